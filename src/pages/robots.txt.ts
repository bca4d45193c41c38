import type { APIRoute } from 'astro';
import { edition } from '../content/site.ts';
import { siteAddress } from '../site.ts';

/** The review edition is closed to search engines. */
export const GET: APIRoute = () =>
  new Response(
    edition === 'review'
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress()}/sitemap-index.xml\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
