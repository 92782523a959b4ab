import { exportMessages } from '@words/site';
import { frameBox } from '../geo/camera';
import type { Change, Story } from '../story/story';
import { storyHref } from '../view/serialize-view';
import { commas } from '../words/in-sentence';
import { LOCALE } from '../words/locale';
import { type XmlElement, xmlDocument } from './sitemap';

/** An Atom feed (RFC 4287) of stories and their corrections, newest first, with GeoRSS boxes: the package `feed` has none. */
export function atomFeed(stories: readonly Story[], site: string): string {
  const entries = stories
    .flatMap((story) => [
      storyEntry(story, site),
      ...story.changes.slice(1).map((change) => correction(story, change, site)),
    ])
    .sort((a, b) => b.updated.localeCompare(a.updated));
  return xmlDocument({
    name: 'feed',
    attributes: {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:georss': 'http://www.georss.org/georss',
      'xml:lang': LOCALE.tag,
    },
    children: [
      text('id', `${site}/feed.xml`),
      text('title', exportMessages.feed),
      text('updated', entries[0]?.updated ?? NEVER),
      { name: 'author', children: [text('name', exportMessages.publisher)] },
      link('self', `${site}/feed.xml`, 'application/atom+xml'),
      link('alternate', `${site}/`, 'text/html'),
      ...entries.map(({ element }) => element),
    ],
  });
}

/** A feed must have a time, also one without stories. */
const NEVER = '1970-01-01T00:00:00Z';

interface Entry {
  readonly updated: string;
  readonly element: XmlElement;
}

function storyEntry(story: Story, site: string): Entry {
  const url = `${site}${storyHref(story)}`;
  const [first] = story.changes;
  const summary = commas([story.article.publisher, story.dateline]);
  return entry(story, url, url, story.title, summary, story.changes.at(-1) ?? first, first);
}

function correction(story: Story, change: Change, site: string): Entry {
  const url = `${site}${storyHref(story)}`;
  const title = exportMessages.correction({ title: story.title });
  return entry(story, `${url}#revision-${change.revision}`, url, title, change.text, change, change);
}

function entry(
  story: Story,
  id: string,
  url: string,
  title: string,
  summary: string,
  changed: Change | undefined,
  published: Change | undefined,
): Entry {
  const updated = instant(changed);
  const children = [
    text('id', id),
    text('title', title),
    text('updated', updated),
    text('published', instant(published)),
    link('alternate', url, 'text/html'),
    text('summary', summary),
    text('georss:box', boxOf(story)),
  ];
  return { updated, element: { name: 'entry', children } };
}

/** What the story's own map shows: south, west, north, east. */
function boxOf(story: Story): string {
  const [west, south, east, north] = frameBox(story.defaults.camera);
  return [south, west, north, east].join(' ');
}

/** A day, at its beginning: nobody noted the hour. */
function instant(change: Change | undefined): string {
  return change ? `${change.date}T00:00:00Z` : NEVER;
}

const text = (name: string, value: string): XmlElement => ({ name, children: [value] });

const link = (rel: string, href: string, type: string): XmlElement => ({
  name: 'link',
  attributes: { rel, href, type },
});
