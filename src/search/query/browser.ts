import type { Language } from '../../i18n/languages.ts';
import { createSearch, type Search } from './index.ts';

/** Folder of the index on the site. */
const FOLDER = '/pagefind/';
/** Later questions are prepared for when the first results stand. */
const PREPARE_AFTER_MS = 1_500;

let search: { language: Language; search: Search } | undefined;

/**
 * The search over the index of this site. Nothing is loaded before the first question.
 * @param language the reader's language
 */
export function siteSearch(language: Language): Search {
  if (search?.language !== language) search = { language, search: createSearch({ load, language }) };
  return search.search;
}

/** Loads what typing errors need when the device is idle, unless the reader saves data. */
export function prepareLater(prepared: Search): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  // Where it fails, the next question tries again.
  window.setTimeout(() => void prepared.prepare().catch(() => undefined), PREPARE_AFTER_MS);
}

/** @throws Error when the host does not give the file */
async function load(name: string): Promise<Uint8Array> {
  // The first file names the folder of the others: an old one would lead to pieces that are gone.
  const response = await fetch(FOLDER + name, name.startsWith('start-') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${FOLDER}${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
