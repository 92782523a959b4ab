import { expect, type Page } from '@playwright/test';
import { cameraOf, dragMap, expectMapAtLink, middleOfMap, spotByLink, spotOf } from './support/frame';
import { historyLength, logHistory, writes } from './support/history-log';
import { card, expectView, isInPlainView, mapReady, markOf, openStory, STORY, shownView } from './support/story-page';
import { test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1120, height: 700 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const POINTS = ['dushanbe', 'berlin'];
/** Two points far from each other tell both the centre and the zoom. */
const LAYERS = 'l=summits~voices';

const liveMap = (page: Page) => page.getByRole('group', { name: /^Live map/ });
const mention = (page: Page, id: string) => page.locator(`[data-paragraph] a[data-entity="${id}"]`).first();

test.describe('a link’s centre and zoom are those of a frame that every screen shows whole', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  const CAMERAS = ['2/20/-179.9', '0/0/0', '5.35/45.12/60.5', '18/38.5357/68.7785'];
  for (const camera of CAMERAS) {
    test(`c=${camera} on four screens, and resizing changes no link`, async ({ page }) => {
      await openStory(page, `c=${camera}&${LAYERS}`);
      const url = page.url();
      const view = await shownView(page);
      const length = await historyLength(page);
      // Far out, the other point is hundreds of screens away, where pixels say nothing.
      const points = Number(camera.split('/')[0]) > 7 ? ['dushanbe'] : POINTS;
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await mapReady(page);
        await expectMapAtLink(page, points);
        expect(await shownView(page)).toBe(view);
      }
      // Nothing may be written: more than the 300 ms after which a gesture would be.
      await page.waitForTimeout(400);
      expect(page.url()).toBe(url);
      expect(await historyLength(page)).toBe(length);
    });
  }

  for (const size of SIZES) {
    test(`the story opened at ${size.width}×${size.height} stands where its own camera says`, async ({ page }) => {
      await page.setViewportSize(size);
      await openStory(page);
      await expectMapAtLink(page);
      expect(page.url()).toMatch(new RegExp(`${STORY}$`));
    });
  }

  test('opening a link moves nothing, also when what it chose is out of sight or under its card', async ({ page }) => {
    await openStory(page, `c=8/52/13&${LAYERS}&s=dushanbe`);
    await expectMapAtLink(page, ['berlin']);
    expect(await cameraOf(page)).toBe('8/52/13');
    // Dushanbe, in the corner where the card floats.
    await openStory(page, `c=5/42.5/62&${LAYERS}&s=dushanbe`);
    await expectMapAtLink(page);
    expect(await cameraOf(page)).toBe('5/42.5/62');
    // Nothing may be written, not a moment later either.
    await page.waitForTimeout(400);
    expect(new URL(page.url()).searchParams.get('c')).toBe('5/42.5/62');
  });

  for (const camera of ['4/66/-179', '4/66/179.9']) {
    test(`at c=${camera} both sides of the date line show Russia, and either chooses it`, async ({ page }) => {
      await openStory(page, `c=${camera}&l=members`);
      for (const [lon, lat] of [
        [177, 67],
        [-175, 67],
      ] as const) {
        const spot = await spotByLink(page, [lon, lat]);
        const id = await page.evaluate(({ x, y }) => {
          const found = document.elementFromPoint(x, y)?.closest('[data-entity], [data-ghost]');
          return found?.getAttribute('data-entity') ?? found?.getAttribute('data-ghost');
        }, spot);
        expect(id, `at ${lat}, ${lon}`).toBe('rus');
      }
      const spot = await spotByLink(page, [-175, 67]);
      await page.mouse.click(spot.x, spot.y);
      await expectView(page, 's=rus');
    });
  }
});

