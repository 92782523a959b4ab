import type { Page } from '@playwright/test';
import { card, mapReady, openStory, STORY } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('axe finds nothing', () => {
  const states: readonly [string, string, ((page: Page) => Promise<void>)?][] = [
    ['on the bare story', ''],
    ['on a chosen flow', 's=remittances-rus-tjk'],
    ['in Places', 'p=places&s=kaz'],
    ['in Timeline with a time', 'p=timeline&t=2024'],
    ['in Figures', 'p=figures'],
    ['in Voices', 'p=voices&s=q-hrw'],
    ['in Sources', 'p=sources'],
    ['on highlighted words', 'h=9.60-120'],
    ['on a link that could not be read', 'c=x&s=nobody'],
    ['with the legend open', '', (page) => page.getByRole('button', { name: 'Legend and sources' }).click()],
    ['with the settings open', '', (page) => page.getByRole('button', { name: 'Settings' }).click()],
    [
      'with search results',
      '',
      async (page) => {
        await page.getByRole('searchbox').fill('tajik');
        await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
      },
    ],
  ];
  for (const scheme of ['light', 'dark'] as const) {
    test(`in ${scheme} colours, in any state of the reader`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: scheme });
      for (const [, query, act] of states) {
        await openStory(page, query);
        await act?.(page);
        await expectNoViolations(page);
      }
    });
  }

  test('on a phone and a tablet', async ({ page }) => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 820, height: 1180 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(size);
      await openStory(page, 's=dushanbe');
      await expectNoViolations(page);
    }
  });

  test.describe('outside the reader', () => {
    test.use({ allowedFaults: [/404/] });
    test('in the library, about and where nothing is', async ({ page }) => {
      for (const path of ['/', '/about', '/nothing-here']) {
        await page.goto(path);
        await expectNoViolations(page);
      }
    });
  });
});

test('one Tab leads to a link past everything to the text', async ({ page }) => {
  await page.goto(STORY);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Article' })).toBeFocused();
});

test('Tab walks on and never gets stuck', async ({ page }) => {
  await openStory(page, 'p=sources&s=dushanbe');
  const seen: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return 'out';
      const all = [...document.querySelectorAll('*')];
      return String(all.indexOf(active));
    });
    if (here === 'out') break;
    seen.push(here);
  }
  expect(seen.length).toBeGreaterThan(15);
  expect(new Set(seen).size, 'no element comes twice before the walk leaves the page').toBe(seen.length);
});

test('what has the focus shows it', async ({ page }) => {
  await openStory(page, 'p=places');
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const active = document.activeElement as Element;
      const style = getComputedStyle(active);
      const ring = active.querySelector(':scope > [class*="focus"]');
      if (ring) return Number.parseFloat(getComputedStyle(ring).strokeWidth);
      return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    });
    expect(outline).toBeGreaterThanOrEqual(2);
  }
});

test('at 320 pixels nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const query of ['', 'p=places', 'p=voices', 's=remittances-rus-tjk']) {
    await openStory(page, query);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const column = await page
      .locator('[data-panel]:not([hidden])')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(column).toBeLessThanOrEqual(0);
  }
});

test('buttons, tabs and switches are large enough, larger still for fingers', async ({ browser, baseURL }) => {
  for (const [options, least] of [
    [{ viewport: { width: 1440, height: 900 } }, 24],
    [{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 44],
  ] as const) {
    const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await openStory(page, 's=dushanbe');
    const small = await page.evaluate((size) => {
      const all = document.querySelectorAll('button, [role="tab"], header a, label:has([data-layer])');
      return [...all]
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < size)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`);
    }, least);
    expect(small.filter((line) => !/^Show (more|less)/.test(line))).toEqual([]);
    await context.close();
  }
});

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await openStory(page);
  await page.locator('[data-paragraph="3"] [data-entity="mng"]').click();
  await mapReady(page);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
  await expect(card(page)).toBeVisible();
});

test('with forced colours the marks are still there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openStory(page);
  const drawn = await page
    .locator('[data-map] [data-entity="rus"] path')
    .last()
    .evaluate((path) => getComputedStyle(path).stroke);
  expect(drawn).not.toBe('');
  await expect(page.locator('[data-map] [data-entity="dushanbe"]')).toBeVisible();
});
