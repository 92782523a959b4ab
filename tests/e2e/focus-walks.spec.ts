import type { Page } from '@playwright/test';
import { pick, randomFrom } from '../deep/support/random';
import { openStory, STORY } from './support/story-page';
import { expect, test } from './support/test';

const WALKS = 60;
const STEPS = 24;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

interface Start {
  readonly size: { readonly width: number; readonly height: number };
  readonly open: (page: Page) => Promise<void>;
  /** What keeps the focus while it is open, as a dialog must. */
  readonly within?: boolean;
}

const at =
  (query: string, button?: string) =>
  async (page: Page): Promise<void> => {
    await openStory(page, query);
    if (button) await page.getByRole('button', { name: button, exact: true }).click();
  };

const STARTS: Readonly<Record<string, Start>> = {
  'the text': { size: WIDE, open: at('') },
  places: { size: WIDE, open: at('p=places&s=dushanbe') },
  timeline: { size: WIDE, open: at('p=timeline&s=visit') },
  figures: { size: WIDE, open: at('p=figures') },
  voices: { size: WIDE, open: at('p=voices&s=q-hrw') },
  'the legend': { size: WIDE, open: at('', 'Legend and sources') },
  settings: { size: WIDE, open: at('', 'Settings') },
  sharing: {
    size: WIDE,
    open: async (page) => {
      await at('', 'Share')(page);
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    },
    within: true,
  },
  'a phone': { size: NARROW, open: at('s=dushanbe') },
  embed: {
    size: NARROW,
    open: async (page) => {
      await page.goto(`/embed/${STORY.split('/').at(-1)}`);
      await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready');
    },
  },
};

/** A number for each element that has had the focus; −1 where the page has let it go. */
function focused(page: Page): Promise<{ id: number; name: string; inside: boolean }> {
  return page.evaluate(() => {
    const seen = (window as unknown as { seen?: Element[] }).seen ?? [];
    Object.assign(window, { seen });
    const active = document.activeElement;
    if (!active || active === document.body || active === document.documentElement)
      return { id: -1, name: 'the page', inside: false };
    if (!seen.includes(active)) seen.push(active);
    const name = (active.getAttribute('aria-label') ?? active.textContent ?? active.tagName).trim().slice(0, 40);
    return { id: seen.indexOf(active), name, inside: active.closest('dialog, [role="dialog"]') !== null };
  });
}

const entries = Object.entries(STARTS);
entries.forEach(([where, { size, open, within }], n) => {
  test(`Tab and Shift+Tab, wildly mixed, never get stuck from ${where}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await open(page);
    for (let walk = n; walk < WALKS; walk += entries.length) {
      const random = randomFrom(100 + walk);
      const path: string[] = [];
      let before = await focused(page);
      let key = 'Tab';
      for (let step = 0; step < STEPS; step++) {
        // Mostly on in the same direction, as people go.
        if (random() < 0.25) key = pick(random, ['Tab', 'Shift+Tab']);
        await page.keyboard.press(key);
        const now = await focused(page);
        path.push(`${key}: ${now.name}`);
        expect(now.id !== before.id || now.id === -1, `walk ${walk} stays on ${now.name}: ${path.join(', ')}`).toBe(
          true,
        );
        if (before.id === -1 && now.id === -1)
          expect(path.length, `walk ${walk} finds nothing: ${path.join(', ')}`).toBe(1);
        if (within)
          expect(now.inside || now.id === -1, `walk ${walk} leaves the dialog: ${path.join(', ')}`).toBe(true);
        before = now;
      }
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});
