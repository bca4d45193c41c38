import type { APIRoute } from 'astro';
import { openFilePaths } from '../../../content/open-data.ts';
import type { OpenFile } from '../../../directory/exports/files.ts';

export const prerender = true;

export async function getStaticPaths() {
  return openFilePaths();
}

export const GET: APIRoute<{ file: OpenFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
