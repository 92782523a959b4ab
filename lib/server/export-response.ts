import type { Subject } from '../export/subject';
import { subjectOf } from '../export/subject';
import { parseView } from '../view/parse-view';
import { loadStory } from './load-story';
import { siteUrl } from './site-url';
import { textResponse } from './text-response';

interface Exported {
  readonly body: string;
  readonly type: string;
  /** Of the file's name, after the story's slug. */
  readonly extension: string;
}

/** A story, or what a link's query shows of it, as a file to save. */
export async function exportResponse(
  request: Request,
  params: Promise<{ readonly slug: string }>,
  write: (subject: Subject) => Exported | Promise<Exported>,
): Promise<Response> {
  const story = await loadStory((await params).slug);
  if (!story) return textResponse(404, 'There is no such story.');
  const subject = subjectOf(story, parseView(new URL(request.url).search, story), siteUrl(request.headers));
  const { body, type, extension } = await write(subject);
  return new Response(body, {
    headers: {
      'Content-Type': type,
      // A slug is `[a-z0-9-]`, so the name needs no quoting.
      'Content-Disposition': `attachment; filename="${story.slug}${subject.whole ? '' : '-view'}.${extension}"`,
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'public, max-age=300, s-maxage=86400, stale-while-revalidate=604800',
    },
  });
}
