import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { listFiles } from '../content/files.ts';
import { POLICY_PLACEHOLDER, contentSecurityPolicy, securityHeaders } from './policy.ts';

/** Writes the policy into every built page, and a header file for hosts that read one. */
export function finishSite(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await listFiles(root)).filter((file) => file.endsWith('.html'));
        const texts = new Map<string, string>();
        const hashes = new Set<string>();
        for (const page of pages) {
          const html = await readFile(page, 'utf8');
          texts.set(page, html);
          for (const hash of inlineStyleHashes(html)) hashes.add(hash);
        }
        const styleHashes = [...hashes].sort();
        const policy = contentSecurityPolicy(styleHashes, 'meta').replaceAll("'", '&#39;');
        for (const [page, html] of texts) await writeFile(page, html.replace(POLICY_PLACEHOLDER, policy));
        const headers = securityHeaders(styleHashes, currentEdition() === 'public');
        const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
        await writeFile(new URL('_headers', dir), `/*\n${lines.join('\n')}\n`);
        logger.info(`${pages.length} pages carry the policy; inline stylesheets: ${styleHashes.length}`);
      },
    },
  };
}

/**
 * @param html a page
 * @returns hash of each inline stylesheet, as a policy names it
 */
export function inlineStyleHashes(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `sha256-${createHash('sha256').update(css).digest('base64')}`,
  );
}
