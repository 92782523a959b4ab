import type { Locator, Page } from '@playwright/test';
import { card, expectView, mapReady, markOf, openStory, panel, shownView } from './support/story-page';
import { expect, test } from './support/test';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('is not drawn');
  return { ...box, bottom: box.y + box.height };
};

/** A passage of the entity can be read: it is in the column, above the sheet. */
async function expectWordsFree(page: Page, id: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate((entity) => {
          const scroller = document.querySelector('[data-panel="article"]')?.getBoundingClientRect();
          const canvasViewport = document.querySelector('[data-card]')?.getBoundingClientRect();
          if (!scroller || !canvasViewport) return 'no text or no sheet';
          const words = [...document.querySelectorAll(`[data-paragraph] [data-entity="${entity}"]`)];
          const boxes = words.flatMap((element) => [...element.getClientRects()].slice(0, 1));
          const free = boxes.some(
            (box) => box.top >= scroller.top && box.bottom <= Math.min(scroller.bottom, canvasViewport.top),
          );
          const where = boxes.map((box) => `${Math.round(box.top)}–${Math.round(box.bottom)}`).join(', ');
          return free || `at ${where}; the column starts at ${scroller.top}, the sheet at ${canvasViewport.top}`;
        }, id),
      { message: `the words of ${id} are in sight` },
    )
    .toBe(true);
}

test('the map stays where it is while the text scrolls under it', async ({ page }) => {
  await openStory(page);
  const before = await boxOf(page.locator('[data-map]'));
  expect(before.height).toBeGreaterThanOrEqual(200);
  const column = panel(page, 'article');
  const text = await boxOf(column);
  expect(text.y, 'the text is under the map').toBeGreaterThanOrEqual(before.bottom);
  expect(text.height).toBeGreaterThanOrEqual(260);
  await page.locator('[data-paragraph="20"]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-paragraph="20"]')).toBeInViewport();
  await expect(page.locator('[data-paragraph="1"]')).not.toBeInViewport();
  expect(await boxOf(page.locator('[data-map]'))).toEqual(before);
  await expect(page.getByRole('tab', { name: 'Article' })).toBeInViewport();
  expect(await page.evaluate(() => [scrollX, scrollY, document.documentElement.scrollWidth])).toEqual([0, 0, 390]);
});

