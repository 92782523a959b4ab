import { pixelsOf } from './support/pixels-of';
import { openStory } from './support/story-page';
import { expect, test } from './support/test';

/** Of two signs: a grey is another from this far on, and so many pixels in a hundred have to be. */
const SEEN = 45;
const LEAST = 3;
/** Pixels of a sign that are compared. */
const SIZE = [40, 24] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`without colour the signs of all layers are still told apart, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme });
    await openStory(page);
    await page.evaluate(() => document.documentElement.style.setProperty('filter', 'grayscale(1)'));
    const signs = page.locator('label:has([data-layer]) svg');
    const drawn = new Map<string, { name: string; greys: number[] }>();
    for (const sign of await signs.all()) {
      // The pattern of each has an id of its own.
      const [name, markup] = await sign.evaluate(
        (svg) =>
          [svg.closest('label')?.textContent ?? '', svg.outerHTML.replace(/ id="[^"]*"|url\(#[^)]*\)/g, '')] as const,
      );
      // Two layers of one kind may have one sign: their names tell which.
      if (!drawn.has(markup))
        drawn.set(markup, {
          name,
          greys: (await pixelsOf(page, await sign.screenshot(), SIZE)).filter((_, i) => i % 4 === 0),
        });
    }
    const all = [...drawn.values()];
    expect(all.length).toBeGreaterThan(8);
    const alike = all.flatMap((one, i) =>
      all.slice(i + 1).flatMap((other) => {
        const differ = one.greys.filter((grey, k) => Math.abs(grey - (other.greys[k] ?? 0)) > SEEN).length;
        return (100 * differ) / one.greys.length < LEAST ? [`${one.name} and ${other.name}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });
}
