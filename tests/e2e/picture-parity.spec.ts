import type { Page } from '@playwright/test';
import { pictureHref } from '../../lib/picture/picture-href';
import { scene } from '../../lib/scene/scene';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { PARITY_VIEWS } from './support/parity-views';
import { firstStory, mapReady } from './support/story-page';
import { expect, test } from './support/test';

/** The reference frame, and a picture of the map alone whose map is that frame: it has a bar of 58 above and below. */
const FRAME = { width: 720, height: 630 };
const LINE = 58;

/** Where a mark stands in the frame, in pixels: a few numbers, the same ones for map and picture. */
type Places = Readonly<Record<string, readonly number[]>>;

test('the picture has the marks of the live map, each within a pixel, in thirty views', async ({ page }) => {
  test.slow();
  const story = await firstStory();
  expect(PARITY_VIEWS).toHaveLength(30);
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto(`/embed/${story.slug}`);
  await mapReady(page);
  await frameMap(page);
  let compared = 0;
  for (const short of PARITY_VIEWS) {
    const { view } = parseView(short, story);
    const query = serializeView(view, story);
    await moveTo(page, `/embed/${story.slug}?${query}`);
    await expect(page.locator('main')).toHaveAttribute('data-view', query);
    await mapReady(page);
    // A card may take its room from beside the map: then the picture is as much narrower.
    const box = await page.locator('.leaflet-container').boundingBox();
    const frame = { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
    const map = await placesIn(page, null, frame);
    const size = { width: frame.width, height: frame.height + 2 * LINE };
    const answer = await page.request.get(pictureHref(story, view, { ...size, layout: 'map', format: 'svg' }));
    expect(answer.status()).toBe(200);
    const picture = await placesIn(page, await answer.text(), frame);

    expect.soft(Object.keys(picture).sort(), `marks in ${short}`).toEqual(Object.keys(map).sort());
    // What is only known to a country stands by its name, wherever that has room beside the map's buttons.
    const loose = new Set(
      scene(story, view).marks.flatMap((mark) =>
        mark.kind === 'gathered' && mark.precision === 'country' ? [mark.id] : [],
      ),
    );
    for (const [id, at] of Object.entries(picture)) {
      const there = map[id] ?? [];
      if (at.length === 0 || there.length === 0 || loose.has(id)) continue;
      compared++;
      const off = Math.max(...at.map((value, i) => Math.abs(value - (there[i] ?? Number.NaN))));
      expect.soft(off, `${id} in ${short}: picture ${at}, map ${there}`).toBeLessThanOrEqual(1);
    }
  }
  expect(compared).toBeGreaterThan(130);
});

/** Makes the live map as large as the reference frame. */
async function frameMap(page: Page): Promise<void> {
  const box = await page.locator('.leaflet-container').boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error('no map');
  await page.setViewportSize({
    width: size.width + FRAME.width - box.width,
    height: size.height + FRAME.height - box.height,
  });
  await expect
    .poll(() => page.locator('.leaflet-container').boundingBox())
    .toMatchObject({ width: FRAME.width, height: FRAME.height });
}

/** Another link without another load, as Back and Forward do it. */
async function moveTo(page: Page, url: string): Promise<void> {
  await page.evaluate((to) => {
    History.prototype.pushState.call(history, { dateline: 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, url);
}

/** Marks of the live map, or of a picture's SVG text. */
function placesIn(page: Page, svg: string | null, frame: typeof FRAME): Promise<Places> {
  return page.evaluate(
    ([text, line, width, height]) => {
      const picture = text && (new DOMParser().parseFromString(text, 'image/svg+xml').documentElement as Element);
      if (picture) {
        const host = document.createElement('div');
        host.id = 'picture-under-test';
        Object.assign(host.style, { position: 'fixed', left: '0', top: '0' });
        host.append(document.importNode(picture, true));
        document.body.append(host);
      }
      const root = document.querySelector(picture ? '#picture-under-test' : '[data-map]') as Element;
      const frame = (
        root.querySelector(picture ? ':scope > svg' : '.leaflet-container') as Element
      ).getBoundingClientRect();
      const [left, top] = [frame.left, frame.top + (picture ? line : 0)];
      const at = (element: SVGGraphicsElement, x: number, y: number) => {
        const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM() as DOMMatrix);
        return [point.x - left, point.y - top] as const;
      };
      const number = (element: Element, name: string) => Number(element.getAttribute(name));
      const placeOf = (mark: SVGGraphicsElement): number[] => {
        const kind = mark.getAttribute('data-kind');
        const tail = mark.querySelector('linearGradient');
        if (kind === 'flow' && tail) {
          return [
            ...at(mark, number(tail, 'x1'), number(tail, 'y1')),
            ...at(mark, number(tail, 'x2'), number(tail, 'y2')),
          ];
        }
        if (kind === 'gathered' || kind === 'point') {
          const symbol = mark.querySelector<SVGGraphicsElement>(':scope > g[transform]');
          if (symbol) return [...at(symbol, 0, 0)];
          const dot = mark.querySelector(':scope > circle');
          return dot ? [...at(mark, number(dot, 'cx'), number(dot, 'cy'))] : [];
        }
        if (kind === 'area' || kind === 'border') {
          // The extent of what is well inside the frame; the map's outlines reach further out of it.
          const d = mark.querySelector('path[d]')?.getAttribute('d') ?? '';
          const corners = cornersOf(d)
            .map(([x, y]) => at(mark, x, y))
            .filter(([x, y]) => x > 2 && y > 2 && x < width - 2 && y < height - 2);
          if (corners.length === 0) return [];
          const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
          return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        }
        return [];
      };
      /** Absolute and relative lines; a circle that stands for an outline has no corner. */
      const cornersOf = (d: string): [number, number][] => {
        if (/a/i.test(d)) return [];
        let [x, y] = [0, 0];
        const out: [number, number][] = [];
        for (const [, command = 'L', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
          const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
          const relative = command === command.toLowerCase();
          for (let i = 0; i + 1 < values.length; i += 2) {
            x = (values[i] ?? 0) + (relative ? x : 0);
            y = (values[i + 1] ?? 0) + (relative ? y : 0);
            out.push([x, y]);
          }
        }
        return out;
      };
      const found = [...root.querySelectorAll<SVGGraphicsElement>('[data-entity][data-kind]')].map(
        (mark) => [mark.getAttribute('data-entity'), placeOf(mark)] as const,
      );
      document.querySelector('#picture-under-test')?.remove();
      return Object.fromEntries(found);
    },
    [svg, LINE, frame.width, frame.height] as const,
  );
}
