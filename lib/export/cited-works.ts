import { exportMessages } from '@words/site';
import type { Story } from '../story/story';
import { viewHeading } from '../words/view-title';
import type { Subject } from './subject';

/** A work as a reference list needs it. Nobody knows here when a reader looked at it. */
export interface CitedWork {
  /** `[a-z0-9-]` */
  readonly key: string;
  readonly kind: 'map' | 'article';
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO day. */
  readonly date: string;
  readonly url: string;
  readonly note: string | null;
}

/** Our map first, then the article that it rests on, which is the publisher's. */
export function citedWorks(subject: Subject): readonly CitedWork[] {
  const { story, view, whole, url } = subject;
  const map: CitedWork = {
    key: `${story.slug}-map`,
    kind: 'map',
    author: exportMessages.publisher,
    title: whole ? story.title : viewHeading(story, view),
    publisher: exportMessages.publisher,
    date: story.changes.at(-1)?.date ?? story.date,
    url,
    note: exportMessages.citedMap({ revision: story.revision }),
  };
  return story.article.url ? [map, articleOf(story, story.article.url)] : [map];
}

function articleOf(story: Story, url: string): CitedWork {
  return {
    key: story.slug,
    kind: 'article',
    author: story.article.publisher,
    title: story.title,
    publisher: story.article.publisher,
    date: story.date,
    url,
    note: story.article.headlineNote || null,
  };
}
