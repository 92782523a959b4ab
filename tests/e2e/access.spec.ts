import type { Page } from '@playwright/test';
import { card, firstStory, isInPlainView, mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

test('one Tab leads to a link past everything to the text', async ({ page }) => {
  await page.goto(STORY);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Article' })).toBeFocused();
});

/** Where the focus is, and whether the reader can see that. */
interface Stop {
  readonly at: number;
  readonly name: string;
  readonly ring: number;
  readonly covered: boolean;
}

function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body || active === document.documentElement) return null;
    const style = getComputedStyle(active);
    const strokes = [...active.querySelectorAll(':scope > *')]
      .map((part) => getComputedStyle(part))
      .filter((part) => part.stroke !== 'none' && part.visibility === 'visible')
      .map((part) => Number.parseFloat(part.strokeWidth));
    const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    const box = active.getClientRects()[0] ?? active.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const inMap = active.closest('[data-map]') !== null;
    return {
      at: (active as Element & { numbered?: number }).numbered ?? -1,
      name: (active.getAttribute('aria-label') ?? active.textContent ?? active.tagName).trim().slice(0, 40),
      ring: inMap && active.tagName === 'g' ? Math.max(0, ...strokes) : outline,
      covered: !inMap && !(hit && (active.contains(hit) || hit.contains(active))),
    };
  });
}

for (const [what, query] of [
  ['the sources and a card', 'p=sources&s=dushanbe'],
  ['the text', 'l=summits'],
] as const) {
  test(`Tab reaches everything in ${what}, shows where it is and never gets stuck`, async ({ page }) => {
    test.slow();
    await openStory(page, query);
    const reachable = await page.evaluate(() => {
      const all: (Element & { numbered?: number })[] = [...document.querySelectorAll('*')];
      return all.flatMap((element, at) => {
        element.numbered = at;
        const can = element.matches('a[href], button, input, summary, [tabindex]');
        const box = element.getBoundingClientRect();
        const shown = box.width > 0 && element.checkVisibility({ visibilityProperty: true });
        const name = (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).trim().slice(0, 40);
        return can && shown && (element as HTMLElement).tabIndex >= 0 ? [{ at, name }] : [];
      });
    });
    const stops: Stop[] = [];
    for (let i = 0; i < 320; i++) {
      await page.keyboard.press('Tab');
      const stop = await stopHere(page);
      if (!stop) break;
      stops.push(stop);
    }
    const seen = new Set(stops.map(({ at }) => at));
    expect(seen.size, 'nothing comes twice before the walk leaves the page').toBe(stops.length);
    const missed = reachable.filter(({ at }) => !seen.has(at));
    expect(
      missed.map(({ name }) => name),
      'nothing is left out',
    ).toEqual([]);
    expect(
      stops.filter(({ ring }) => ring < 2).map(({ name }) => name),
      'the focus is seen',
    ).toEqual([]);
    expect(
      stops.filter(({ covered }) => covered).map(({ name }) => name),
      'and not covered',
    ).toEqual([]);
  });
}

test('at 320 pixels nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const query of ['p=places', 's=remittances-rus-tjk']) {
    await openStory(page, query);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const column = await page
      .locator('[data-panel]:visible')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(column).toBeLessThanOrEqual(0);
  }
});

/** Everything that can be pressed, with the labels that press it too; links within sentences are as high as their line. */
function tooSmall(page: Page, least: number, what: string): Promise<string[]> {
  return page.evaluate(
    ([size, selector]) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !element.closest('.visually-hidden, [inert], [data-map] svg'),
      );
      const targets = all.flatMap((element) => {
        const label =
          element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id || '-')}"]`);
        const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
        const left = Math.min(...boxes.map((box) => box.left));
        const top = Math.min(...boxes.map((box) => box.top));
        const right = Math.max(...boxes.map((box) => box.right));
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        if (right - left <= 1 || bottom - top <= 1) return [];
        let block: Element | null = element;
        while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        const own = (element.textContent ?? '').trim().length;
        const isInSentence = block !== element && (block?.textContent ?? '').trim().length > own + 3;
        return [{ element, left, top, right, bottom, isInSentence }];
      });
      // WCAG 2.2, 2.5.8: a small one may be, where a circle of 24 pixels around its middle touches no other.
      const isSpaced = (one: (typeof targets)[number]) => {
        const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
        return !targets.some((other) => {
          if (other.element.contains(one.element) || one.element.contains(other.element)) return false;
          const across = Math.max(other.left - x, 0, x - other.right);
          return Math.hypot(across, Math.max(other.top - y, 0, y - other.bottom)) < 12;
        });
      };
      return targets
        .filter((one) => Math.min(one.right - one.left, one.bottom - one.top) < size - 0.5)
        .filter((one) => !one.isInSentence && !(size === 24 && isSpaced(one)))
        .map(({ element, left, top, right, bottom }) => {
          const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
          return `${element.tagName} ${name}: ${Math.round(right - left)}×${Math.round(bottom - top)}`;
        });
    },
    [least, what] as const,
  );
}

