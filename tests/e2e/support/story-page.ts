import { expect, type Locator, type Page } from '@playwright/test';
import { readStory } from '../../../lib/server/read-story';
import type { Story } from '../../../lib/story/story';

export const STORY = '/stories/putin-in-tajikistan-2025';

/** The story as the server reads it, for what a test expects to find in the page. */
export async function firstStory(): Promise<Story> {
  const result = await readStory('putin-in-tajikistan-2025');
  if (!result.ok) throw new Error('the first story has problems: npm run story -- check');
  return result.value;
}

/** Opens the story at a link's query, and waits until map and list show it. */
export async function openStory(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `${STORY}?v=1&${query}` : STORY);
  await mapReady(page);
}

export async function mapReady(page: Page): Promise<void> {
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 15_000 });
}

export const shownView = async (page: Page): Promise<string> =>
  (await page.locator('main').getAttribute('data-view')) ?? '';

/** Waits for a part of the view's query, such as `s=dushanbe`; with `false`, for its absence. */
export async function expectView(page: Page, part: string, there = true): Promise<void> {
  const pattern = new RegExp(`(^|&)${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(&|$)`);
  const main = page.locator('main');
  if (there) await expect(main).toHaveAttribute('data-view', pattern);
  else await expect(main).not.toHaveAttribute('data-view', pattern);
}

export const markOf = (page: Page, id: string): Locator => page.locator(`[data-map] [data-entity="${id}"]`);

export const card = (page: Page): Locator => page.locator('[data-card]');

export const panel = (page: Page, id: string): Locator => page.locator(`[data-panel="${id}"]`);

/** The ids inside a part of the page, a–z, as often as they stand there. */
export async function entitiesIn(part: Locator): Promise<string[]> {
  const ids = await part
    .locator('[data-entity]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-entity') ?? ''));
  return ids.sort();
}

/** Is the middle of an element on the screen and not under something else? */
export async function isInPlainView(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const box = element.getClientRects()[0];
    if (!box) return false;
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit === null) return false;
    // A place with a badge has the targets of all that it gathers: any of them may lie uppermost.
    const bothMarks = hit.closest('[data-kind]') !== null && element.closest('[data-kind]') !== null;
    return element.contains(hit) || hit.contains(element) || bothMarks;
  });
}
