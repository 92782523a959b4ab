import type { Page } from '@playwright/test';
import { mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

const FLOW = 's=remittances-rus-tjk&c=3/45/80';

declare global {
  interface Window {
    /** What has begun and ended to move on a mark, in order. */
    moved: string[];
  }
}

async function logMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.moved = [];
    for (const type of ['animationstart', 'animationend']) {
      document.addEventListener(type, ({ target }) => {
        const id = (target as Element).closest('[data-map] [data-entity]')?.getAttribute('data-entity');
        if (id) window.moved.push(`${type} ${id}`);
      });
    }
  });
}

/** A cursor or a timer may cause one restyling; a render loop causes hundreds. */
async function expectRest(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const restyled = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? Number.NaN;
  };
  const before = await restyled();
  // A rest is measured: so long nothing may happen, which no event tells.
  await page.waitForTimeout(1500);
  expect((await restyled()) - before).toBeLessThan(5);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
}

test('where the reader asked for less motion, nothing moves, plays or is rendered again by itself', async ({
  page,
}) => {
  await logMotion(page);
  await openStory(page, FLOW);
  const view = await shownView(page);
  // Whatever the opening still had to do is done.
  await page.waitForTimeout(1500);
  await expectRest(page);
  expect(await page.evaluate(() => window.moved)).toEqual([]);
  expect(await shownView(page)).toBe(view);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a chosen flow shows its way and comes to rest by itself; no other mark moves', async ({ page }) => {
    await logMotion(page);
    await page.goto(`${STORY}?v=1&${FLOW}`);
    await mapReady(page);
    const all = () => page.evaluate(() => [...new Set(window.moved)]);
    await expect.poll(all).toEqual(['animationstart remittances-rus-tjk', 'animationend remittances-rus-tjk']);
    // Nothing tells that the last frame after the animation is drawn.
    await page.waitForTimeout(500);
    await expectRest(page);
  });
});