const CONTROLS =
  'button, [role="tab"], [role="switch"], header a, .skip-link, input:not([type="hidden"]), select, textarea, summary';
const PRESSED: readonly (readonly [string, string?])[] = [
  ['/'],
  ['/about/borders'],
  ['/offline'],
  [`/embed/${STORY.split('/').at(-1)}`],
  ...['article', 'places', 'timeline', 'figures', 'voices', 'sources'].map(
    (id) => [`${STORY}?v=1&p=${id}&s=dushanbe`] as const,
  ),
  [STORY, 'Legend and sources'],
  [STORY, 'Settings'],
  [STORY, 'Share'],
];

/** Who presses, on which screen, and how many pixels they need. */
const HANDS = [
  ['a mouse', { viewport: { width: 1440, height: 900 } }, 24],
  ['fingers', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 44],
] as const;

for (const [who, options, least] of HANDS) {
  test(`what is pressed is large enough for ${who}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' });
    const page = await context.newPage();
    for (const [path, opens] of PRESSED) {
      await page.goto(path);
      if (path.startsWith('/stories/') || path.startsWith('/embed/')) await mapReady(page);
      if (opens) await page.getByRole('button', { name: opens, exact: true }).click();
      if (opens === 'Share') await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
      expect(await tooSmall(page, 24, `a[href], ${CONTROLS}`), `${path} ${opens ?? ''}`).toEqual([]);
      expect(await tooSmall(page, least, CONTROLS), `${path} ${opens ?? ''}`).toEqual([]);
    }
    await context.close();
  });
}

/** Marks that cannot be pressed at the ends of a cross around their middles that is so wide; lines only across. */
function missedMarks(page: Page, size: number, across: number): Promise<string[]> {
  return page.evaluate(
    ([whole, line]) => {
      const box = document.querySelector('[data-map]')?.getBoundingClientRect();
      const inside = ([x, y]: readonly number[]) =>
        box && x && y && x > box.left && x < box.right && y > box.top && y < box.bottom;
      return [...document.querySelectorAll<SVGElement>('[data-map] [data-entity]')].flatMap((mark) => {
        const hits = [...mark.querySelectorAll<SVGGraphicsElement>('circle, rect, path')];
        const pressed = hits.filter((hit) => ['all', 'stroke'].includes(getComputedStyle(hit).pointerEvents));
        const ends = pressed.flatMap((hit) => {
          if (hit instanceof SVGPathElement) {
            const half = hit.getTotalLength() / 2;
            const middle = hit.getPointAtLength(half).matrixTransform(hit.getScreenCTM() ?? undefined);
            const next = hit.getPointAtLength(half + 1).matrixTransform(hit.getScreenCTM() ?? undefined);
            const length = Math.hypot(next.x - middle.x, next.y - middle.y) || 1;
            const [dx, dy] = [(next.y - middle.y) / length, (middle.x - next.x) / length];
            return [line / 2 - 1, 1 - line / 2].map((by) => [middle.x + dx * by, middle.y + dy * by] as const);
          }
          const { left, top, width, height } = hit.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const out = whole / 2 - 1;
          return [[x - out, y] as const, [x + out, y] as const, [x, y - out] as const, [x, y + out] as const];
        });
        const missed = ends
          .filter(inside)
          .filter(([x, y]) => !document.elementsFromPoint(x, y).some((one) => mark.contains(one)));
        const at = missed.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`);
        return at.length > 0 ? [`${mark.getAttribute('data-entity')} at ${at.join(' ')}`] : [];
      });
    },
    [size, across] as const,
  );
}

for (const [who, options, size] of HANDS) {
  test(`every mark on the map is large enough for ${who}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' });
    const page = await context.newPage();
    const { layers } = await firstStory();
    for (const query of [
      `l=${layers
        .map(({ id }) => id)
        .sort()
        .join('~')}`,
      'c=9/38.56/68.78',
    ]) {
      await openStory(page, query);
      // Lines under fingers: with 44, most taps would have to ask which of two is meant.
      expect(await missedMarks(page, size, 24)).toEqual([]);
    }
    await context.close();
  });
}

for (const [width, height] of [
  [1024, 768],
  [820, 1180],
  [844, 390],
  [320, 640],
] as const) {
  test(`under fingers no control of the map lies over another: ${width}×${height}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      serviceWorkers: 'block',
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await openStory(page);
    const named = (name: string) => page.getByRole('button', { name, exact: true });
    const always = [
      named('Show the story’s own view'),
      named('Legend and sources'),
      page.getByRole('button', { name: /^Borders/ }),
      page.getByRole('button', { name: /All dates/ }).first(),
    ];
    const byHand = ['Zoom in', 'Zoom out', 'Move the map'].map(named);
    for (const control of always) expect(await isInPlainView(control), `${control}`).toBe(true);
    for (const control of byHand) await expect(control).toBeHidden();

    // Who cannot pinch or drag has them from the settings, and they stay.
    await named('Settings').tap();
    await page.getByRole('checkbox', { name: 'Buttons to move the map' }).check();
    await page.reload();
    await mapReady(page);
    for (const control of [...always, ...byHand]) expect(await isInPlainView(control), `${control}`).toBe(true);
    await context.close();
  });
}

