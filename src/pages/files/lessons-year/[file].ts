import type { APIRoute } from 'astro';
import { yearFile, yearFilePaths, type YearFileProps } from '../../../content/lesson-year.ts';

export const prerender = true;

export async function getStaticPaths() {
  return yearFilePaths();
}

export const GET: APIRoute<YearFileProps> = async ({ props }) => {
  const { content, type } = await yearFile(props);
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
};
