import type { Page } from '@playwright/test';
import { mapReady } from './support/story-page';
import { begin, decision, download, fill, problemsOf, RIGHTS, saved, selectWords, tab } from './support/studio-draft';
import { expect, expectNoViolations, test } from './support/test';

const TEXT = `Flood closes the road to Bergen

Norway closed the road to Bergen after the flood near the old mill. A ship waited in the North Sea.

Kari Holm, 9, was brought to safety. Ola Lund, a driver, said nothing. Sweden sent help.`;

const map = (page: Page) => page.getByRole('region', { name: /^Map of the story/ });
const button = (page: Page, name: string | RegExp) => decision(page).getByRole('button', { name, exact: true });

/** Marks words as a place, and leaves its details open. */
async function markPlace(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('toolbar').getByRole('button', { name: 'Place' }).click();
  await expect(decision(page).getByRole('heading', { name: words })).toBeVisible();
}

async function accept(page: Page, step: string, name: string): Promise<void> {
  await tab(page, step).click();
  await page.locator('[data-reading] [data-suggestion]', { hasText: name }).first().click();
  await decision(page).getByRole('button', { name: 'Accept' }).click();
}

async function addSource(page: Page): Promise<void> {
  await tab(page, 'Text').click();
  await page.getByRole('button', { name: 'Add a source' }).click();
  for (const [label, value] of [
    ['Title', 'Flood report'],
    ['Published by', 'Example Survey'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).blur();
  }
}

const storyOf = async (page: Page) => {
  const files = await download(page);
  return { files, story: JSON.parse(files['story.json'] ?? '') };
};
const entityIn = (story: { entities: { id: string }[] }, id: string) => story.entities.find((one) => one.id === id);

test('a click on the map places what was marked, as exactly as is chosen', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await mapReady(page);
  await markPlace(page, 'old mill');
  await button(page, 'Place by hand').click();
  await expect(map(page).locator('.leaflet-container')).toHaveCSS('cursor', 'crosshair');
  const box = await map(page).boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const field = decision(page).getByRole('searchbox');
  await expect(field).toHaveValue(/^-?[\d.]+, -?[\d.]+$/);
  await expect(button(page, /, site exactly there$/)).toBeVisible();
  await field.fill('60.39, 5.33');
  await expect(button(page, /^Norway, country/)).toBeVisible();
  await button(page, /^Bergen, city/)
    .first()
    .click();
  const { story } = await storyOf(page);
  expect(entityIn(story, 'old-mill')).toMatchObject({ placement: { kind: 'city', country: 'NOR' } });
});

test('what a text places only at a distance is drawn at that distance', async ({ page }) => {
  await begin(page, TEXT);
  await markPlace(page, 'old mill');
  await button(page, 'Place by hand').click();
  await decision(page).getByRole('searchbox').fill('Bergen');
  const distance = decision(page).getByLabel(/only that it is about so far/);
  await distance.fill('4000');
  await expect(button(page, /^Bergen, city/).first()).toBeDisabled();
  await distance.fill('30');
  await expect(button(page, /^Norway, country/)).toHaveCount(0);
  await button(page, /^Bergen, city/)
    .first()
    .click();
  await fill(page, RIGHTS);
  const { files, story } = await storyOf(page);
  expect(entityIn(story, 'old-mill')).toMatchObject({ placement: { kind: 'near', km: 30, country: 'NOR' } });
  expect(await problemsOf(files)).toEqual([]);
});

test('a water that the text names is on the map', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'North Sea');
  await expect(map(page).locator('[data-entity="north-sea"]')).toBeVisible();
  await fill(page, RIGHTS);
  const { files, story } = await storyOf(page);
  expect(entityIn(story, 'north-sea')).toMatchObject({ placement: { kind: 'water', water: 'north-sea' } });
  expect(await problemsOf(files)).toEqual([]);
});