test.describe('the reader’s own hand', () => {
  test.beforeEach(({ page }) => logHistory(page));

  test('wheel, drag and arrow keys move the map with the hand, and each replaces the address once it rests', async ({
    page,
  }) => {
    await openStory(page, LAYERS);
    const length = await historyLength(page);
    const middle = await middleOfMap(page);
    await test.step('a drag', async () => {
      const before = await spotOf(page, 'dushanbe');
      await dragMap(page, { x: -90, y: -60 }, middle);
      const [write] = await expectWrites(page, ['replaceState']);
      await mapReady(page);
      const after = await spotOf(page, 'dushanbe');
      expect(Math.hypot(after.x - before.x + 90, after.y - before.y + 60)).toBeLessThan(6);
      await expectMapAtLink(page, POINTS);
      expect(write?.query).toBe(await shownView(page));
      expect(await card(page).count(), 'a drag chooses nothing').toBe(0);
    });
    await test.step('arrow keys', async () => {
      const before = await cameraOf(page);
      await liveMap(page).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => cameraOf(page)).not.toBe(before);
      await expectWrites(page, ['replaceState', 'replaceState']);
      await mapReady(page);
      await expectMapAtLink(page, POINTS);
    });
    await test.step('the wheel', async () => {
      const before = await zoomOf(page);
      await page.mouse.move(middle.x, middle.y);
      const turned = await page.evaluate(() => performance.now());
      await page.mouse.wheel(0, -240);
      await expect.poll(() => zoomOf(page), 'the view follows the map').toBeGreaterThan(before + 0.3);
      const write = (await expectWrites(page, ['replaceState', 'replaceState', 'replaceState'])).at(-1);
      expect((write?.at ?? 0) - turned).toBeGreaterThanOrEqual(300);
      await mapReady(page);
      expect(new URL(page.url()).search.slice(1)).toBe(await shownView(page));
    });
    await test.step('several drags in a row, at last 300 ms after the last', async () => {
      const before = (await writes(page)).length;
      await page.evaluate(() => {
        document.addEventListener('pointerup', () => Object.assign(window, { lastUp: performance.now() }), true);
      });
      for (let i = 0; i < 3; i++) {
        await page.mouse.move(middle.x, middle.y);
        await page.mouse.down();
        await page.mouse.move(middle.x + 40, middle.y + 10, { steps: 2 });
        await page.mouse.up();
      }
      // On a slow machine a drag can take longer than the pause before a write: there may be one for each.
      await expect
        .poll(async () => {
          const lastUp = await page.evaluate(() => (window as unknown as { lastUp: number }).lastUp);
          return ((await writes(page)).at(-1)?.at ?? 0) - lastUp;
        })
        .toBeGreaterThanOrEqual(295);
      const all = await writes(page);
      expect(all.every(({ method }) => method === 'replaceState')).toBe(true);
      expect(all.length - before).toBeLessThanOrEqual(3);
    });
    expect(await historyLength(page)).toBe(length);
  });

  test('the zoom buttons are choices: each pushes, and Back undoes it', async ({ page }) => {
    await openStory(page, LAYERS);
    const before = await shownView(page);
    const zoom = await zoomOf(page);
    const length = await historyLength(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom + 1, 5);
    await mapReady(page);
    await expectMapAtLink(page, POINTS);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom - 1, 5);
    await mapReady(page);
    expect(await historyLength(page)).toBe(length + 3);
    expect((await writes(page)).map(({ method }) => method)).toEqual(['pushState', 'pushState', 'pushState']);
    for (let i = 0; i < 3; i++) await page.goBack();
    await expect.poll(() => shownView(page)).toBe(before);
    await mapReady(page);
    await expectMapAtLink(page, POINTS);
  });

  test('the story’s own view is one button away, and one step back', async ({ page }) => {
    await openStory(page, `c=8/52/13&${LAYERS}`);
    await page.getByRole('button', { name: /own view/ }).click();
    await expect.poll(() => cameraOf(page)).toBe('3.7/45/66');
    await mapReady(page);
    await expectMapAtLink(page, POINTS);
    await page.goBack();
    await expect.poll(() => cameraOf(page)).toBe('8/52/13');
  });
});

