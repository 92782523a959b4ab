import { expect, type Page } from '@playwright/test';
import type { LonLat } from '../../../lib/geo/mercator';
import { firstStory, markOf } from './story-page';

/** How far a point's mark may be from where the link says, in CSS pixels: the map's own origin is a whole pixel, and so is half its size. */
const TOLERANCE = 2.5;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Web Mercator with 256-pixel tiles, written out here once more so that the product's own arithmetic is checked, not used. */
function mercator(lat: number, lon: number, zoom: number): Spot {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return { x: (lon / 360 + 0.5) * size, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size };
}

/** Where on the page the middle of a point's mark is. */
export async function spotOf(page: Page, id: string): Promise<Spot> {
  return markOf(page, id)
    .locator('circle')
    .last()
    .evaluate((circle) => {
      const box = circle.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
}

/** Where the view's `c` puts it: all of a frame of 720×630 is shown, so the map's tighter side gives the zoom. */
export async function spotByLink(page: Page, [lon, lat]: LonLat): Promise<Spot> {
  const box = await page.locator('[data-map]').boundingBox();
  const [frameZoom, centreLat, centreLon] = ((await cameraOf(page)) ?? '').split('/').map(Number);
  if (!box || frameZoom === undefined || centreLat === undefined || centreLon === undefined)
    throw new Error('no map to measure');
  const zoom = frameZoom + Math.log2(Math.min(box.width / 720, box.height / 630));
  const centre = mercator(centreLat, centreLon, zoom);
  const point = mercator(lat, lon, zoom);
  const world = 256 * 2 ** zoom;
  const dx = point.x - centre.x;
  return {
    x: box.x + box.width / 2 + dx - world * Math.round(dx / world),
    y: box.y + box.height / 2 + point.y - centre.y,
  };
}

async function coordinatesOf(id: string): Promise<LonLat> {
  const story = await firstStory();
  const entity = story.entities.find((candidate) => candidate.id === id);
  if (entity?.placement.kind !== 'city') throw new Error(`${id} has no coordinates`);
  return entity.placement.lonLat;
}

/** The map shows what the view's `c` says: these points are where it puts them. */
export async function expectMapAtLink(page: Page, ids: readonly string[] = ['dushanbe']): Promise<void> {
  for (const id of ids) {
    const lonLat = await coordinatesOf(id);
    await expect
      .poll(
        async () => {
          const [is, should] = await Promise.all([spotOf(page, id), spotByLink(page, lonLat)]);
          return Math.hypot(is.x - should.x, is.y - should.y);
        },
        {
          message: `pixels between the mark of ${id} and where the link puts it, ${JSON.stringify(page.viewportSize())}`,
          timeout: 10_000,
        },
      )
      .toBeLessThan(TOLERANCE);
  }
}

/** The `c` of the view that is shown. */
export async function cameraOf(page: Page): Promise<string | null> {
  return new URLSearchParams((await page.locator('main').getAttribute('data-view')) ?? '').get('c');
}

/** The middle of the map on the page, and how far from it one can drag. */
export async function middleOfMap(page: Page): Promise<Spot & { width: number; height: number }> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('no map to measure');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
}

/** Drags the map by so much, in steps, and lets it rest: no throw. */
export async function dragMap(page: Page, by: Spot, from: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.waitForTimeout(120);
  await page.mouse.up();
}