for (const [how, draw] of [
  [
    'by clicks on the map',
    async (page: Page) => {
      const box = await map(page).boundingBox();
      if (!box) throw new Error('no map');
      const at = (dx: number, dy: number) => [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy] as const;
      await expect(map(page).locator('.leaflet-container')).toHaveCSS('cursor', 'crosshair');
      for (const [x, y] of [at(-40, -30), at(40, -30), at(40, 30), at(-40, 30)]) await page.mouse.click(x, y);
      await page.mouse.click(...at(-40, 30));
    },
  ],
  [
    'corner by corner',
    async (page: Page) =>
      decision(page)
        .getByLabel(/^Corners/)
        .fill('60.3, 5.2\n60.5, 5.2\n60.5, 5.6\n60.3, 5.6'),
  ],
] as const) {
  test(`an area is drawn ${how}, never without its source and how exact it is`, async ({ page }) => {
    await begin(page, TEXT);
    await accept(page, 'Places', 'Norway');
    await addSource(page);
    await tab(page, 'Places').click();
    await mapReady(page);
    await markPlace(page, 'flood');
    await button(page, 'Draw an area').click();
    await draw(page);
    await expect(decision(page).getByLabel(/^Corners/)).toHaveValue(/^(?:-?[\d.]+, -?[\d.]+\n?){4}$/);
    await expect(button(page, 'Use this shape')).toBeDisabled();
    await decision(page)
      .getByLabel(/^How exact it is/)
      .fill('Within about 5 km.');
    await decision(page).getByLabel('Source').selectOption({ label: 'Flood report' });
    await decision(page).getByLabel('When it was so').fill('2025-02');
    await expectNoViolations(page);
    await button(page, 'Use this shape').click();
    await expect(map(page).locator('[data-entity="flood"]')).toBeVisible();
    await fill(page, RIGHTS);
    const { files, story } = await storyOf(page);
    expect(Object.keys(files)).toContain('geometry/flood.geojson');
    expect(entityIn(story, 'flood')).toMatchObject({ placement: { kind: 'area', exactness: 'Within about 5 km.' } });
    expect(await problemsOf(files)).toEqual([]);
  });
}

test('each person is asked about once, and whoever is protected has no place and no context', async ({ page }) => {
  await begin(page, TEXT);
  await addSource(page);
  await selectWords(page, 'Kari Holm');
  await page.getByRole('toolbar').getByRole('button', { name: 'Person' }).click();
  await tab(page, 'Check').click();
  await expect(page.getByText('1 person was not asked about')).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Kari Holm' }).getByRole('button', { name: 'Go there' }).click();
  await expect(decision(page).getByText('Add what the article does not say')).toBeVisible();
  await decision(page)
    .getByRole('radio', { name: /^Yes: protected/ })
    .check();
  await expect(decision(page).getByText('Add what the article does not say')).toBeHidden();
  await tab(page, 'Check').click();
  await expect(page.getByText('not asked about')).toBeHidden();
  const { story } = await storyOf(page);
  expect(entityIn(story, 'kari-holm')).toMatchObject({ protected: true, placement: { kind: 'none' } });
});

test('what the article does not say is added with its source, and stays apart', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await addSource(page);
  await tab(page, 'Places').click();
  await page.locator('[data-reading] [data-thing="nor"]').first().click();
  await decision(page).getByText('Add what the article does not say').click();
  await decision(page).getByLabel('What the article does not say', { exact: true }).fill('It had closed it before.');
  await expect(button(page, 'Add as context')).toBeDisabled();
  await decision(page).getByLabel('Source').selectOption({ label: 'Flood report' });
  await button(page, 'Add as context').click();
  await expect(decision(page).getByText('1 thing that the article does not say')).toBeVisible();
  await fill(page, RIGHTS);
  const { files, story } = await storyOf(page);
  expect(entityIn(story, 'nor')).toMatchObject({
    context: [{ text: 'It had closed it before.', sources: ['source-1'], sureness: 'high' }],
  });
  expect(await problemsOf(files)).toEqual([]);
});

