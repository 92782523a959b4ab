import { atomFeed } from '@/lib/export/atom-feed';
import { loadLibrary } from '@/lib/server/load-story';
import { readPageNumber } from '@/lib/server/read-page-number';
import { siteUrl } from '@/lib/server/site-url';
import { textResponse, xmlResponse } from '@/lib/server/text-response';

export const dynamic = 'force-dynamic';

/** Stories and corrections, for feed readers, in pages. */
export async function GET(request: Request): Promise<Response> {
  const page = readPageNumber(new URL(request.url).searchParams.get('page'));
  const feed = atomFeed((await loadLibrary()).feed, siteUrl(request.headers), page);
  if (feed === null) return textResponse(404, 'The feed has no such page.');
  return xmlResponse(request, feed, 'application/atom+xml');
}
