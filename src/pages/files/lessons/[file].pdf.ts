import type { APIRoute } from 'astro';
import { lessonFilePaths, lessonPdf, type LessonFileProps } from '../../../content/lessons.ts';

export const prerender = true;

export async function getStaticPaths() {
  return lessonFilePaths();
}

export const GET: APIRoute<LessonFileProps> = async ({ props }) =>
  new Response(new Uint8Array(await lessonPdf(props)), { headers: { 'Content-Type': 'application/pdf' } });