test('layers are split, named, joined and put in order, and what is decided later finds its place', async ({
  page,
}) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await accept(page, 'Places', 'Bergen');
  await tab(page, 'Layers').click();
  const panel = page.getByRole('tabpanel');
  await panel.getByText('2 things').click();
  await panel.getByLabel('Bergen is in').selectOption({ label: 'a new layer' });
  await expect(panel.getByLabel('Name', { exact: true })).toHaveCount(2);
  await panel.getByRole('button', { name: 'Move down' }).first().click();
  await expect(panel.getByLabel('Name', { exact: true }).first()).toHaveValue('Bergen');
  await accept(page, 'Places', 'Sweden');
  await fill(page, RIGHTS);
  const { files, story } = await storyOf(page);
  const layers = (of: typeof story) =>
    of.layers.map(
      ({ id, items }: { id: string; items: { entity: string }[] }) => `${id}: ${items.map((i) => i.entity)}`,
    );
  expect(layers(story)).toEqual(['bergen: bergen', 'places: nor,swe']);
  expect(await problemsOf(files)).toEqual([]);
  await tab(page, 'Layers').click();
  await panel.getByText('1 thing').click();
  await panel.getByLabel('Put all of it into').first().selectOption({ label: 'Places' });
  await saved(page);
  expect(layers((await storyOf(page)).story)).toEqual(['places: nor,swe,bergen']);
});

test('a table of numbers is looked at before it is taken in, with the line of each problem', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await addSource(page);
  await fill(page, RIGHTS);
  await tab(page, 'Layers').click();
  const choose = (csv: string) =>
    page.getByLabel(/^A CSV file/).setInputFiles({ name: 'rain.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const table = page.getByRole('region', { name: 'The table' });
  await choose('year,country,value\n2023,NOR,many\n');
  await expect(table.getByText(/line 2.*"many"/)).toBeVisible();
  await choose('year;country;value\r\n2023;NOR;12.5\r\n2024;NOR;14\r\n');
  await expect(table.getByText('2 values of one country')).toBeVisible();
  await expect(table.getByRole('button', { name: 'Add the table' })).toBeDisabled();
  for (const [label, value] of [
    ['Name of the table', 'Rain a day'],
    ['Unit, as it is written after a number', 'mm'],
    ['What is counted, and how', 'Rain that fell.'],
    ['When the source stated it', '2025'],
  ] as const) {
    await table.getByLabel(label).fill(value);
  }
  await table.getByLabel('Source', { exact: true }).selectOption({ label: 'Flood report' });
  await expectNoViolations(page);
  await table.getByRole('button', { name: 'Add the table' }).click();
  await expect(page.getByText('Rain a day, mm')).toBeVisible();
  const { files, story } = await storyOf(page);
  expect(files['series/rain-a-day.csv']).toBe('year,country,value\n2023,NOR,12.5\n2024,NOR,14\n');
  expect(story.layers.at(-1)).toMatchObject({ id: 'rain-a-day', shade: { series: 'rain-a-day' } });
  expect(await problemsOf(files)).toEqual([]);
  await page.getByRole('button', { name: 'Take the table out' }).click();
  await saved(page);
  expect(Object.keys((await storyOf(page)).files).sort()).toEqual(['article.txt', 'story.json']);
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an article is decided, marked and downloaded', async ({ page }) => {
    await begin(page, TEXT);
    await decision(page).getByRole('button', { name: 'Accept' }).tap();
    await expect(page.locator('[data-reading] [data-state="accepted"]').first()).toBeVisible();
    await decision(page).getByRole('button', { name: 'Refuse' }).tap();
    await page.getByRole('button', { name: 'Undo' }).first().tap();
    await selectWords(page, 'old mill');
    await page.getByRole('toolbar').getByRole('button', { name: 'Place' }).tap();
    await button(page, 'Place by hand').tap();
    await decision(page).getByRole('searchbox').fill('Bergen');
    await button(page, /^Bergen, city/)
      .first()
      .tap();
    await fill(page, RIGHTS);
    const { files } = await storyOf(page);
    expect(await problemsOf(files)).toEqual([]);
  });
});

