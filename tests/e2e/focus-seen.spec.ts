import type { Page } from '@playwright/test';
import { contrastOf } from '../unit/project/token-colours';
import { pixelsOf } from './support/pixels-of';
import { openStory } from './support/story-page';
import { expect, test } from './support/test';

/** WCAG 2.2, 2.4.13: pixels that change by 3 to 1; here at least half of a ring one pixel wide. */
const RATIO = 3;
const STOPS = 12;

/** How many pixels of two pictures differ by that much in light. */
async function changed(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const [before, after] = [await pixelsOf(page, one), await pixelsOf(page, other)];
  const colourAt = (pixels: readonly number[], i: number) => pixels.slice(4 * i, 4 * i + 3);
  const places = Array.from({ length: before.length / 4 }, (_, i) => i);
  return places.filter((i) => contrastOf(colourAt(before, i), colourAt(after, i)) >= RATIO).length;
}

/** The focused element's place on the screen with room for a ring, and its name; null where the page has no focus. */
function focusedBox(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    Object.assign(window, { lastFocused: active });
    const rect = active.getClientRects()[0] ?? active.getBoundingClientRect();
    const [left, top] = [Math.max(0, rect.left - 6), Math.max(0, rect.top - 6)];
    const [right, bottom] = [Math.min(innerWidth, rect.right + 6), Math.min(innerHeight, rect.bottom + 6)];
    if (right - left < 8 || bottom - top < 8) return null;
    const name = (active.getAttribute('aria-label') ?? active.textContent ?? active.tagName).trim().slice(0, 40);
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    return { name, box, least: Math.min(rect.width, box.width) + Math.min(rect.height, box.height) };
  });
}

for (const [where, size, open] of [
  ['the text', { width: 1280, height: 800 }, (page: Page) => openStory(page)],
  ['places', { width: 1280, height: 800 }, (page: Page) => openStory(page, 'p=places&s=dushanbe')],
  ['figures', { width: 1280, height: 800 }, (page: Page) => openStory(page, 'p=figures')],
  [
    'the legend',
    { width: 1280, height: 800 },
    async (page: Page) => {
      await openStory(page);
      await page.getByRole('button', { name: 'Legend and sources' }).click();
    },
  ],
  ['a narrow screen', { width: 320, height: 640 }, (page: Page) => openStory(page, 'p=voices')],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the focus can be seen at each step of Tab: ${where}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await open(page);
      const faint: string[] = [];
      let seen = 0;
      for (let i = 0; i < STOPS; i++) {
        await page.keyboard.press('Tab');
        const at = await focusedBox(page);
        if (!at) continue;
        const focused = await page.screenshot({ clip: at.box, caret: 'hide' });
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const plain = await page.screenshot({ clip: at.box, caret: 'hide' });
        await page.evaluate(() => (window as unknown as { lastFocused: HTMLElement }).lastFocused.focus());
        const pixels = await changed(page, focused, plain);
        seen++;
        if (pixels < at.least) faint.push(`${at.name}: ${pixels} of ${Math.round(at.least)} pixels`);
      }
      expect(seen).toBeGreaterThan(STOPS / 2);
      expect(faint).toEqual([]);
    });
  }
}
