import { barePage } from '@/lib/server/bare-page';
import { loadStory } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';
import { textResponse, withEtag } from '@/lib/server/text-response';

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** Sends the static page of a bare story with the site's own address in it. Reached by a rewrite. docs/architecture.md */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const story = await loadStory((await params).slug);
  if (!story) return textResponse(404, 'There is no such story.');
  const { html, etag } = await barePage(story, siteUrl(request.headers));
  return withEtag(
    request,
    html,
    { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 's-maxage=31536000' },
    etag,
  );
}
