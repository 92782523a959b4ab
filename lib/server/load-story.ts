import { countIssues, formatIssue, type Issues } from '../compile/issue';
import type { Story } from '../story/story';
import { parseViewEntries } from '../view/parse-view';
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
  if (!result.ok) throw new StoryError(slug, result.error);
  return result.value;
}

/** A log has the first of many; `npm run story -- check` has more. */
const MOST_TOLD = 20;

class StoryError extends Error {
  readonly issues: Issues;

  constructor(slug: string, issues: Issues) {
    const rest = countIssues(issues.slice(MOST_TOLD));
    const told = [...issues.slice(0, MOST_TOLD).map(formatIssue), ...(rest > 0 ? [`and ${rest} more problems`] : [])];
    super(`data/stories/${slug} has problems:\n${told.join('\n')}`);
    this.issues = issues;
  }
}

/** The problems that the log has: those of a file are the same object until it changes. */
const told = new WeakSet<Issues>();

/**
 * All stories, newest first. One with problems is told of, once until its files change, and left out: the others are not its fault. A
 * build stops at its page.
 */
export async function loadStories(): Promise<readonly Story[]> {
  const found = await Promise.all(
    [...knownSlugs()].map((slug) =>
      loadStory(slug).catch((error: unknown) => {
        const issues = error instanceof StoryError ? error.issues : null;
        if (!issues || !told.has(issues)) logProblem('A story is left out', error);
        if (issues) told.add(issues);
        return null;
      }),
    ),
  );
  return found.filter((story) => story !== null).sort((a, b) => b.date.localeCompare(a.date));
}

/** What Next gives the page of a view. */
export interface ViewPageProps {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The story of a page, and the view that its query asks for; null when there is no such story. A query without a version is for the browser. */
export async function loadView({ params, searchParams }: ViewPageProps) {
  const story = await loadStory((await params).slug);
  if (!story) return null;
  const entries = searchEntries(await searchParams);
  return {
    story,
    parsed: parseViewEntries(entries.some(([key, value]) => key === 'v' && value) ? entries : [], story),
  };
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Pairs in the order of their first appearance, repeated keys side by side. */
function searchEntries(params: SearchParams): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : (value ?? []).map((each) => [key, each] as [string, string]),
  );
}