test.describe('a choice', () => {
  test.beforeEach(({ page }) => logHistory(page));

  test('of something in sight leaves the map where it is', async ({ page }) => {
    await openStory(page, `c=4/42/75&${LAYERS}`);
    await mention(page, 'dushanbe').click();
    await expectView(page, 's=dushanbe');
    await mapReady(page);
    expect(await cameraOf(page)).toBe('4/42/75');
    await expectMapAtLink(page);
    expect(await isInPlainView(markOf(page, 'dushanbe').locator('circle').last())).toBe(true);
  });

  for (const { width, height } of [SIZES[0], SIZES[2], SIZES[3]].filter((size) => size !== undefined)) {
    test(`of something out of sight brings it into plain sight at ${width}×${height}, in one push`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await openStory(page, `c=6/52/13&${LAYERS}`);
      const before = await shownView(page);
      await mention(page, 'dushanbe').click();
      await expectView(page, 's=dushanbe');
      expect(await cameraOf(page)).not.toBe('6/52/13');
      await mapReady(page);
      await expectMapAtLink(page);
      expect(await isInPlainView(markOf(page, 'dushanbe').locator('circle').last())).toBe(true);
      expect((await writes(page)).map(({ method }) => method)).toEqual(['pushState']);
      await page.goBack();
      await expect.poll(() => shownView(page)).toBe(before);
      await mapReady(page);
      await expectMapAtLink(page, ['berlin']);
    });
  }

  test('of something in the corner where the card comes first puts the card elsewhere', async ({ page }) => {
    await openStory(page, 'c=4/47/58&l=summits');
    const map = await middleOfMap(page);
    const spot = await spotOf(page, 'dushanbe');
    await dragMap(page, { x: map.x + map.width / 2 - 120 - spot.x, y: map.y + map.height / 2 - 160 - spot.y }, map);
    await expectWrites(page, ['replaceState']);
    const panned = await cameraOf(page);
    const length = await historyLength(page);
    await mention(page, 'dushanbe').click();
    await expectView(page, 's=dushanbe');
    await mapReady(page);
    expect(await cameraOf(page)).toBe(panned);
    await expectMapAtLink(page);
    // The last that the city's badge counts lies on top.
    expect(await isInPlainView(markOf(page, 'cis-meeting').locator('circle').last())).toBe(true);
    expect(await historyLength(page)).toBe(length + 1);
  });

  test('flies there, and the map says that it is ready only when it has landed', async ({ page }) => {
    await openStory(page, `c=6/38.5/68.8&${LAYERS}`);
    const { steps, whenReady } = await watchMove(page, 'berlin');
    // A cut is seen at two places at most; a slow machine shows few of a flight's.
    expect(steps.length, 'places that the mark is seen at on its way').toBeGreaterThan(2);
    const last = steps.at(-1);
    expect(Math.hypot((whenReady?.x ?? 0) - (last?.x ?? 0), (whenReady?.y ?? 0) - (last?.y ?? 0))).toBeLessThan(1.5);
  });

  test.describe('where the reader asked for less motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('cuts instead of flying', async ({ page }) => {
      await openStory(page, `c=6/38.5/68.8&${LAYERS}`);
      const { steps } = await watchMove(page, 'berlin');
      expect(steps.length, 'places that the mark is seen at').toBeLessThanOrEqual(2);
      await expectMapAtLink(page, ['berlin']);
    });
  });
});

async function zoomOf(page: Page): Promise<number> {
  return Number((await cameraOf(page))?.split('/')[0]);
}

/** Waits for the first write, then long enough for a second one to show. */
async function expectWrites(page: Page, methods: readonly string[]) {
  await expect.poll(() => writes(page).then((all) => all.length)).toBeGreaterThanOrEqual(methods.length);
  await page.waitForTimeout(500);
  const all = await writes(page);
  expect(all.map(({ method }) => method)).toEqual(methods);
  return all;
}

/** Chooses something far away in the text, and notes each place where its mark is seen until it rests, ten pixels apart. */
async function watchMove(page: Page, id: string) {
  return page.evaluate(async (entity) => {
    const spot = () => {
      const box = document
        .querySelector(`[data-map] [data-entity="${entity}"] circle:last-of-type`)
        ?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    };
    const steps = [spot()];
    let whenReady: { x: number; y: number } | null = null;
    let loading = false;
    document.querySelector<HTMLElement>(`[data-paragraph] a[data-entity="${entity}"]`)?.click();
    const start = performance.now();
    while (performance.now() - start < 2500) {
      await new Promise((next) => requestAnimationFrame(next));
      const now = spot();
      const last = steps.at(-1);
      if (!last || Math.hypot(now.x - last.x, now.y - last.y) > 10) steps.push(now);
      else steps[steps.length - 1] = now;
      const state = document.querySelector('[data-map]')?.getAttribute('data-map');
      if (state === 'loading') loading = true;
      if (state === 'ready' && loading) whenReady ??= now;
    }
    return { steps, whenReady };
  }, id);
}