test('every panel is a tap on its tab away, and can be scrolled to its end', async ({ page }) => {
  await openStory(page);
  for (const name of ['Places', 'Timeline', 'Figures', 'Voices', 'Sources', 'Article']) {
    await page.getByRole('tab', { name }).tap();
    await expectView(page, `p=${name.toLowerCase()}`);
    const column = panel(page, name.toLowerCase());
    const end = column.locator('li:visible, p:visible').last();
    // A panel is set anew when its script has come.
    await expect(async () => {
      await end.scrollIntoViewIfNeeded();
      await expect(end).toBeInViewport({ timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('tab', { name })).toBeInViewport();
  }
  // A long page comes in parts: the text stands in its place before the map has come.
  const top = (await boxOf(page.locator('#column'))).y;
  await page.locator('main > div:has([data-map])').evaluate((element) => element.style.setProperty('display', 'none'));
  expect((await boxOf(page.locator('#column'))).y).toBe(top);
});

test('a tap on words brings up a sheet, which its handle makes larger and smaller again', async ({ page }) => {
  await openStory(page);
  await page.locator('[data-paragraph] a[data-entity="tjk"]').first().tap();
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  const small = await boxOf(card(page));
  expect(Math.round(small.bottom), 'at the foot of the screen').toBe(844);
  expect(small.width).toBe(390);

  await card(page).getByRole('button', { name: 'Show more of the card' }).tap();
  await expect.poll(async () => (await boxOf(card(page))).height).toBeGreaterThan(small.height + 60);
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await expect(card(page).getByText('How exact')).toBeInViewport();
  const less = card(page).getByRole('button', { name: 'Show less of the card' });
  await expect(less).toHaveAttribute('aria-expanded', 'true');
  await less.tap();
  await expect.poll(async () => (await boxOf(card(page))).height).toBe(small.height);

  await card(page).getByRole('button', { name: 'Close' }).tap();
  await expect(card(page)).toHaveCount(0);
});

test('the words that a reader taps are not covered by the sheet, wherever in the text they are', async ({ page }) => {
  await openStory(page);
  for (const [paragraph, id] of [
    [1, 'tjk'],
    [3, 'mng'],
    [9, 'ushakov'],
    [14, 'umarov'],
    [20, 'mohammed'],
  ] as const) {
    const line = page.locator(`[data-paragraph="${paragraph}"]`);
    const words = (await line.locator(`a[data-entity="${id}"]`).count())
      ? line.locator(`a[data-entity="${id}"]`).last()
      : page.locator(`[data-paragraph] a[data-entity="${id}"]`).last();
    // To the very foot of the column, where the sheet will come.
    await words.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await words.tap();
    await expectView(page, `s=${id}`);
    await expectWordsFree(page, id);
  }
});

test('the steps from passage to passage show each one above the sheet', async ({ page }) => {
  await openStory(page, 's=dushanbe');
  await expectWordsFree(page, 'dushanbe');
  for (let step = 0; step < 3; step++) {
    await card(page).getByRole('button', { name: 'Next passage' }).tap();
    await expectWordsFree(page, 'dushanbe');
  }
});

test('a quotation of the sheet leads to exactly these words, in plain sight', async ({ page }) => {
  await openStory(page, 's=berlin&l=voices&p=places');
  await card(page).getByRole('button', { name: 'Show more of the card' }).tap();
  await card(page)
    .getByRole('link', { name: /^Paragraph/ })
    .first()
    .tap();
  await expectView(page, 'p=article');
  const words = page.locator('[data-highlight]').first();
  await expect
    .poll(async () => {
      const [text, canvasViewport] = [await boxOf(words), await boxOf(card(page))];
      return text.bottom <= canvasViewport.y;
    })
    .toBe(true);
});

test('a tap on the map chooses a mark, a flow too, whose card says all of it', async ({ page }) => {
  await openStory(page, 'l=remittances~voices&c=3/48/45');
  const { x, y, width, height } = await boxOf(markOf(page, 'berlin').locator('circle').last());
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expectView(page, 's=berlin');
  await expectWordsFree(page, 'berlin');
  await card(page).getByRole('button', { name: 'Close' }).tap();

  await mapReady(page);
  const flow = markOf(page, 'remittances-rus-tjk');
  const spot = await flow.evaluate((mark) => {
    // Near its head, where no other flow is.
    const line = mark.querySelector<SVGPathElement>('[class*="hitLine"]');
    const matrix = line?.getScreenCTM();
    if (!line || !matrix) throw new Error('is not drawn');
    const { x, y } = line.getPointAtLength(line.getTotalLength() * 0.8).matrixTransform(matrix);
    return { x, y };
  });
  await page.touchscreen.tap(spot.x, spot.y);
  await expectView(page, 's=remittances-rus-tjk');
  await card(page).getByRole('button', { name: 'Show more of the card' }).tap();
  for (const words of ['From', 'Russia', 'To', 'Tajikistan', 'more than $1.8bn', '2024', 'according to Yuri Ushakov']) {
    await expect(card(page)).toContainText(words);
  }
});

test('what is chosen in the text comes into sight on the map', async ({ page }) => {
  await openStory(page, 'l=voices&c=6/38.5/69');
  await page.locator('[data-paragraph] a[data-entity="mng"]').first().tap();
  await mapReady(page);
  await expect
    .poll(async () => {
      const [mark, map] = [await boxOf(markOf(page, 'mng')), await boxOf(page.locator('[data-map]'))];
      const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
      return middle.x > 0 && middle.x < 390 && middle.y > map.y && middle.y < map.bottom;
    })
    .toBe(true);
});

test('one button opens the layers: switches with their legends', async ({ page }) => {
  await openStory(page, 'l=summits');
  const button = page.getByRole('button', { name: 'Legend and sources' });
  await expect(button).toBeInViewport();
  await expect(page.getByRole('checkbox', { name: 'War in Ukraine' })).toBeHidden();
  await button.tap();
  const war = page.getByRole('checkbox', { name: 'War in Ukraine' });
  await expect(war).toBeVisible();
  const item = page.locator('li').filter({ has: page.locator('[data-layer="war"]') });
  await expect(item).toContainText(/2025|As of/);
  await war.scrollIntoViewIfNeeded();
  await war.tap();
  await expectView(page, 'l=summits~war');
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await close.scrollIntoViewIfNeeded();
  await close.tap();
  await expect(war).toBeHidden();
  await expect(markOf(page, 'ukr')).toHaveCount(1);
});

for (const [width, height] of [
  [390, 844],
  [360, 640],
] as const) {
  test(`three quarters of the map and more are free of buttons: ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openStory(page);
    const { rows, area, row } = await page.evaluate(() => {
      const map = document.querySelector('[data-map]')?.getBoundingClientRect() ?? new DOMRect();
      const docked = [...document.querySelectorAll('main [data-docked]')].map((part) => part.getBoundingClientRect());
      const pressed = [...document.querySelectorAll('main button')]
        .map((button) => button.getBoundingClientRect())
        .filter((box) => box.width > 0 && box.top < map.bottom + 60);
      const over = docked.filter((box) => box.width > 0 && box.top < map.bottom && box.bottom > map.top);
      let free = 0;
      for (let y = map.top + 0.5; y < map.bottom; y++) {
        if (!over.some((box) => box.top <= y && box.bottom > y)) free++;
      }
      const covered = over.reduce((sum, box) => sum + box.width * (Math.min(box.bottom, map.bottom) - box.top), 0);
      return {
        rows: free / map.height,
        area: covered / (map.width * map.height),
        row: pressed.map(({ top, height: high }) => [Math.round(top - map.bottom), high] as const),
      };
    });
    expect(rows).toBeGreaterThanOrEqual(0.75);
    expect(area).toBeLessThanOrEqual(0.25);
    expect(row.length).toBe(4);
    for (const [top, high] of row) {
      expect(top, 'all in one row below the map').toBe(row[0]?.[0]);
      expect(high).toBe(44);
    }
  });
}

test('the sheet lets a reader see what is chosen and go on, and leaves room for the text', async ({ page }) => {
  await openStory(page, 's=tjk');
  expect((await boxOf(card(page))).height).toBeLessThanOrEqual(178);
  await expect(card(page).getByRole('heading', { name: 'Tajikistan' })).toBeInViewport({ ratio: 1 });
  await expect(card(page).getByRole('button', { name: 'Next passage' })).toBeInViewport({ ratio: 1 });
  expect((await boxOf(card(page))).y - (await boxOf(panel(page, 'article'))).y).toBeGreaterThanOrEqual(210);
});

test('search opens from its sign, and its results fit the screen', async ({ page }) => {
  await openStory(page);
  const field = page.getByRole('searchbox', { name: 'Find in story' });
  await field.tap();
  await expect(field).toBeFocused();
  await field.fill('mongolia');
  const result = page.getByRole('search').getByRole('link').first();
  await expect(result).toBeInViewport({ ratio: 1 });
  await result.tap();
  await expect(page.locator('main')).toHaveAttribute('data-view', /&s=m/);
  await expect(card(page)).toBeVisible();
});

test('lying on its side, the phone still shows map and text', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openStory(page, 's=dushanbe');
  const view = await shownView(page);
  expect((await boxOf(page.locator('[data-map]'))).height).toBeGreaterThanOrEqual(110);
  expect((await boxOf(panel(page, 'article'))).height).toBeGreaterThanOrEqual(80);
  await expect(card(page).getByRole('button', { name: 'Close' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(844);
  await page.setViewportSize({ width: 390, height: 844 });
  await mapReady(page);
  expect(await shownView(page), 'turning it changes nothing').toBe(view);
});
