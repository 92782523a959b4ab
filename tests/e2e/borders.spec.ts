import type { Page } from '@playwright/test';
import type { LonLat } from '../../lib/geo/mercator';
import { spotByLink } from './support/frame';
import { historyLength } from './support/history-log';
import { expectView, mapReady, openStory, shownView } from './support/story-page';
import { expect, test } from './support/test';

const KASHMIR: LonLat = [76, 34.2];
const CRIMEA: LonLat = [34.1, 45.3];

const switchButton = (page: Page) => page.getByRole('button', { name: /^Borders:/ });
const note = (page: Page, name: string) => page.getByRole('region', { name });

async function clickAt(page: Page, lonLat: LonLat): Promise<void> {
  const { x, y } = await spotByLink(page, lonLat);
  await page.mouse.click(x, y);
}

test('one button at the map’s foot says which borders are drawn; the other reading is a step and in the link', async ({
  page,
}) => {
  await openStory(page, 'c=4/45/40&l=none');
  const picture = () => page.locator('[data-map] canvas').first().screenshot();
  const recognised = await picture();
  const length = await historyLength(page);
  await switchButton(page).click();
  await expect(page.getByRole('radio', { name: 'Recognised borders (UN usage)' })).toBeChecked();
  await page.getByRole('radio', { name: 'Who is in control' }).check();
  await expectView(page, 'b=control');
  await mapReady(page);
  expect(await historyLength(page)).toBe(length + 1);
  await page.keyboard.press('Escape');
  await expect(switchButton(page)).toBeFocused();
  await expect(switchButton(page)).toHaveText('Borders: who is in control');
  expect((await picture()).equals(recognised), 'the lines on the map differ').toBe(false);
  await page.goBack();
  await expectView(page, 'b=un');
  await expect(switchButton(page)).toHaveText('Borders: UN usage');
});

test('a disputed area gives its note by pointer: who says what, as of when, and leads to the whole list', async ({
  page,
}) => {
  await openStory(page, 'c=5/34/76&l=none');
  const view = await shownView(page);
  await clickAt(page, KASHMIR);
  const open = note(page, 'Jammu and Kashmir, Ladakh');
  await expect(open).toContainText('undetermined');
  await expect(open).toContainText('India, as of May 2025');
  expect(await shownView(page), 'a note is not part of the view').toBe(view);
  await expect(open.getByRole('link', { name: 'All disputed areas' })).toHaveAttribute(
    'href',
    '/about/borders#jk-india',
  );
  await open.getByRole('button', { name: 'Close the note' }).click();
  await expect(open).toHaveCount(0);
});

test('the keyboard reaches every disputed area in sight, opens its note and comes back', async ({ page }) => {
  await openStory(page, 'c=5/34/76&l=none');
  const units = page.locator('[data-map] [data-unit]');
  const ids = await units.evaluateAll((all) => all.map((unit) => unit.getAttribute('data-unit')));
  expect(ids).toEqual(expect.arrayContaining(['jk-india', 'jk-azad', 'gilgit', 'aksai-chin', 'siachen', 'shaksgam']));
  await expect(units.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await units.and(page.locator('[tabindex="0"]')).focus();
  const walked = new Set<string | null>();
  for (const _ of ids) {
    walked.add(await page.evaluate(() => document.activeElement?.getAttribute('data-unit') ?? null));
    await page.keyboard.press('ArrowRight');
  }
  expect([...walked].sort()).toEqual([...ids].sort());
  const focused = page.locator('[data-unit]:focus');
  const id = await focused.getAttribute('data-unit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'All disputed areas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'All disputed areas' })).toHaveCount(0);
  await expect(page.locator(`[data-unit="${id}"]`)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('link', { name: 'All disputed areas' })).toBeVisible();
});

test('where a country of the story lies over a disputed area, the reader is asked which was meant', async ({
  page,
}) => {
  await openStory(page, 'c=5/46/34&l=war');
  await clickAt(page, CRIMEA);
  const ask = page.getByRole('dialog', { name: 'Several things are here' });
  await expect(ask.getByRole('button', { name: /^Ukraine/ })).toBeVisible();
  await ask.getByRole('button', { name: /^Crimea/ }).click();
  await expect(note(page, 'Crimea with Sevastopol')).toContainText('68/262');
  await page.getByRole('button', { name: 'Close the note' }).click();
  await clickAt(page, CRIMEA);
  await ask.getByRole('button', { name: /^Ukraine/ }).click();
  await expectView(page, 's=ukr');
});

test('the page on borders lists every area with its note, date and texts', async ({ page }) => {
  await page.goto('/about/borders#kosovo');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(39);
  const kosovo = page.locator('#kosovo');
  await expect(kosovo).toBeInViewport();
  await expect(kosovo).toContainText('1244');
  await expect(page.locator('#crimea')).toContainText('as of December 2025');
  await expect(page.locator('#transnistria')).toContainText('older than a year');
});
