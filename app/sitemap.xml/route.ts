import { sitemap } from '@/lib/export/sitemap';
import { loadStories } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';

/** Bare pages, for search engines. Not Next's `sitemap.ts`, which cannot set the type's charset or `Cache-Control`. */
export async function GET(request: Request): Promise<Response> {
  return new Response(sitemap(await loadStories(), siteUrl(request.headers)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}
