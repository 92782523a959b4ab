import type { Page } from '@playwright/test';
import { readStory } from '../../lib/server/read-story';
import type { Story } from '../../lib/story/story';
import { judge } from '../truth/judge';
import { goalsOf, missed } from '../truth/tally';
import { STORIES, type TrueView, trueViews, viewOfQuery } from '../truth/views';
import { readCountries } from '../truth/world';
import { goTo, readMap } from './support/map-seen';
import { mapReady } from './support/story-page';
import { expect, test } from './support/test';

const WINDOWS = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

async function storyOf(slug: string): Promise<Story> {
  const result = await readStory(slug);
  if (!result.ok) throw new Error(`${slug} has problems: npm run story -- check`);
  return result.value;
}

/** A story's views, and what only one of the stories has. */
function viewsOf(story: Story): TrueView[] {
  const hasVoices = story.layers.some(({ id }) => id === 'voices');
  return [...trueViews(story), ...(hasVoices ? [viewOfQuery(story, 'c=5/52.5/13&l=voices')] : [])];
}

/** Each of the views, from one to the next, judged as it stands. */
async function judgeAll(page: Page, slug: string, views: readonly TrueView[], size: string) {
  const [story, countries] = await Promise.all([storyOf(slug), readCountries()]);
  const address = `/stories/${slug}`;
  await page.goto(address);
  await mapReady(page);
  const all = [];
  for (const { view, query, chosen } of views) {
    await goTo(page, `${address}?${query}`, query);
    const { seen } = await readMap(page);
    all.push({ ...judge({ ...seen, link: `${address}?${query}`, size }, story, view, countries), chosen });
  }
  return all;
}

for (const viewport of WINDOWS) {
  const size = `${viewport.width}×${viewport.height}`;
  test(`at ${size} the map says only what is true`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const all = [];
    for (const slug of STORIES) all.push(...(await judgeAll(page, slug, viewsOf(await storyOf(slug)), size)));
    expect(all.reduce((sum, { names }) => sum + names, 0)).toBeGreaterThan(100);
    expect(missed(goalsOf(all))).toBe('');
  });
}
