import { type FeedItem, feedItems } from '../../export/atom-feed';
import type { ListedStory } from '../../export/listed-story';

/** All stories as lists have them, in the orders in which lists have them. Made anew when a story comes, changes or goes. */
export interface Library {
  /** The story that speaks of the latest day first. */
  readonly newest: readonly ListedStory[];
  /** By slug: an order in which a new story moves few others. */
  readonly bySlug: readonly ListedStory[];
  /** Stories and corrections, the latest first. */
  readonly feed: readonly FeedItem[];
}

export function libraryOf(stories: readonly ListedStory[]): Library {
  const bySlug = [...stories].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  // Sorting is stable: stories of one day stay in the order of their slugs.
  const newest = [...bySlug].sort((a, b) => compare(b.date, a.date));
  return { newest, bySlug, feed: feedItems(newest) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
