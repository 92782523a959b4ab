import type { Locator, Page } from '@playwright/test';
import { historyLength } from './support/history-log';
import { expectView, mapReady, markOf, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

const control = (page: Page): Locator => page.getByRole('region', { name: 'Time' });
const first = (page: Page): Locator => control(page).getByRole('slider', { name: 'First date shown' });
const last = (page: Page): Locator => control(page).getByRole('slider', { name: 'Last date shown' });

async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a dragged handle shows each date on its way and leaves one step; a click on the steps leaves one each', async ({
  page,
}) => {
  await openStory(page);
  const length = await historyLength(page);
  const from = await middleOf(last(page));
  const to = await middleOf(first(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await expect(page.locator('main')).toHaveAttribute('data-view', /t=\.\.\/202/);
  await expect.poll(() => new URL(page.url()).search).toContain('t=../202');
  expect(await historyLength(page)).toBe(length);
  await page.mouse.move(to.x + 40, from.y, { steps: 4 });
  await page.mouse.up();
  await expectView(page, 't=../1991');
  expect(await historyLength(page)).toBe(length + 1);
  expect(new URL(page.url()).search.slice(1)).toBe(await shownView(page));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));

  const next = control(page).getByRole('button', { name: 'Next date' });
  await next.click();
  await expectView(page, 't=1991');
  await next.click();
  await expectView(page, 't=2022-02');
  await expect(control(page)).toContainText('February 2022');
  await control(page).getByRole('button', { name: 'Previous date' }).click();
  await expectView(page, 't=1991');
  expect(await historyLength(page)).toBe(length + 3);
  await page.goBack();
  await page.goBack();
  await expectView(page, 't=1991');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  await expect(control(page)).toContainText('All dates');
});

test('keys move the handles, which say their date; a held key is one step', async ({ page }) => {
  await openStory(page);
  const length = await historyLength(page);
  await first(page).focus();
  await page.keyboard.press('End');
  await expectView(page, 't=2025-10-10/..');
  await expect(first(page)).toHaveAttribute('aria-valuetext', 'from 10 October 2025');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(first(page)).toHaveAttribute('aria-valuetext', 'from 8 October 2025');
  expect(await historyLength(page)).toBe(length + 3);
  await last(page).focus();
  await page.keyboard.down('ArrowLeft');
  await page.keyboard.down('ArrowLeft');
  await page.keyboard.up('ArrowLeft');
  await expectView(page, 't=2025-10-08');
  expect(await historyLength(page)).toBe(length + 4);
  await page.keyboard.press('PageDown');
  await expectView(page, 't=2025-10-08');
  await page.goBack();
  await expectView(page, 't=2025-10-08/..');
});