test('a problem is said by the name of its field, and leads to it', async ({ page }) => {
  await begin(page, TEXT);
  await selectWords(page, 'sent help');
  await page.getByRole('toolbar').getByRole('button', { name: 'Flow' }).click();
  await tab(page, 'Check').click();
  const problem = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  await expect(page.getByRole('main')).not.toContainText('story.json');
  await problem('“Dateline, as readers see it” is not filled in.').getByRole('button').click();
  await expect(page.getByLabel('Dateline, as readers see it')).toBeFocused();
  await tab(page, 'Check').click();
  await problem('sent help: “From” is not filled in.').getByRole('button').click();
  await expect(decision(page).getByLabel('From', { exact: true })).toBeFocused();
});

test('what turns out to be another thing, or of another kind, keeps its words', async ({ page }) => {
  await begin(page, TEXT);
  await selectWords(page, 'a driver');
  await page.keyboard.press('2');
  await selectWords(page, 'Ola Lund');
  await page.keyboard.press('2');
  await expect(decision(page).getByRole('heading', { name: 'Person: Ola Lund' })).toBeVisible();
  await page.locator('[data-reading] [data-thing="a-driver"]').click();
  await decision(page).getByLabel('It is the same as').selectOption({ label: 'Ola Lund' });
  await expect(page.locator('[data-reading] [data-thing="ola-lund"]')).toHaveCount(2);
  await page.locator('[data-reading] [data-thing="ola-lund"]').first().click();
  await decision(page).getByLabel('It is a', { exact: true }).selectOption({ label: 'Organisation' });
  await saved(page);
  const { story } = await storyOf(page);
  expect(entityIn(story, 'ola-lund')).toMatchObject({ kind: 'organisation', name: 'Ola Lund', passages: [{}, {}] });
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await saved(page);
  expect(entityIn((await storyOf(page)).story, 'ola-lund')).toMatchObject({ kind: 'person' });
});

test('a group has members of the story', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await accept(page, 'Places', 'Sweden');
  await selectWords(page, 'the flood');
  await page.keyboard.press('9');
  await decision(page).getByLabel('Members').selectOption({ label: 'Norway' });
  await decision(page).getByLabel('And', { exact: true }).selectOption({ label: 'Sweden' });
  await fill(page, RIGHTS);
  const { files, story } = await storyOf(page);
  expect(entityIn(story, 'the-flood')).toMatchObject({ kind: 'group', members: ['nor', 'swe'] });
  expect(await problemsOf(files)).toEqual([]);
});

test('a correction is a new revision with a line for readers', async ({ page }) => {
  await begin(page, TEXT);
  await accept(page, 'Places', 'Norway');
  await fill(page, RIGHTS);
  await page.getByLabel('What was corrected in revision 2').fill('The road was open again.');
  await page.getByRole('button', { name: 'Add the correction' }).click();
  await expect(page.getByText(/^Revision 2, .*The road was open again\.$/)).toBeVisible();
  const { files, story } = await storyOf(page);
  expect(story.revision).toBe(2);
  expect(await problemsOf(files)).toEqual([]);
});

test('words are found, marked and placed by keys alone', async ({ page }) => {
  await begin(page, TEXT);
  await expect(decision(page).getByRole('button', { name: 'Accept' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('OLD MILL');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 1, ¶1')).toBeVisible();
  await page.keyboard.press('1');
  await expect(decision(page).getByRole('heading', { name: 'Place: old mill' })).toBeVisible();
});
