import type { APIRoute } from 'astro';
import { sheetFilePaths, sheetPdf, type SheetFileProps } from '../../../content/sheets.ts';

export const prerender = true;

export async function getStaticPaths() {
  return sheetFilePaths();
}

export const GET: APIRoute<SheetFileProps> = async ({ props }) =>
  new Response(new Uint8Array(await sheetPdf(props)), { headers: { 'Content-Type': 'application/pdf' } });
