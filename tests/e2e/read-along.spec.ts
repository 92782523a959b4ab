import type { Locator, Page } from '@playwright/test';
import type { Story } from '../../lib/story/story';
import { copiedLinkQuery, serializeView } from '../../lib/view/serialize-view';
import { dragMap, middleOfMap } from './support/frame';
import { historyLength } from './support/history-log';
import { expectView, firstStory, mapReady, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

let story: Story;

test.beforeAll(async () => {
  story = await firstStory();
});

const readAlong = (page: Page): Locator => page.getByRole('switch', { name: 'Read along' });

/** The view is that of the stop, counted from 1. */
async function expectStop(page: Page, n: number): Promise<void> {
  const stop = story.stops[n - 1];
  if (!stop) throw new Error(`no stop ${n}`);
  await expect.poll(() => shownView(page)).toBe(serializeView(stop.view, story));
  await expect(page.getByText(`${n} of ${story.stops.length}: ${stop.title}`)).toBeVisible();
}

/** The paragraph comes up to the reading line as by the reader's own wheel. */
async function wheelTo(page: Page, paragraph: number): Promise<void> {
  const column = page.locator('[data-panel="article"]');
  await column.hover();
  for (let i = 0; i < 40; i++) {
    const by = await page.evaluate((n) => {
      const box = document.querySelector('[data-panel="article"]')?.getBoundingClientRect();
      const line = document.querySelector(`[data-paragraph="${n}"]`)?.getBoundingClientRect();
      return box && line ? line.top - box.top - box.height * 0.25 : 0;
    }, paragraph);
    if (Math.abs(by) < 12) return;
    const wheel = page.mouse.wheel(0, Math.max(-400, Math.min(400, by)));
    // The driver sometimes waits for ever for the answer to a wheel that the page has had.
    await Promise.race([wheel.catch(() => {}), page.waitForTimeout(2000)]);
    // Wheels come one by one, as from a hand; the loop looks where the text is.
    await page.waitForTimeout(60);
  }
}

/** The same by a finger that drags the text. */
async function touchTo(page: Page, paragraph: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 30; i++) {
    const { x, bottom, by } = await page.evaluate((n) => {
      const box = document.querySelector('[data-panel="article"]')?.getBoundingClientRect();
      const canvasViewport = document.querySelector('[data-card]')?.getBoundingClientRect();
      const line = document.querySelector(`[data-paragraph="${n}"]`)?.getBoundingClientRect();
      if (!box || !line) throw new Error('no text');
      const bottom = Math.min(box.bottom, canvasViewport?.top ?? box.bottom);
      return { x: box.left + box.width / 2, bottom, by: line.top - box.top - box.height * 0.2 };
    }, paragraph);
    if (Math.abs(by) < 25) return;
    // The first pixels only tell a drag from a tap.
    const way = by > 0 ? Math.min(by + 3, 300) : Math.max(by - 3, -300);
    const start = by > 0 ? bottom - 20 : bottom - 120;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    await touch('touchStart', start);
    for (let step = 1; step <= 10; step++) await touch('touchMove', start - (way * step) / 10);
    // At rest before it is lifted, so that nothing is thrown.
    await page.waitForTimeout(80);
    await touch('touchEnd');
  }
  throw new Error(`paragraph ${paragraph} was not reached`);
}

test('the map follows the reader’s scrolling, pauses when the map is touched, and goes on', async ({ page }) => {
  await page.goto(STORY);
  await mapReady(page);
  const length = await historyLength(page);
  await expect(readAlong(page)).toHaveAttribute('aria-checked', 'false');
  await wheelTo(page, 2);
  // Here and below: nothing may happen, which no event tells. Followed, the map would go 150 ms after the scroll.
  await page.waitForTimeout(600);
  await expect(page, 'off, nothing follows').toHaveURL(new RegExp(`${STORY}$`));

  await readAlong(page).click();
  await expectStop(page, 2);
  await wheelTo(page, 9);
  await expectStop(page, 6);
  await expect.poll(() => new URL(page.url()).search.slice(1), 'the address follows').toBe(await shownView(page));
  expect(await historyLength(page), 'by replacing').toBe(length);
  await mapReady(page);

  // Scrolling that is not the reader's moves nothing.
  await page.locator('[data-paragraph="1"]').evaluate((line) => line.scrollIntoView());
  await page.waitForTimeout(700);
  await expectStop(page, 6);

  // Where no card lies.
  const { x, y, width } = await middleOfMap(page);
  await dragMap(page, { x: -60, y: 20 }, { x: x - width * 0.28, y });
  const goOn = page.getByRole('button', { name: 'Go on' });
  await expect(goOn).toBeVisible();
  const own = await shownView(page);
  await wheelTo(page, 10);
  await page.waitForTimeout(600);
  expect(await shownView(page), 'the map stays with the reader').toBe(own);
  await goOn.click();
  await expectStop(page, 7);
  await expect(goOn).toBeHidden();

  // A choice pauses it too.
  await page.getByRole('checkbox', { name: 'Voices' }).check();
  await expect(goOn).toBeVisible();
  await readAlong(page).click();
  await expect(readAlong(page)).toHaveAttribute('aria-checked', 'false');
  await expect(goOn).toBeHidden();
});

