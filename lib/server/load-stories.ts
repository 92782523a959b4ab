import type { Story } from '../story/story';
import { knownSlugs, loadStory } from './load-story';
import { logProblem } from './log-problem';

/** All stories, newest first. One with problems is told of and left out: the others are not its fault. A build stops at its page. */
export async function loadStories(): Promise<readonly Story[]> {
  const found = await Promise.all(
    [...knownSlugs()].map((slug) =>
      loadStory(slug).catch((error: unknown) => {
        logProblem('A story is left out', error);
        return null;
      }),
    ),
  );
  return found.filter((story) => story !== null).sort((a, b) => b.date.localeCompare(a.date));
}
