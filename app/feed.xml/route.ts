import { atomFeed } from '@/lib/export/atom-feed';
import { loadStories } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';

/** Stories and corrections, for feed readers. */
export async function GET(request: Request): Promise<Response> {
  return new Response(atomFeed(await loadStories(), siteUrl(request.headers)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}