test('playing goes through the dates with a pause at each, and stops on Escape and at the end', async ({ page }) => {
  await openStory(page, 't=2025-10-05&s=tjk');
  const length = await historyLength(page);
  await control(page).getByRole('button', { name: 'Play through the dates' }).click();
  await expectView(page, 't=2025-10-07');
  // Half of its pause: nothing may happen yet. The unit test of the hook counts the pause by a clock of its own.
  await page.waitForTimeout(700);
  await expectView(page, 't=2025-10-07');
  await expectView(page, 't=2025-10-08');
  await page.keyboard.press('Escape');
  await expect(control(page).getByRole('button', { name: 'Play through the dates' })).toBeVisible();
  await expectView(page, 's=tjk');
  // More than its pause: nothing may happen any more.
  await page.waitForTimeout(1700);
  await expectView(page, 't=2025-10-08');
  await control(page).getByRole('button', { name: 'Play through the dates' }).click();
  await expectView(page, 't=2025-10-10');
  await expect(control(page).getByRole('button', { name: 'Play through the dates' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toContain('t=2025-10-10');
  expect(await historyLength(page), 'playing replaces').toBe(length);
  // Any other choice stops it.
  await control(page).getByRole('button', { name: 'Play through the dates' }).click();
  await expectView(page, 't=1991');
  await page.getByRole('checkbox', { name: 'Voices' }).check();
  await expect(control(page).getByRole('button', { name: 'Play through the dates' })).toBeVisible();
});

test('what is dated by its year is shown on every day of it, and says so', async ({ page }) => {
  await openStory(page, 't=2022-04-15&l=war&p=places');
  await expect(markOf(page, 'killing')).toHaveCount(1);
  await expect(page.locator('[data-panel="places"] [data-entity="killing"]')).toContainText(
    'April 2022, day not given',
  );
  await expect(markOf(page, 'stamp')).toHaveCount(0);
  await openStory(page, 't=2024-07-15&l=remittances&p=places');
  await expect(page.locator('[data-panel="places"] [data-entity="remittances-rus-tjk"]')).toContainText('2024');
  await expect(markOf(page, 'remittances-rus-tjk')).toHaveAccessibleName(/2024/);
});

test('no two labels of the rule touch, at any width, with years of a series or without', async ({ page }) => {
  test.slow();
  const touching = () =>
    control(page)
      .locator('[data-rule-label]')
      .evaluateAll((labels) => {
        const boxes = labels.map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
        return boxes.flatMap(({ text, box: a }, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1,
            )
            .map((other) => `${text} on ${other.text}`),
        );
      });
  // The rule is the story's own but for the years of a layer's series: all stops and other layers share these.
  for (const query of ['', 'l=remittances-gdp-context~summits', 't=2013&l=remittances-gdp-context']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openStory(page, query);
    for (const width of [1920, 1440, 1280, 820, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const button = control(page).locator('[aria-controls="time-control"]');
      if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
      await expect(control(page).locator('[data-rule-label]').first()).toBeVisible();
      await expect.poll(async () => [query, width, await touching()]).toEqual([query, width, []]);
    }
  }
});

test('what has no date is shown by an open bracket at the article’s day, and tints nothing', async ({ page }) => {
  await openStory(page, 's=crackdown');
  const open = control(page).locator('[data-open-date]');
  await expect(open).toHaveCount(1);
  await expect(control(page).locator('[data-tint]')).toHaveCount(0);
  await openStory(page, 's=warrant');
  await expect(open).toHaveCount(0);
  await expect(control(page).locator('[data-tint]')).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a button on the map opens the control, in targets for a thumb; a finger drags its handles', async ({
    page,
  }) => {
    await openStory(page);
    const length = await historyLength(page);
    const button = control(page).getByRole('button', { name: 'Time: All dates' });
    await expect(last(page)).toBeHidden();
    await button.tap();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    for (const part of [...(await control(page).getByRole('button').all()), first(page), last(page)]) {
      const box = await part.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }

    const [from, to] = [await middleOf(last(page)), await middleOf(first(page))];
    const session = await page.context().newCDPSession(page);
    // The finger rests a second before it lets go: after a swift end the browser takes a tap as the end of a fling.
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: from.y }],
        timestamp: Date.now() / 1000 - (type === 'touchEnd' ? 0 : 1),
      });
    await touch('touchStart', from.x);
    for (const share of [0.1, 0.2, 0.3, 0.4, 0.5]) await touch('touchMove', from.x + (to.x - from.x) * share);
    await expect(page.locator('main')).toHaveAttribute('data-view', /t=\.\.\/202/);
    await expect.poll(() => new URL(page.url()).search).toContain('t=../202');
    expect(await historyLength(page), 'on its way it replaces').toBe(length);
    for (const left of [60, 50, 40]) await touch('touchMove', to.x + left);
    await touch('touchEnd');
    await expectView(page, 't=../1991');
    expect(await historyLength(page)).toBe(length + 1);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
    // The address is there before what it says: a finger goes by what it sees.
    await expect(control(page).getByRole('link', { name: 'Show all dates' })).toBeHidden();
    await mapReady(page);

    await control(page).getByRole('button', { name: 'Next date' }).tap();
    await expectView(page, 't=1991');
    await mapReady(page);
    await control(page).getByRole('button', { name: 'Close' }).tap();
    await expect(control(page).getByRole('button', { name: 'Time: 1991' })).toBeFocused();
    await expect(last(page)).toBeHidden();
  });
});
