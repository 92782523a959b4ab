import { LRUCache } from 'lru-cache';
import { type Subject, subjectOf } from '../export/subject';
import { parseView } from '../view/parse-view';
import { serializeView } from '../view/serialize-view';
import { viewFileName } from '../view/view-file-name';
import { byteLimits } from './concurrency-limit';
import { loadStory, storyDigest } from './load-story';
import { siteUrl } from './site-url';
import { textResponse } from './text-response';

interface Exported {
  readonly body: string;
  readonly type: string;
  /** Of the file's name, after the story's slug. */
  readonly extension: string;
}

/** A large one takes a tenth of a second of the one thread. Whoever asks for what is being made waits for it. */
const kept = new LRUCache<string, Exported, () => Promise<Exported>>({
  ...byteLimits(8 * 2 ** 20, ({ body }: Exported) => body.length),
  fetchMethod: (_key, _stale, { context }) => context(),
  ignoreFetchAbort: true,
});

/**
 * A story, or what a link's query shows of it, as a file to save. Made once for each view.
 * @param kind names the file among those of the same view
 */
export async function exportResponse(
  request: Request,
  params: Promise<{ readonly slug: string }>,
  kind: string,
  write: (subject: Subject) => Exported | Promise<Exported>,
): Promise<Response> {
  const story = await loadStory((await params).slug);
  if (!story) return textResponse(404, 'There is no such story.');
  const site = siteUrl(request.headers);
  const parsed = parseView(new URL(request.url).search, story);
  const key = JSON.stringify([
    story.slug,
    storyDigest(story),
    kind,
    site,
    parsed.bare || serializeView(parsed.view, story),
  ]);
  const context = async () => write(subjectOf(story, parsed, site));
  const { body, type, extension } = await kept.forceFetch(key, { context });
  const fileName = parsed.bare ? `${story.slug}.${extension}` : viewFileName(story, parsed.view, ['view'], extension);
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'public, max-age=300, s-maxage=86400, stale-while-revalidate=604800',
    },
  });
}
