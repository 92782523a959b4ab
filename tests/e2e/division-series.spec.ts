import type { Page } from '@playwright/test';
import { testWithStories } from './support/fixture-stories';
import { card, entitiesIn, expectView, mapReady, markOf, panel } from './support/story-page';
import { expect, expectNoViolations } from './support/test';

/** An outbreak that did not happen, by month and province. */
const STORY = '/stories/epidemic';
const PROVINCES = [
  'central',
  'copperbelt',
  'eastern',
  'luapula',
  'lusaka-province',
  'muchinga',
  'northern',
  'northwestern',
  'southern',
  'western',
];
const CENTRES = ['chipata', 'kabwe', 'livingstone', 'lusaka', 'mansa', 'ndola'];

const test = testWithStories('epidemic');
// A server with much to do draws no picture for the map to begin with.
test.use({ allowedFaults: [/status of 503/] });

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `${STORY}?v=1&${query}` : STORY);
  await mapReady(page);
}

test('provinces are shaded by their value of the month, and what has none is no data, never zero', async ({ page }) => {
  await open(page, 't=2032-02');
  await expect(markOf(page, 'lusaka-province')).toHaveAccessibleName(/21\.3 per 100,000 people, February 2032/);
  await expect(markOf(page, 'western')).toHaveAccessibleName(/no data, February 2032/);
  const fill = (id: string) => markOf(page, id).locator('path[fill]').first().getAttribute('fill');
  expect(await fill('lusaka-province')).not.toBe(await fill('northern'));
  expect(await fill('western')).toContain('no-data');
  // The same value has the same colour in another month.
  const luapula = await fill('luapula');
  await open(page, 't=2032-03');
  expect(await fill('luapula')).toBe(luapula);
  expect(await fill('western')).not.toContain('no-data');
});

test.describe('without the script that draws provinces', () => {
  test.use({ allowedFaults: [/status of 503|ERR_FAILED|Failed to load chunk/] });

  test('all else stands, and they are there once it has been asked for again', async ({ page }) => {
    let isBroken = true;
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      if (isBroken && (await response.text()).includes('["zoneDrawing"')) await route.abort();
      else await route.fulfill({ response });
    });
    await open(page, 't=2032-02&l=cases~centres');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-missing', 'zones');
    await expect(markOf(page, 'mansa')).toBeVisible();
    await expect(markOf(page, 'central')).toHaveCount(0);
    isBroken = false;
    await page.locator('[data-map]').getByRole('button', { name: 'Try again' }).click();
    await expect(markOf(page, 'central')).toBeVisible();
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
  });
});

test('map and Places show the same, with value and month', async ({ page }) => {
  await open(page, 't=2032-02&l=cases~centres&p=places');
  expect(await entitiesIn(page.locator('[data-map]'))).toEqual([...PROVINCES, ...CENTRES].sort());
  expect(await entitiesIn(panel(page, 'places'))).toEqual([...PROVINCES, ...CENTRES].sort());
  await expect(panel(page, 'places').locator('a[data-entity="central"]')).toContainText(
    '6.6 per 100,000 people, February 2032',
  );
  await expect(panel(page, 'places').locator('a[data-entity="mansa"]')).toContainText('18 patients, February 2032');
  await expectNoViolations(page, 'main');
});

test('every province and place is chosen with the keyboard, and its card says value, month, unit and source', async ({
  page,
}) => {
  await open(page, 't=2032-02&l=cases~centres');
  for (const [id, words] of [
    ['southern', '5.5 per 100,000 people, February 2032'],
    ['western', 'no data, February 2032'],
    ['kabwe', '101 patients, February 2032'],
  ] as const) {
    await markOf(page, id).first().focus();
    await page.keyboard.press('Enter');
    await expectView(page, `s=${id}`);
    await expect(card(page)).toContainText(words);
    await expect(card(page)).toContainText('Health ministry');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  }
  for (const id of [...PROVINCES, ...CENTRES]) {
    await page.goto(`${STORY}?v=1&t=2032-02&s=${id}`);
    await expect(card(page)).toBeVisible();
  }
});

test('a small circle that lies in a large one can be chosen with the pointer', async ({ page }) => {
  await open(page, 't=2032-02&l=centres&c=5/-14.5/28.3');
  const kabwe = await markOf(page, 'kabwe').locator('circle').last().boundingBox();
  if (!kabwe) throw new Error('no circle');
  await page.mouse.click(kabwe.x + kabwe.width / 2, kabwe.y + 3);
  await expectView(page, 's=kabwe');
});

