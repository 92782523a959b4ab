import type { Story } from '../story/story';
import { loadStory } from './load-story';
import { storySlugs } from './read-story';

/** All stories, newest first. */
export async function loadStories(): Promise<readonly Story[]> {
  const found = await Promise.all(storySlugs().map(loadStory));
  return found.filter((story) => story !== null).sort((a, b) => b.date.localeCompare(a.date));
}
