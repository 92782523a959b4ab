import { loadStory } from '@/lib/server/load-story';
import { storyData } from '@/lib/server/story-data';
import { textResponse } from '@/lib/server/text-response';

interface Context {
  readonly params: Promise<{ slug: string; hash: string }>;
}

/**
 * The data of a story's page. A page that a cache has kept may name those of an earlier revision, which are gone: it gets the present ones, and
 * nobody keeps them under that address.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, hash } = await params;
  const story = await loadStory(slug);
  if (!story) return textResponse(404, 'There is no such story.');
  const data = storyData(story);
  return new Response(data.json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': hash === data.hash ? 'public, max-age=31536000, immutable' : 'no-store',
    },
  });
}