test('the time control steps through the months, and its link holds one', async ({ page }) => {
  await open(page, 't=2032-02');
  await page.getByRole('region', { name: 'Time' }).getByRole('button', { name: 'Next date' }).click();
  await expectView(page, 't=2032-03');
  await expect(markOf(page, 'lusaka-province')).toHaveAccessibleName(/March 2032/);
  await page.goBack();
  await expectView(page, 't=2032-02');
  await open(page, 't=2031-11/2032-01');
  await expect(markOf(page, 'lusaka-province')).toHaveAccessibleName(/13\.1 per 100,000 people, January 2032/);
});

test('the legend says classes, circles, unit, month, source and what has no data', async ({ page }) => {
  await open(page, 't=2032-02&l=cases~centres');
  await page.getByRole('button', { name: 'Legend and sources' }).click();
  const row = (layer: string) => page.locator('li').filter({ has: page.locator(`[data-layer="${layer}"]`) });
  for (const words of [
    'New cases of cholera, per 100,000 people, February 2032',
    'under 1',
    '20 and more',
    'No data',
    'Health ministry',
  ])
    await expect(row('cases')).toContainText(words);
  for (const words of ['patients, February 2032', 'area grows with the amount'])
    await expect(row('centres')).toContainText(words);
  await expect(row('centres').getByRole('img', { name: /500/ })).toBeVisible();
});

test('Figures has a chart of months for provinces and places, as a sentence, a ranking and a table', async ({
  page,
}) => {
  await open(page, 't=2032-02&p=figures');
  const figures = panel(page, 'figures');
  await expect(figures).toContainText('The most in February 2032: Lusaka Province, 21.3 per 100,000 people');
  await expect(figures.getByRole('heading', { name: 'The divisions in February 2032' })).toBeVisible();
  const slider = figures.getByRole('slider', { name: 'Month' }).first();
  await expect(slider).toHaveAttribute('aria-valuetext', 'February 2032');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expectView(page, 't=2032-03');
  await figures.getByText(/All values as a table: New cases of cholera/).click();
  const table = figures.getByRole('table').first();
  await expect(table.getByRole('rowheader')).toHaveText([
    'October 2031',
    'November 2031',
    'December 2031',
    'January 2032',
    'February 2032',
    'March 2032',
    'April 2032',
    'May 2032',
  ]);
  await expect(table.getByRole('row', { name: /January 2032/ })).toContainText('no data');
  await expectNoViolations(page, 'main');
});

test('is exported, cited, drawn and framed', async ({ page, request }) => {
  const text = async (part: string) => {
    const answer = await request.get(`${STORY}/${part}`);
    expect(answer.status(), part).toBe(200);
    return answer.text();
  };
  const view = 'v=1&t=2032-02&l=cases~centres';
  const { features } = JSON.parse(await text(`export/geojson?${view}`)) as { features: { id: string }[] };
  expect(features.map(({ id }) => id).sort()).toEqual([...PROVINCES, ...CENTRES].sort());
  expect(await text(`export/csv?${view}`)).toContain('2032-02');
  await text('export/annotations');
  await text('export/citation?as=apa');
  const svg = await text(`picture.svg?${view}`);
  for (const id of [...PROVINCES, ...CENTRES]) expect(svg, id).toContain(`data-entity="${id}"`);
  expect(svg).toContain('no data, February 2032');
  await page.goto(`/embed${STORY.replace('/stories', '')}?${view}`);
  await mapReady(page);
  await expect(markOf(page, 'central')).toHaveAccessibleName(/6\.6 per 100,000 people/);
});

test('prints with its map, its key and its places', async ({ page }) => {
  await page.goto(`${STORY}?v=1&t=2032-02`);
  await page.emulateMedia({ media: 'print' });
  for (const n of [1, 2, 3, 4, 5, 6, 7]) await expect(page.locator(`[data-paragraph="${n}"]`)).toBeVisible();
  expect(await page.locator('[data-print="places"] li').count()).toBeGreaterThan(10);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('is no wider than a phone, in any panel', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const query of ['t=2032-02', 't=2032-02&p=figures', 't=2032-02&l=cases~centres&p=places']) {
    await open(page, query);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), query).toBe(false);
  }
});
