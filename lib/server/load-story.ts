import { formatIssue } from '../compile/issue';
import type { Story } from '../story/story';
import { hasVersion, parseViewEntries } from '../view/parse-view';
import { storySlugs } from './read-story';
import type { Library } from './shelf/library';
import { openShelf } from './shelf/open-shelf';
import { digestNow, isDevelopment, storyNow } from './story-now';

/**
 * A story by its slug, as its files are now, or null when there is none. The same object until they change. A story whose files broke is the one
 * that it was before; one that was never good is not there, and the log says why.
 */
export async function loadStory(slug: string): Promise<Story | null> {
  if (!isDevelopment) return openShelf().shelf.story(slug);
  const now = await storyNow(slug);
  return now?.ok ? now.value : null;
}

/** What is wrong with a story, for whoever writes it: only where the app is developed. */
export async function problemsNow(slug: string): Promise<readonly string[]> {
  const now = isDevelopment ? await storyNow(slug) : null;
  return !now || now.ok ? [] : now.error.map((issue) => `${formatIssue(issue)} [${issue.code}]`);
}

/** What lists say of all stories. */
export function loadLibrary(): Promise<Library> {
  return openShelf().library();
}

/** All stories whole, newest first: for programs that look at each of them. A server has `loadLibrary`. */
export async function loadStories(): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const slug of storySlugs()) {
    const story = await loadStory(slug);
    if (story) stories.push(story);
  }
  return stories.sort((a, b) => b.date.localeCompare(a.date));
}

/** Names the files that a story was made of: equal for equal files, in every process. */
export function storyDigest(story: Story): string {
  return openShelf().shelf.digestOf(story) ?? digestNow(story) ?? '';
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
  const isView = hasVersion(new URLSearchParams(entries));
  return {
    story,
    parsed: parseViewEntries(isView ? entries : [], story),
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
