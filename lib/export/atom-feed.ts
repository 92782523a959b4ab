import { exportMessages } from '@words/site';
import type { Change } from '../story/change';
import { storyHref } from '../view/serialize-view';
import { commas } from '../words/in-sentence';
import { LOCALE } from '../words/locale';
import type { ListedStory } from './listed-story';
import { type XmlElement, xmlDocument } from './sitemap';

/** One entry of the feed: a story, or a correction of one. */
export interface FeedItem {
  readonly story: ListedStory;
  /** Absent: the story itself. */
  readonly correction?: Change;
  readonly updated: string;
}

/** Entries of a page. */
const PAGE = 50;

/** All that the feed has, the latest first. */
export function feedItems(stories: readonly ListedStory[]): FeedItem[] {
  const items = stories.flatMap((story): FeedItem[] => [
    { story, updated: instant(story.changes.at(-1) ?? story.changes[0]) },
    ...story.changes.slice(1).map((correction) => ({ story, correction, updated: instant(correction) })),
  ]);
  // Not `localeCompare`: these are digits, and there may be many.
  return items.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
}

/**
 * A page of an Atom feed (RFC 4287) in pages (RFC 5005, section 3) of stories and their corrections, newest first, with GeoRSS boxes: the package
 * `feed` has none. Null when there is no such page; the first one is always there.
 */
export function atomFeed(items: readonly FeedItem[], site: string, number = 1): string | null {
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  if (number > pages) return null;
  const address = (page: number) => `${site}/feed.xml${page > 1 ? `?page=${page}` : ''}`;
  const toPage = (rel: string, page: number) => link(rel, address(page), 'application/atom+xml');
  const shown = items.slice((number - 1) * PAGE, number * PAGE);
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
      text('updated', shown[0]?.updated ?? NEVER),
      { name: 'author', children: [text('name', exportMessages.publisher)] },
      toPage('self', number),
      link('alternate', `${site}/`, 'text/html'),
      ...(pages > 1 ? [toPage('first', 1), toPage('last', pages)] : []),
      ...(number > 1 ? [toPage('previous', number - 1)] : []),
      ...(number < pages ? [toPage('next', number + 1)] : []),
      ...shown.map((item) => entry(item, site)),
    ],
  });
}

/** A feed must have a time, also one without stories. */
const NEVER = '1970-01-01T00:00:00Z';

function entry({ story, correction, updated }: FeedItem, site: string): XmlElement {
  const url = `${site}${storyHref(story)}`;
  return {
    name: 'entry',
    children: [
      text('id', correction ? `${url}#revision-${correction.revision}` : url),
      text('title', correction ? exportMessages.correction({ title: story.title }) : story.title),
      text('updated', updated),
      text('published', instant(correction ?? story.changes[0])),
      link('alternate', url, 'text/html'),
      text('summary', correction ? correction.text : commas([story.publisher, story.dateline])),
      text('georss:box', boxOf(story)),
    ],
  };
}

/** What the story's own map shows: south, west, north, east. */
function boxOf({ box }: ListedStory): string {
  const [west, south, east, north] = box;
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
