import type { APIRoute } from 'astro';
import { lessonFile, lessonFilePaths, type LessonFileProps } from '../../../content/lessons.ts';

export const prerender = true;

export async function getStaticPaths() {
  return lessonFilePaths();
}

export const GET: APIRoute<LessonFileProps> = async ({ props }) => {
  const { content, type } = await lessonFile(props);
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
};
