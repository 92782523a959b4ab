import type { Locator, Page } from '@playwright/test';
import { scene } from '../../lib/scene/scene';
import { parseView } from '../../lib/view/parse-view';
import { card, expectView, firstStory, mapReady, markOf, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

test.use({ viewport: { width: 1440, height: 900 } });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * A spot of the map at which exactly these marks lie, with `top` uppermost; found by looking at the page, since where
 * a mark stands depends on the screen.
 */
async function spotOf(page: Page, top: string, ...under: string[]): Promise<Spot> {
  const spot = await page.evaluate(
    ([wanted, ...below]) => {
      const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
      if (!frame) return null;
      for (let y = frame.top + 30; y < frame.bottom - 30; y += 5) {
        for (let x = frame.left + 30; x < frame.right - 30; x += 5) {
          if (document.elementFromPoint(x, y)?.closest('[data-entity]')?.getAttribute('data-entity') !== wanted)
            continue;
          const here = document
            .elementsFromPoint(x, y)
            .map((element) => element.closest('[data-map] [data-entity]')?.getAttribute('data-entity'));
          if (below.every((id) => here.includes(id))) return { x, y };
        }
      }
      return null;
    },
    [top, ...under],
  );
  if (!spot) throw new Error(`${[top, ...under].join(' over ')} is nowhere to be clicked`);
  return spot;
}

const click = (page: Page, { x, y }: Spot): Promise<void> => page.mouse.click(x, y);

const middleOf = (page: Page, id: string): Promise<Spot> => centreOf(markOf(page, id).locator('circle').last());

async function centreOf(part: Locator): Promise<Spot> {
  const box = await part.boundingBox();
  if (!box) throw new Error('is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('a click chooses', () => {
  const LINK = 'l=bases~icc~migration~summits~voices&c=3.4/46/60';

  for (const [what, id] of [
    ['a country', 'mng'],
    ['a city', 'dushanbe'],
    ['an event', 'mongolia-visit'],
    ['a border', 'afghan-border'],
    ['a flow', 'visit-rus-mng'],
  ] as const) {
    test(`${what}: ${id}`, async ({ page }) => {
      await openStory(page, id === 'afghan-border' ? 'l=bases&c=5.5/38/70' : LINK);
      const small = id === 'dushanbe' || id === 'mongolia-visit';
      await click(page, small ? await middleOf(page, id) : await spotOf(page, id));
      await expectView(page, `s=${id}`);
      await expect(card(page)).toBeVisible();
      await expect(markOf(page, id)).toHaveAttribute('aria-pressed', 'true');
    });
  }

  test('the city and not the country under it, the flow and not the country under it', async ({ page }) => {
    await openStory(page, LINK);
    await click(page, await middleOf(page, 'dushanbe'));
    await expectView(page, 's=dushanbe');
    await page.goBack();
    await expectView(page, 's=dushanbe', false);
    await mapReady(page);
    await click(page, await spotOf(page, 'visit-rus-mng', 'mng'));
    await expectView(page, 's=visit-rus-mng');
  });

  test('nothing on open land and sea', async ({ page }) => {
    await openStory(page, 'l=summits');
    const frame = await page.locator('[data-map]').boundingBox();
    await page.mouse.click((frame?.x ?? 0) + 60, (frame?.y ?? 0) + 200);
    await expect(page).toHaveURL(new RegExp(`${STORY}\\?v=1&l=summits$`));
    await expect(card(page)).toHaveCount(0);
  });

  test('nothing when it is the end of a drag, which only moves the map', async ({ page }) => {
    await openStory(page, 'l=icc');
    const before = await shownView(page);
    const { x, y } = await spotOf(page, 'mng');
    await page.mouse.move(x - 120, y + 40);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 20, { steps: 4 });
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => shownView(page)).not.toBe(before);
    // Whatever a click would have done, it would have done by now.
    await expect(page).toHaveURL(/[?&]c=/);
    await expect(card(page)).toHaveCount(0);
    await expect(page.locator('main')).not.toHaveAttribute('data-view', /&s=/);
  });
});

test.describe('where several things of one kind overlap', () => {
  const LINK = 'l=migration~remittances&c=3/50/66';

  test('a list asks which one is meant', async ({ page }) => {
    await openStory(page, LINK);
    const spot = await overlappingFlows(page);
    await click(page, spot);
    const list = page.getByRole('dialog', { name: 'Several things are here' });
    await expect(list).toBeVisible();
    await expect(list).toBeInViewport({ ratio: 1 });
    expect(await list.getByRole('button').count()).toBeGreaterThanOrEqual(spot.ids.length);
    await expect(page.locator('main')).not.toHaveAttribute('data-view', /&s=/);
    const story = await firstStory();
    const second = story.entities.find((entity) => entity.id === spot.ids[1]);
    await list.getByRole('button', { name: second?.name ?? 'none' }).click();
    await expectView(page, `s=${second?.id}`);
    await expect(list).toHaveCount(0);
  });

  test('Escape closes the list and leaves what is chosen alone', async ({ page }) => {
    await openStory(page, `${LINK}&s=tjk`);
    await click(page, await overlappingFlows(page));
    const list = page.getByRole('dialog', { name: 'Several things are here' });
    await expect(list).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expectView(page, 's=tjk');
  });
});

