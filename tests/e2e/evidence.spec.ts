import type { Page } from '@playwright/test';
import { storyFigures } from '../../lib/scene/key-figure';
import { speakersOf } from '../../lib/scene/voices';
import { card, expectView, firstStory, openStory, panel, STORY } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

const story = await firstStory();
const textOf = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }): string =>
  story.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';

const { compared, others } = storyFigures(story);
const figures = [
  ...compared.flatMap(({ figures: own }) => own.map(({ written }) => written)),
  ...others.map(({ figure }) => figure.written),
];
const statements = speakersOf(story).flatMap((speaker) => speaker.statements.flatMap((one) => [one, ...one.parts]));

/** Both themes of what is open. */
async function expectGoodInBothThemes(page: Page, id: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, `[data-panel="${id}"]`);
  }
  await page.emulateMedia({ colorScheme: null });
}

const highlighted = async (page: Page): Promise<string> =>
  (await page.locator('[data-highlight]').allTextContents()).join('');

test('figures: every number with its speaker and its words, charts that choose country and year', async ({ page }) => {
  const scripts: number[] = [];
  page.on('response', async (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    const { responseBodySize } = await response.request().sizes();
    scripts.push(responseBodySize);
  });
  await openStory(page);
  await page.waitForLoadState('networkidle');
  scripts.length = 0;
  await page.getByRole('tab', { name: 'Figures' }).click();
  const figuresPanel = panel(page, 'figures');
  const slider = figuresPanel.getByRole('slider', { name: 'Year' }).first();
  await expect(slider).toHaveValue('2024');
  for (const written of figures)
    await expect(figuresPanel.getByRole('link', { name: written, exact: true })).toHaveCount(1);
  await expect(figuresPanel).toContainText('more than $1.8bn ÷ 17% = about $10.6bn');
  await expect(figuresPanel).toContainText('No data in any year: Turkmenistan.');

  // By keyboard: the year, a country, the table.
  await expect(async () => {
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(page.locator('main')).toHaveAttribute('data-view', /&t=2000&/, { timeout: 1000 });
  }, 'the panel’s script has come').toPass();
  await page.keyboard.press('End');
  await expectView(page, 't=2024');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectView(page, 't=2022');
  await expect(
    figuresPanel
      .getByRole('listitem')
      .filter({ hasText: /^Tajikistan49\.9$/ })
      .last(),
  ).toBeVisible();
  const kyrgyzstan = figuresPanel.getByRole('link', { name: 'Kyrgyzstan', exact: true }).first();
  await kyrgyzstan.focus();
  await page.keyboard.press('Enter');
  await expectView(page, 's=kgz');
  await expect(kyrgyzstan).toHaveAttribute('aria-current', 'true');
  await figuresPanel.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const table = figuresPanel.getByRole('table').first();
  await expect(table.getByRole('row', { name: /^2001/ })).toContainText('no data');

  await expectGoodInBothThemes(page, 'figures');
  expect(scripts.length, 'the charts came when they were asked for').toBeGreaterThan(0);
  expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);

  // Back to the exact words.
  const row = figuresPanel.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'nearly 33 years' }) });
  await row.getByRole('link', { name: 'Paragraph 5' }).click();
  await expectView(page, 'p=article');
  expect(await highlighted(page)).toBe('nearly 33 years');
});

test('voices: every quotation and claim by its speaker, with what bears on it', async ({ page }) => {
  await openStory(page, 'p=voices');
  const voices = panel(page, 'voices');
  await expect(voices.getByRole('list', { name: 'through whom' }).getByRole('link', { name: 'Azattyk' })).toBeVisible();
  for (const { id } of statements) await expect(voices.locator(`[data-entity="${id}"]`)).toHaveCount(1);
  await expect(voices.getByText('Claimed by a prisoner of war').first()).toBeVisible();

  const umarov = voices.getByRole('list', { name: 'Who says it' }).getByRole('link', { name: 'Temur Umarov' });
  await umarov.focus();
  await page.keyboard.press('Enter');
  await expectView(page, 's=umarov');
  await expect(voices.locator('path[data-chosen]')).toHaveCount(3);

  await voices.getByRole('link', { name: /^the article: “will certainly not act/ }).click();
  await expectView(page, 's=c-not-act');
  await expect(card(page)).toContainText('Forecast or judgement');
  await expectGoodInBothThemes(page, 'voices');

  const said = statements.find(({ id }) => id === 'c-eye');
  const row = voices.getByRole('listitem').filter({ has: page.locator('[data-entity="c-eye"]') });
  await row.getByRole('link', { name: 'Paragraph 18' }).click();
  await expectView(page, 'p=article');
  expect(await highlighted(page)).toBe(said?.passage && textOf(said.passage));
});

