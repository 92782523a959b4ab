import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { mapReady } from './support/story-page';
import { expect, test } from './support/test';

/** The mean difference of two screenshots of one size, 0 to 255. */
function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
          ctx.drawImage(image, 0, 0);
          return ctx.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (!first || first.length !== second?.length) return 255;
      return first.reduce((sum, value, i) => sum + Math.abs(value - (second[i] ?? 0)), 0) / (first.length * 0.75);
    },
    [a, b].map((picture) => picture.toString('base64')),
  );
}

/** A box on the page that holds the same part of the basemap, whatever else on the page has moved. */
function insideMap(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.locator('.leaflet-ground-pane img').evaluate((image) => {
    const { x, y, width, height } = image.getBoundingClientRect();
    return {
      x: Math.round(x + width * 0.35),
      y: Math.round(y + height * 0.35),
      width: Math.floor(width * 0.3),
      height: Math.floor(height * 0.3),
    };
  });
}

for (const { name, address } of [
  { name: 'a reader', address: '/stories/putin-in-tajikistan-2025?v=1&c=4/40/66' },
  { name: 'an embed', address: '/embed/remittances-central-asia?v=1' },
])
  test(`a page of ${name} that is saved keeps the map's picture, also after the map was moved`, async ({
    page,
    context,
    browser,
  }, info) => {
    await page.goto(address);
    await mapReady(page);
    const canvas = page.locator('.leaflet-ground-pane canvas');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await mapReady(page);
    await expect(page.locator('.leaflet-ground-pane img')).toBeAttached();
    const marks = await page.locator('.leaflet-marks-pane [data-entity]').count();
    // The base map alone: a browser saves no fonts, and without them names are other pixels.
    await page.locator('.leaflet-marks-pane').evaluate((pane) => {
      (pane as HTMLElement).style.display = 'none';
    });
    const box = await insideMap(page);
    const live = await page.screenshot({ clip: box });

    const { data } = await (await context.newCDPSession(page)).send('Page.captureSnapshot', { format: 'mhtml' });
    const path = info.outputPath('saved.mhtml');
    writeFileSync(path, data);
    const elsewhere = await browser.newContext({ viewport: page.viewportSize() });
    const saved = await elsewhere.newPage();
    await saved.goto(`file://${path}`);
    await saved.evaluate('document.fonts.ready');
    const kept = await saved.screenshot({ clip: await insideMap(saved) });
    expect(await saved.locator('.leaflet-marks-pane [data-entity]').count()).toBe(marks);
    await elsewhere.close();
    await canvas.evaluate((element) => {
      (element.parentElement as HTMLElement).style.visibility = 'hidden';
    });
    const without = await page.screenshot({ clip: box });
    const land = await difference(page, live, without);
    expect(land, 'the map without land').toBeGreaterThan(10);
    expect(await difference(page, live, kept)).toBeLessThan(land / 2);
  });