/** A spot where two flows or more lie on each other, and nothing that goes before flows. */
async function overlappingFlows(page: Page): Promise<Spot & { ids: string[] }> {
  const spot = await page.evaluate(() => {
    const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
    if (!frame) return null;
    for (let y = frame.top + 60; y < frame.bottom - 60; y += 4) {
      for (let x = frame.left + 60; x < frame.right - 60; x += 4) {
        const top = document.elementFromPoint(x, y)?.closest('[data-map] [data-entity]');
        if (top?.getAttribute('data-kind') !== 'flow') continue;
        const marks = new Set(
          document.elementsFromPoint(x, y).map((element) => element.closest('[data-map] [data-entity]')),
        );
        const kinds = [...marks].map((mark) => mark?.getAttribute('data-kind'));
        const ids = [...marks].filter((mark) => mark?.getAttribute('data-kind') === 'flow');
        if (ids.length > 1 && !kinds.some((kind) => kind === 'point' || kind === 'gathered')) {
          return { x, y, ids: ids.map((mark) => mark?.getAttribute('data-entity') ?? '') };
        }
      }
    }
    return null;
  });
  if (!spot) throw new Error('no two flows overlap');
  return spot;
}

test('the map is a region that says in words what the view shows, and its picture says the same', {
  tag: '@english',
}, async ({ page, request }) => {
  for (const query of ['', 's=remittances-rus-tjk', 'l=icc&t=2025-10']) {
    const story = await firstStory();
    const { view } = parseView(query && `v=1&${query}`, story);
    const { words } = scene(story, view);
    const html = await (await request.get(query ? `${STORY}?v=1&${query}` : STORY)).text();
    const alt = /<img[^>]*\salt="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    expect(alt).toBe(words);
    await openStory(page, query);
    const map = page.getByRole('region', { name: story.title });
    await expect(map).toHaveAccessibleDescription(words);
  }
});

test.describe('the events at Dushanbe', () => {
  const EVENTS = ['visit', 'summit', 'cis-meeting', 'greeting'];

  test('are each focusable, named, and chosen by Enter and by Space', { tag: '@english' }, async ({ page }) => {
    await openStory(page, 'l=summits');
    for (const [at, id] of EVENTS.entries()) {
      const mark = markOf(page, id);
      await expect(mark).toHaveAttribute('role', 'button');
      await expect(mark).toHaveAccessibleName(/8|9|10 October 2025|October/);
      await mark.focus();
      await expect(mark).toBeFocused();
      await page.keyboard.press(at % 2 ? 'Space' : 'Enter');
      await expectView(page, `s=${id}`);
      await page.keyboard.press('Escape');
      await expectView(page, `s=${id}`, false);
    }
    const names = await page
      .locator('[data-map] [data-entity]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
    expect(new Set(names).size, 'no two marks have one name').toBe(names.length);
  });

  test('have a name that no other mark has, with every layer on', async ({ page }) => {
    const { layers } = await firstStory();
    await openStory(page, `l=${layers.map(({ id }) => id).join('~')}&c=4/42/66`);
    const names = await page
      .locator('[data-map] [data-entity]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, i) => !name || names.indexOf(name) !== i)).toEqual([]);
  });

  test('are counted in one badge before anything is chosen, each with an element of its own', async ({ page }) => {
    await openStory(page, 'l=summits&c=6/38.5/69');
    const badge = page.locator('[data-map] [data-symbol-of="dushanbe"]');
    await expect(badge).toHaveCount(1);
    await expect(badge.locator('xpath=following-sibling::*')).toHaveText(String(EVENTS.length));
    for (const id of EVENTS) await expect(markOf(page, id)).toHaveCount(1);
  });

  test('open in a list in order of time, with names and dates, when the city is chosen', async ({ page }) => {
    await openStory(page, 'l=summits&c=6/38.5/69');
    await click(page, await middleOf(page, 'dushanbe'));
    await expectView(page, 's=dushanbe');
    await mapReady(page);
    const rows: number[] = [];
    for (const [id, day] of [
      ['visit', /8\D+10/],
      ['greeting', /8/],
      ['summit', /9/],
      ['cis-meeting', /10/],
    ] as const) {
      const words = await markOf(page, id).locator('text').allTextContents();
      expect(words.join(' '), id).toMatch(day);
      expect(words.join(' ').length, id).toBeGreaterThan(8);
      rows.push((await centreOf(markOf(page, id).locator('text').last())).y);
    }
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    await click(page, await centreOf(markOf(page, 'cis-meeting').locator('text').last()));
    await expectView(page, 's=cis-meeting');
  });
});

test.describe('the keyboard', () => {
  test('finds one stop for all marks; arrows walk every one of them, Home and End go to the ends', async ({ page }) => {
    await openStory(page);
    const marks = page.locator('[data-map] [data-entity]');
    const all = await marks.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('data-entity') ?? ''),
    );
    await expect(page.locator('[data-map] [data-entity][tabindex="0"]')).toHaveCount(1);
    await page.locator('[data-map] [data-entity][tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entity') ?? '');
    await page.keyboard.press('Home');
    const first = await focused();
    const seen = [first];
    for (let step = 1; step < all.length; step++) {
      await page.keyboard.press(step % 2 ? 'ArrowRight' : 'ArrowDown');
      seen.push(await focused());
    }
    expect([...seen].sort()).toEqual([...all].sort());
    await page.keyboard.press('End');
    expect(await focused()).toBe(seen.at(-1));
    await page.keyboard.press('ArrowRight');
    expect(await focused(), 'from the last on to the first').toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(seen.at(-1));
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    await expect(page.locator('[data-map] [data-entity][tabindex="0"]')).toHaveCount(1);
    await expect(page, 'walking chooses nothing and moves nothing').toHaveURL(new RegExp(`${STORY}$`));
  });

  test('never loses the mark that is focused out of sight', async ({ page }) => {
    await openStory(page, 'l=voices~summits&c=5.5/38.5/69');
    await markOf(page, 'dushanbe').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-view', /&s=/);
    await mapReady(page);
    await expect(page.locator('[data-map] [data-entity]:focus')).toHaveAttribute('aria-pressed', 'true');
  });

  test('has a button for what wheel and pinch do, each undone by Back', async ({ page }) => {
    await openStory(page);
    const zoom = async () => Number(/c=([\d.]+)/.exec(await shownView(page))?.[1]);
    const home = await zoom();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(zoom).toBe(home + 1);
    await mapReady(page);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(zoom).toBe(home - 1);
    await page.getByRole('button', { name: 'own view' }).click();
    await expect.poll(zoom).toBe(home);
    await page.goBack();
    await expect.poll(zoom).toBe(home - 1);
    await page.goBack();
    await expect.poll(zoom).toBe(home);
    await mapReady(page);
  });
});