test('the map is moved by single clicks, and the link goes with it', async ({ page }) => {
  await openStory(page, 'c=5/40/69');
  const camera = async () => {
    const [zoom = NaN, lat = NaN, lon = NaN] = (/c=([^&]+)/.exec(await shownView(page))?.[1] ?? '')
      .split('/')
      .map(Number);
    return { zoom, lat, lon };
  };
  const before = await camera();
  await page.getByRole('button', { name: 'Move the map' }).click();
  for (const [way, axis, sign] of [
    ['up', 'lat', 1],
    ['right', 'lon', 1],
    ['down', 'lat', -1],
    ['left', 'lon', -1],
  ] as const) {
    const from = await camera();
    await page.getByRole('button', { name: `Move ${way}` }).click();
    await expect.poll(async () => Math.sign((await camera())[axis] - from[axis])).toBe(sign);
    await mapReady(page);
  }
  const after = await camera();
  expect(after.zoom).toBe(before.zoom);
  expect(Math.abs(after.lat - before.lat) + Math.abs(after.lon - before.lon)).toBeLessThan(0.2);
  await page.goBack();
  await expect.poll(async () => (await camera()).lon).toBeGreaterThan(after.lon + 5);
});

test('at 200 and 400 percent map, text and buttons are all still there', async ({ page }) => {
  // Zooming a window of 1440×900 to 200 %, and one of 1280×1024 to 400 %, leaves so many CSS pixels.
  for (const [width, height, room] of [
    [720, 450, 120],
    [320, 256, 60],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openStory(page, 's=dushanbe');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const text = await page.locator('[data-panel="article"]').boundingBox();
    expect(text?.height ?? 0, `room for text at ${width}×${height}`).toBeGreaterThanOrEqual(room);
    // Where the page itself scrolls, it has gone to the chosen words.
    await page.evaluate(() => scrollTo(0, 0));
    for (const name of ['Settings', 'Legend and sources']) {
      await expect(page.getByRole('button', { name })).toBeInViewport();
    }
    await expect(page.getByRole('searchbox')).toBeInViewport();
    await expect(page.getByRole('tab', { name: 'Article' })).toBeInViewport();
    const close = card(page).getByRole('button', { name: 'Close' });
    await expect(close).toBeInViewport();
    await close.click();
    await page.locator('[data-paragraph="20"]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-paragraph="20"]')).toBeInViewport();
  }
});

test('with reduced motion nothing moves by itself and the map cuts to where it goes', async ({ page }) => {
  await openStory(page, 'c=6/38.5/69');
  const spots = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const spot = () => {
      const box = document.querySelector('[data-map] [data-entity="mng"]')?.getBoundingClientRect();
      return box && [Math.round(box.x), Math.round(box.y)];
    };
    document.querySelector<HTMLElement>('[data-paragraph="3"] a[data-entity="mng"]')?.click();
    for (let i = 0; i < 3; i++) await frame();
    const soon = spot();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { soon, later: spot() };
  });
  expect(spots.soon).toEqual(spots.later);
  await expect(card(page)).toBeVisible();
  await mapReady(page);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
        return times.some((time) => Number.parseFloat(time) > 0);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(slow, 'nothing has a transition or an animation').toEqual([]);
});

test('with forced colours every kind of mark can still be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const picture = () => page.locator('[data-map]').screenshot();
  await openStory(page, 'l=none&c=3.4/46/60');
  const blank = await picture();
  for (const layer of ['summits', 'members', 'migration']) {
    await openStory(page, `l=${layer}&c=3.4/46/60`);
    expect((await picture()).equals(blank), layer).toBe(false);
  }
  // Ink of the system's, not ours: a line in our dark ink would vanish on a black background.
  await openStory(page, 'l=migration~summits');
  const inks = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const text = getComputedStyle(probe).color;
    probe.remove();
    const line = document.querySelector('[data-entity="migration-tjk-rus"] [class*="dashedTail"]');
    const dot = document.querySelector('[data-entity="crackdown"] [class*="ink"]');
    return { text, line: line && getComputedStyle(line).stopColor, dot: dot && getComputedStyle(dot).fill };
  });
  expect(inks.line).toBe(inks.text);
  expect(inks.dot).toBe(inks.text);
});
