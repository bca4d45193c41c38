/** What the search needs beside its index: words, rules of danger, numbers. Loaded when a search box is used. */
import type { APIRoute } from 'astro';
import { searchData } from '../../content/search.ts';
import { languagePaths } from '../../i18n/paths.ts';
import type { Language } from '../../i18n/languages.ts';

export const prerender = true;

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute<Record<string, never>, { lang: Language }> = async ({ params }) =>
  new Response(JSON.stringify(await searchData(params.lang)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