test.describe('the repeated copies of the world', () => {
  test('show the marks and let them be clicked', async ({ page }) => {
    await page.setViewportSize({ width: 1900, height: 800 });
    await openStory(page, 'l=icc~summits&c=0.5/45/66');
    expect(await page.locator('[data-map] [data-ghost]').count()).toBeGreaterThan(0);
    const spot = await page.evaluate(() => {
      const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
      if (!frame) return null;
      for (let y = frame.top + 20; y < frame.bottom - 20; y += 4) {
        for (let x = frame.left + 20; x < frame.right - 20; x += 4) {
          if (document.elementFromPoint(x, y)?.closest('[data-ghost]')) return { x, y };
        }
      }
      return null;
    });
    if (!spot) throw new Error('no repeated mark is in sight');
    await click(page, spot);
    await expect(page.locator('main')).toHaveAttribute('data-view', /&s=/);
  });

  test('stand for nothing of their own: no id, no focus, no name', async ({ page }) => {
    await page.setViewportSize({ width: 1900, height: 800 });
    await openStory(page, 'l=icc~summits&c=0.5/45/66');
    await expect(page.locator('[data-ghost][data-entity], [data-ghost][tabindex], [data-ghost][role]')).toHaveCount(0);
  });
});

test.describe('the basemap', () => {
  test('comes late and stays under the marks', async ({ page }) => {
    const link = 'l=summits&c=5/38.5/69';
    const clip = async () => {
      const { x, y } = await middleOf(page, 'dushanbe');
      await page.mouse.move(0, 0);
      return page.screenshot({ clip: { x: x - 30, y: y - 30, width: 60, height: 60 } });
    };
    await openStory(page, link);
    const normal = await clip();

    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/basemap/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${STORY}?v=1&${link}&t=2025`);
    await expect(markOf(page, 'dushanbe')).toBeAttached();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'loading');
    const point = await middleOf(page, 'dushanbe');
    release();
    await mapReady(page);
    expect(await middleOf(page, 'dushanbe')).toEqual(point);
    const asEarly = async () => (await clip()).equals(normal);
    await expect.poll(asEarly, 'the city looks as it does when the basemap is early').toBe(true);
    await click(page, point);
    await expectView(page, 's=dushanbe');
  });

  test.describe('that does not come at all', () => {
    test.use({ allowedFaults: [/Failed to load resource/] });

    test('is named, given up and asked for again', async ({ page }) => {
      await page.route('**/basemap/**/world.json', (route) => route.fulfill({ status: 503, body: 'no' }));
      await openStory(page, 'l=summits');
      await expect(page.locator('[data-map]')).toHaveAttribute('data-missing', /world/);
      await expect(markOf(page, 'dushanbe')).toBeAttached();
      await expect(page.locator('[data-map]')).toContainText('could not be loaded');
      await page.unroute('**/basemap/**/world.json');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
      await mapReady(page);
    });
  });
});
