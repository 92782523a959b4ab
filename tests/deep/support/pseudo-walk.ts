import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from '@playwright/test';
import type { Story } from '../../../lib/story/story';

const PANELS = ['article', 'places', 'timeline', 'figures', 'voices', 'sources'] as const;

/** What readers do with a story, each by the role and name of its control and by the keyboard. */
export async function walkThrough(
  page: Page,
  address: string,
  story: Story,
  name: (key: string) => RegExp,
): Promise<void> {
  const narrow = (page.viewportSize()?.width ?? 0) < 1100;
  const view = () => page.locator('main').getAttribute('data-view');
  const shows = (part: string, there = true) =>
    page.waitForFunction(
      ([key, wanted]) => `&${document.querySelector('main')?.getAttribute('data-view')}&`.includes(`${key}`) === wanted,
      [part, there] as const,
    );
  const button = (key: string) => page.getByRole('button', { name: name(key) });
  const tab = (panel: string) => page.getByRole('tab', { name: name(`panel.${panel}`) });

  // A link to a view.
  await page.goto(`${address}?v=1&p=places&l=none`);
  await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
  equal(await tab('places').getAttribute('aria-selected'), 'true');
  await page.getByRole('heading', { name: name('places.title') }).waitFor();
  await page.getByText(name('places.none')).waitFor();

  // Panels, by pointer and along the row by the arrow that points on.
  for (const panel of PANELS) {
    await tab(panel).click();
    await page.locator(`[data-panel="${panel}"]:visible`).waitFor();
  }
  await tab('article').click();
  await tab('article').focus();
  await page.keyboard.press('ArrowLeft');
  equal(await tab('places').evaluate((element) => element === document.activeElement), true);

  // A stop.
  await tab('article').click();
  await page.getByRole('switch', { name: name('stop.readAlong') }).waitFor();
  const before = await view();
  await button('stop.next').first().click();
  await page.waitForFunction((was) => document.querySelector('main')?.getAttribute('data-view') !== was, before);

  // A layer.
  const layer = story.layers[0]?.id ?? '';
  const isOn = async () => page.locator(`[data-layer="${layer}"]`).isChecked();
  const was = await isOn();
  if (narrow) await button('reader.legend').click();
  await page.locator(`[data-layer="${layer}"]`).setChecked(!was);
  equal(await isOn(), !was);
  if (narrow)
    await page
      .getByRole('button', { name: name('reader.close'), exact: true })
      .last()
      .click();

  // A mention and its card.
  const mention = page.locator('[data-paragraph="1"] a[data-entity]').first();
  const id = await mention.getAttribute('data-entity');
  await mention.click();
  await shows(`s=${id}&`);
  const card = page.locator('[data-card]');
  await card
    .getByText(name('card.exact'))
    .or(card.getByText(name('card.why')))
    .first()
    .waitFor();
  await card.getByRole('button', { name: name('reader.close') }).click();
  await shows(`s=${id}&`, false);

  // Sharing.
  await button('reader.share').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: name('share.title') }).waitFor();
  ok((await dialog.getByRole('textbox', { name: name('share.link') }).inputValue()).includes('?v=1&'));
  await dialog.getByRole('button', { name: name('share.close') }).click();
  await dialog.waitFor({ state: 'detached' });

  // Dates.
  if (narrow)
    await page
      .getByRole('region', { name: name('time.time') })
      .getByRole('button')
      .first()
      .click();
  await button('time.next').click();
  await shows('&t=');
  await page
    .locator('#time-control')
    .getByRole('link', { name: name('time.showAllDates') })
    .click();
  await shows('&t=', false);
  if (narrow)
    await page
      .locator('#time-control')
      .getByRole('button', { name: name('time.close') })
      .click();

  // Search.
  const place = story.entities.find(({ kind }) => kind === 'place');
  await page.getByRole('searchbox', { name: name('reader.find') }).fill(place?.name ?? '');
  await page.getByText(name('reader.results')).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });

  // Figures, with their charts and tables.
  await tab('figures').click();
  await page.getByRole('heading', { name: name('figures.title') }).waitFor();
  const table = page
    .locator('summary')
    .filter({ hasText: name('chart.table') })
    .first();
  await table.click();
  await page
    .getByRole('region', { name: name('chart.tableScroll') })
    .first()
    .waitFor();

  // By keyboard alone: past the header to the text, and from mention to mention.
  await page.goto(address);
  await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
  ok(name('reader.skipToText').test(focused), focused);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await shows('&s=');
  deepEqual(await card.count(), 1);
}
