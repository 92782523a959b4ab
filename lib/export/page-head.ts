import type { Story } from '../story/story';
import type { View } from '../story/view';
import { storyHref } from '../view/serialize-view';
import { oembedHref } from './oembed';
import { type PreviewWords, previewOf } from './preview';

/** What the head of a story's page says, for windows, robots and applications. */
export interface PageHead {
  readonly windowTitle: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  /** A day. */
  readonly published: string;
  /** A value of the robots rule. */
  readonly robots: string;
  /** Absolute, as the other addresses. */
  readonly canonical: string;
  readonly oembed: string;
  readonly url: string;
  readonly image: string;
}

/** Of a view's link, or with null of the bare story. Nothing of the query as somebody wrote it comes here. */
export function pageHead(story: Story, view: View | null, site: string, words?: PreviewWords): PageHead {
  const { windowTitle, title, description, url, image } = previewOf(story, view, site, words);
  return {
    windowTitle,
    title,
    description,
    publisher: story.article.publisher,
    published: story.date,
    robots: view || story.isDraft ? 'noindex' : 'all',
    canonical: `${site}${storyHref(story)}`,
    oembed: oembedHref(story, view, site),
    url,
    image: image.url,
  };
}
