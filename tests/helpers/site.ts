import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { listFiles } from '../../src/content/files.ts';
import { parseAddress } from '../../src/i18n/paths.ts';
import type { Language } from '../../src/i18n/languages.ts';

/** The built review edition that the tests read; SITE names another folder. */
export const SITE = process.env.SITE ?? 'dist';

/** A built page. */
export interface BuiltPage {
  file: string;
  /** Address on the site, for example /kk/help/now/ */
  address: string;
  /** Null for the few pages without a language in the address. */
  language: Language | null;
  /** Path without language; "home" for the home page. */
  path: string;
  html: string;
  document: Document;
}

/**
 * Reads every built page.
 * @param folder folder of a built site
 * @throws Error when nothing has been built
 */
export async function builtPages(folder = SITE): Promise<BuiltPage[]> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder}/ holds no built site. Run "npm run build" first`);
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
  return files.map((file) => {
    const address = `/${relative(folder, file)
      .replaceAll('\\', '/')
      .replace(/index\.html$/, '')}`;
    const parsed = parseAddress(address);
    const html = readFileSync(file, 'utf8');
    return {
      file,
      address,
      language: parsed?.language ?? null,
      path: parsed?.path ?? address,
      html,
      document: parseHTML(html).document,
    };
  });
}
