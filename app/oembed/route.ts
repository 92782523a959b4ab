import { oembed, readOembed } from '@/lib/export/oembed';
import { loadStory } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';
import { textResponse } from '@/lib/server/text-response';

/** Any page may ask; it learns what every reader may see. */
const EVERYONE = { 'Access-Control-Allow-Origin': '*' };

/** oEmbed 1.0 for this site's story links. The address that is asked about is only read, never fetched. */
export async function GET(request: Request): Promise<Response> {
  const site = siteUrl(request.headers);
  const read = readOembed(new URL(request.url).searchParams, site);
  if (!read.ok) return open(textResponse(read.error.status, read.error.reason));
  const story = await loadStory(read.value.slug);
  // No other site is to show what is not published yet.
  if (!story || story.isDraft) return open(textResponse(404, 'There is no such story.'));
  return Response.json(oembed(story, read.value, site), {
    headers: { ...EVERYONE, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=3600' },
  });
}

function open(response: Response): Response {
  for (const [name, value] of Object.entries(EVERYONE)) response.headers.set(name, value);
  return response;
}
