import { formatIssue } from '../compile/issue';
import type { Story } from '../story/story';
import { logProblem } from './log-event';
import { readStory, storySlugs } from './read-story';

let slugs: ReadonlySet<string> | null = null;

/** Stories do not come and go under a production server, so it lists their folders once. */
function knownSlugs(): ReadonlySet<string> {
  if (!slugs || process.env.NODE_ENV === 'development') slugs = new Set(storySlugs());
  return slugs;
}

/** A story by its slug, or null when there is none. A story with problems is our fault, not a missing page. */
export async function loadStory(slug: string): Promise<Story | null> {
  if (!knownSlugs().has(slug)) return null;
  const result = await readStory(slug);
  if (!result.ok) throw new Error(`data/stories/${slug} has problems:\n${result.error.map(formatIssue).join('\n')}`);
  return result.value;
}

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