test('a scroll that begins before the map has gone to a stop, and ends after, is followed too', async ({ page }) => {
  await page.goto(STORY);
  await mapReady(page);
  await readAlong(page).click();
  await expectStop(page, 1);
  const last = await page.evaluate(async () => {
    const column = document.querySelector('[data-panel="article"]') as HTMLElement;
    const shown = () => document.querySelector('main')?.getAttribute('data-view');
    const goTo = (paragraph: number) => {
      const line = document.querySelector(`[data-paragraph="${paragraph}"]`) as HTMLElement;
      column.scrollTop +=
        line.getBoundingClientRect().top - column.getBoundingClientRect().top - 0.25 * column.clientHeight;
    };
    const wheel = () => column.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    for (const [first, second] of [
      [3, 9],
      [4, 10],
      [3, 9],
      [4, 10],
    ] as const) {
      const before = shown();
      wheel();
      goTo(first);
      await new Promise((resolve) => setTimeout(resolve, 100));
      wheel();
      const turned = performance.now();
      while (shown() === before && performance.now() - turned < 2000) await new Promise(requestAnimationFrame);
      goTo(second);
      // A machine that was slower than a reader's hand has shown nothing yet.
      if (performance.now() - turned < 300) return second;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return null;
  });
  test.skip(last === null, 'too slow a machine');
  await expectStop(page, last === 9 ? 6 : 7);
});

test('keys go from stop to stop, and a stop’s link starts reading along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(STORY);
  await mapReady(page);
  const length = await historyLength(page);
  await page.keyboard.press('n');
  await expectStop(page, 1);
  await page.keyboard.press('n');
  await expectStop(page, 2);
  expect(await historyLength(page), 'without reading along each is a choice').toBe(length + 2);
  await page.keyboard.press('a');
  await expect(readAlong(page)).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('button', { name: 'Next stop' }).click();
  await expectStop(page, 3);
  await page.keyboard.press('p');
  await expectStop(page, 2);
  await expect.poll(() => new URL(page.url()).search.slice(1)).toBe(await shownView(page));
  expect(await historyLength(page), 'with it each replaces').toBe(length + 2);
  await page.getByRole('button', { name: 'Copy link to this stop' }).click();
  await expect(page.getByRole('status')).toContainText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const { view } = story.stops[1] ?? story.stops[0] ?? {};
  expect(view && link).toBe(`${new URL(page.url()).origin}${STORY}?${view && copiedLinkQuery(view, story)}#read-along`);

  await page.goto('about:blank');
  await page.goto(link);
  await mapReady(page);
  await expect(readAlong(page)).toHaveAttribute('aria-checked', 'true');
  await expectStop(page, 2);
  await wheelTo(page, 5);
  await expectStop(page, 4);
});

test('switched on in the moment of a step, it stays with that step’s stop', async ({ page }) => {
  await page.goto(STORY);
  await mapReady(page);
  await page.keyboard.press('n');
  await expectStop(page, 1);
  // An earlier scroll ends after the step and before the page has begun to scroll to its stop.
  await page.evaluate(async () => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('n');
    await new Promise((resolve) => setTimeout(resolve));
    for (const one of document.querySelectorAll('*')) one.dispatchEvent(new Event('scrollend'));
    press('a');
  });
  await expect(readAlong(page)).toHaveAttribute('aria-checked', 'true');
  await expectStop(page, 2);
});

test('presenting fills the screen with one stop; arrows step and Escape leaves', async ({ page }) => {
  await page.goto(STORY);
  await mapReady(page);
  const length = await historyLength(page);
  await page.getByRole('button', { name: 'Present' }).click();
  const presentation = page.getByRole('region', { name: 'Presentation' });
  const shows = async (n: number) => {
    await expect(presentation.getByRole('heading', { level: 1 })).toHaveText(story.stops[n - 1]?.title ?? '');
    const [from = 0, to = 0] = story.stops[n - 1]?.paragraphs ?? [];
    for (const { text } of story.paragraphs.slice(from - 1, to)) await expect(presentation).toContainText(text);
  };
  await shows(1);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Article' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await shows(2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await shows(2);
  await expectView(page, 'l=members~summits');
  await mapReady(page);
  await expect.poll(() => new URL(page.url()).search.slice(1), 'the address follows').toBe(await shownView(page));
  expect(await historyLength(page), 'by replacing').toBe(length);
  await page.keyboard.press('Escape');
  await expect(presentation).toBeHidden();
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  await expect(page.locator('[data-paragraph="2"]')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map follows a finger on the text, a tap on it pauses, and the bar has room for a thumb', async ({
    page,
  }) => {
    await page.goto(STORY);
    await mapReady(page);
    await readAlong(page).tap();
    await page.getByRole('button', { name: 'Next stop' }).tap();
    const viewOf = (n: number) => serializeView(story.stops[n - 1]?.view ?? fail(), story);
    await expect.poll(() => shownView(page)).toBe(viewOf(2));
    await expect(page.locator('[data-paragraph="2"]')).toBeInViewport();
    const length = await historyLength(page);
    await touchTo(page, 5);
    await expect.poll(() => shownView(page)).toBe(viewOf(4));
    await expect.poll(() => new URL(page.url()).search.slice(1), 'the address follows').toBe(viewOf(4));
    expect(await historyLength(page), 'by replacing').toBe(length);
    for (const name of ['Previous stop', 'Next stop', 'More for reading']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await mapReady(page);
    const goOn = page.getByRole('button', { name: 'Go on' });
    await page.touchscreen.tap(200, 120);
    await expect(goOn).toBeVisible();
    const own = await shownView(page);
    await touchTo(page, 9);
    // Nothing may happen.
    await page.waitForTimeout(600);
    expect(await shownView(page), 'the map stays with the reader').toBe(own);
    await goOn.tap();
    await expect.poll(() => shownView(page)).toBe(viewOf(6));
    await expect(goOn).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

function fail(): never {
  throw new Error('the story has no stops');
}
