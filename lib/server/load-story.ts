import { formatIssue } from '../story/issue';
import type { Story } from '../story/story';
import { readStory, storySlugs } from './read-story';

let slugs: ReadonlySet<string> | null = null;

/** Stories do not come and go under a production server, so it lists their folders once. */
export function knownSlugs(): ReadonlySet<string> {
  if (!slugs || process.env.NODE_ENV === 'development') slugs = new Set(storySlugs());
  return slugs;
}

/** A story by its slug, or null when there is none. A story with problems is our fault, not a missing page. */
export async function loadStory(slug: string): Promise<Story | null> {
  if (!knownSlugs().has(slug)) return null;
  const result = await readStory(slug);
  if (!result.ok) throw new Error(`data/stories/${slug} has problems:\n${result.issues.map(formatIssue).join('\n')}`);
  return result.value;
}
