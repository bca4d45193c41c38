import type { APIRoute } from 'astro';
import { posterFile, posterFilePaths, type PosterFileProps } from '../../../content/posters.ts';

export const prerender = true;

export async function getStaticPaths() {
  return posterFilePaths();
}

export const GET: APIRoute<PosterFileProps> = async ({ props }) => {
  const { content, type } = await posterFile(props);
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
};
