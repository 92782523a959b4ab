import type { Page } from '@playwright/test';
import { mapReady, openStory, panel } from './support/story-page';
import { expect, test } from './support/test';

const VIEWS = {
  'the world': 'c=1.4/30/60&l=none',
  Eurasia: 'c=2.6/46/70',
  'Central Asia': 'c=4/42/68',
  Tajikistan: 'c=6.5/38.8/70.5',
  'around Dushanbe': 'c=8/38.6/68.8',
  'the date line': 'c=4/66/179&l=none',
  'the Caucasus': 'c=6/42.5/44.5&l=icc~members&b=control',
  Kashmir: 'c=5/34.5/76&l=none&b=control',
};

for (const [where, query] of Object.entries(VIEWS)) {
  test(`names never touch each other: ${where}`, async ({ page }) => {
    await openStory(page, query);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 820, height: 1180 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await mapReady(page);
      const { names, clashes } = await overlapsOf(page);
      expect(clashes, `at ${size.width}×${size.height}`).toEqual([]);
      // The whole world on a phone is too small for names.
      if (size.width > 390) expect(names.length, 'and there are some').toBeGreaterThan(1);
    }
  });
}

test('Tajikistan has its name at zoom 4 on every screen, on it or in the key', async ({ page }) => {
  await openStory(page, 'c=4/45/66');
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await mapReady(page);
    expect((await overlapsOf(page)).names.map((name) => name.toLowerCase().replace(/^\d+ /, ''))).toContain(
      'tajikistan',
    );
  }
});

test('the list says which names found no room on the map, and only those', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(page, 'c=2.5/45/66&p=places');
  await mapReady(page);
  const told = panel(page, 'places').getByText('no room for its name on the map');
  await expect(told).not.toHaveCount(0);
  const named = (await overlapsOf(page)).names.map((name) => name.toLowerCase().replace(/^\d+ /, ''));
  const rows = page.getByRole('listitem').filter({ has: told });
  for (const id of await rows.locator('[data-entity]').evaluateAll((all) => all.map((row) => row.textContent ?? '')))
    expect(named.filter((name) => id.toLowerCase().startsWith(name))).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await mapReady(page);
  const few = await told.count();
  await page.setViewportSize({ width: 390, height: 844 });
  await mapReady(page);
  expect(few, 'on a larger map fewer').toBeLessThan(await told.count());
});

/** Names in sight, and pairs of different names whose letters touch. */
function overlapsOf(page: Page): Promise<{ names: string[]; clashes: string[] }> {
  return page.locator('[data-map]').evaluate((map) => {
    const frame = map.getBoundingClientRect();
    const all = [...map.querySelectorAll('svg text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const inViewport =
        box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;
      // A line's box is taller than its letters.
      const inset = box.height * 0.15;
      const { left, right } = box;
      return inViewport && !text.closest('[data-ghost]')
        ? [{ text, name: text.textContent ?? '', left, right, top: box.top + inset, bottom: box.bottom - inset }]
        : [];
    });
    const clashes = all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => a.text.parentNode !== b.text.parentNode)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.name} / ${b.name}`),
    );
    return { names: all.map(({ name }) => name), clashes };
  });
}