test('timeline: all events on a broken scale that sets the map’s time', async ({ page }) => {
  await openStory(page, 'p=timeline');
  const timeline = panel(page, 'timeline');
  const rows = timeline.locator('ol > li');
  const count = await rows.count();
  await expect(rows.filter({ hasText: 'Russia-Central Asia summit' })).toContainText('took place on 9 October 2025');
  await expect(timeline.getByRole('listitem').filter({ hasText: 'date not given, ongoing' })).toBeVisible();

  const year = timeline.getByRole('navigation', { name: 'Dates to choose' }).getByRole('link', { name: '2024' });
  await expect(timeline.getByRole('checkbox')).toBeDisabled();
  await year.focus();
  await page.keyboard.press('Enter');
  await expectView(page, 't=2024');
  await expect(rows).toHaveCount(count);
  await expect(rows.filter({ hasText: 'outside the chosen dates' })).toHaveCount(count - 3);
  await timeline.getByRole('checkbox', { name: 'Zoom to the chosen dates' }).check();
  await expect(timeline.getByRole('navigation', { name: 'Dates to choose' }).getByRole('link')).toHaveCount(1);
  await expectGoodInBothThemes(page, 'timeline');
  await timeline.getByRole('link', { name: 'Next date' }).click();
  await expectView(page, 't=2024-09');
  await rows.filter({ hasText: 'Putin visits Mongolia' }).getByRole('link').first().click();
  await expectView(page, 's=mongolia-visit');
});

test('sources: what rests on each, and a shaded layer of context with its distribution', async ({ page }) => {
  await openStory(page, 'p=sources');
  const sources = panel(page, 'sources');
  const world = sources.getByRole('listitem').filter({ hasText: 'BX.TRF.PWKR.DT.GD.ZS' });
  await expect(world).toContainText('CC BY 4.0');
  await world.getByRole('link', { name: 'Remittances from Russia to Tajikistan' }).click();
  await expectView(page, 's=remittances-rus-tjk');
  await expectGoodInBothThemes(page, 'sources');

  const layer = page.locator('[data-layer="remittances-gdp-context"]');
  await expect(layer).not.toBeChecked();
  await layer.check();
  await page.getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('listitem').filter({ has: layer });
  await expect(legend).toContainText('not on one scale with it');
  await expect(legend.getByRole('listitem').filter({ hasText: '35 and more' })).toContainText('1 country');
  await expect(legend.getByRole('listitem').filter({ hasText: 'No data' })).toContainText('2 countries');
});

test('places: found by name, ordered, with who belongs to what; all context on and off at once', async ({ page }) => {
  await openStory(page, 'p=places&l=bases~bases-context~icc~icc-context~members~remittances~summits');
  const places = panel(page, 'places');
  const names = places.locator('[data-entity]');
  const all = await names.count();
  await places.getByLabel('Order').selectOption({ label: 'Most passages first' });
  await expect(names.first()).toContainText('20 passages');
  await expect(names).toHaveCount(all);
  await places.getByLabel('Find by name').fill('base');
  await expect(places.getByText('3 with “base” in the name.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(1);
  // However it is typed.
  await places.getByLabel('Find by name').fill('ｂÂse');
  await expect(places.getByText('3 with “ｂÂse” in the name.')).toBeVisible();
  await places.getByLabel('Find by name').fill('nothing so called');
  await expect(places.getByText('No name in this list has “nothing so called” in it.')).toBeVisible();
  await places.getByLabel('Find by name').fill('');
  await expect(names).toHaveCount(all);

  const table = places.getByRole('table');
  await expect(table.getByRole('row', { name: /^Armenia/ })).toContainText('member since 1 February 2024');
  await expect(table.getByRole('row', { name: /^Moldova/ })).toContainText('not listed among the leaders');
  await expect(table.locator('[data-entity]')).toHaveCount(0);
  const six = table.getByRole('checkbox', { name: 'On the map: Summit, six countries' });
  await expect(six).toBeChecked();
  await six.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-layer="members"]')).not.toBeChecked();
  await expectGoodInBothThemes(page, 'places');

  const context = page.getByRole('checkbox', { name: 'Context: all layers of it' });
  const layers = page.locator('[data-layer$="-context"]');
  await context.focus();
  await page.keyboard.press('Space');
  for (const layer of await layers.all()) await expect(layer).toBeChecked();
  await expect(page.locator('main')).toHaveAttribute('data-view', /icc-context/);
  await page.keyboard.press('Space');
  for (const layer of await layers.all()) await expect(layer).not.toBeChecked();
  await expect(page.locator('main')).not.toHaveAttribute('data-view', /-context/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every panel’s evidence is in its page, as text and tables', async ({ page }) => {
    await page.goto(`${STORY}?v=1&p=figures`);
    await expect(panel(page, 'figures').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(panel(page, 'figures')).toContainText('about $10.6bn');
    await expect(panel(page, 'figures').locator('table').first()).toContainText('Turkmenistan');
    const words = async (id: string) => {
      await page.goto(`${STORY}?v=1&p=${id}`);
      return panel(page, id).evaluate((element) => element.textContent);
    };
    const voices = await words('voices');
    for (const { passage } of statements) if (passage) expect(voices).toContain(textOf(passage));
    expect(await words('timeline')).toContain('took place on 10 October 2025');
    expect(await words('sources')).toContain('What was not verified');
  });
});
