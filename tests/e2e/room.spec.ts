import type { Page } from '@playwright/test';
import { scene } from '../../lib/scene/scene';
import { readStory } from '../../lib/server/read-story';
import type { Entity, Story } from '../../lib/story/story';
import { defaultView } from '../../lib/view/fields';
import { serializeView } from '../../lib/view/serialize-view';
import { hiddenByCard, type Look } from './support/covered';
import { card, mapReady, openStory, panel, shownView } from './support/story-page';
import { expect, test } from './support/test';

const SLUGS = ['putin-in-tajikistan-2025', 'remittances-central-asia'];
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
];

async function load(slug: string): Promise<Story> {
  const result = await readStory(slug);
  if (!result.ok) throw new Error(`${slug} has problems`);
  return result.value;
}

/** A group is its members, a region its countries. */
function partsOf(entity: Entity, story: Story): string[] {
  if (entity.kind === 'group') return [...entity.members];
  if (entity.placement.kind !== 'region') return [];
  const { countries } = entity.placement;
  return story.entities.flatMap(({ id, placement }) =>
    placement.kind === 'country' && countries.includes(placement.country) ? [id] : [],
  );
}

function looksAt(story: Story): Look[] {
  const { layers, time } = defaultView(story);
  // Persons and statements without a place all look alike on the map: one of each kind of picture is enough.
  const pictures = new Map<string, Entity>();
  for (const entity of story.entities) {
    const { marks } = scene(story, { layers, time, selection: entity.id });
    const marked = marks.flatMap((mark) => (mark.selected || (mark.kind === 'area' && mark.implied) ? [mark.id] : []));
    const picture = `${marks.length}: ${marked.join(' ')}`;
    if (!pictures.has(picture)) pictures.set(picture, entity);
  }
  const entities = [...pictures.values()].map((entity) => ({
    query: `s=${entity.id}`,
    chosen: entity.id,
    parts: partsOf(entity, story),
  }));
  const stops = story.stops.map(({ view }) => {
    const entity = story.entities.find(({ id }) => id === view.selection);
    const query = serializeView(view, story).replace(/^v=1&/, '');
    return { query, chosen: view.selection, parts: entity ? partsOf(entity, story) : [] };
  });
  return [...entities, ...stops];
}

for (const slug of SLUGS) {
  for (const size of SIZES) {
    test(`no card hides what is chosen or a flow's head: ${slug} at ${size.width}×${size.height}`, async ({ page }) => {
      test.slow();
      const story = await load(slug);
      await page.setViewportSize(size);
      await page.goto(`/stories/${slug}?v=1&s=${story.entities[0]?.id}`);
      await mapReady(page);
      expect(await hiddenByCard(page, `/stories/${slug}`, looksAt(story))).toEqual([]);
    });
  }
}

const placeOf = (page: Page) => card(page).getAttribute('data-place');

test('the card keeps its place while the reader moves the map, and finds one anew in another window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openStory(page, 's=tjk');
  const before = await placeOf(page);
  expect(before).not.toBe('bottom-right');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('group', { name: /^Live map/ }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await mapReady(page);
  expect(await placeOf(page)).toBe(before);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await mapReady(page);
  const now = await placeOf(page);
  // The keys' last step is written a moment later; a reload before would open the one before it.
  await expect.poll(async () => new URL(page.url()).search === `?${await shownView(page)}`).toBe(true);
  await page.reload();
  await mapReady(page);
  expect(await placeOf(page), 'in another window it is the place of the view').toBe(now);
});

test('below the text the card takes room from it, and covers neither its words nor the map', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openStory(page, 's=rus');
  expect(await placeOf(page)).toBe('aside');
  const [map, text, box] = await Promise.all(
    [page.locator('[data-map]'), panel(page, 'article'), card(page)].map((part) => part.boundingBox()),
  );
  if (!map || !text || !box) throw new Error('not drawn');
  expect(box.x + box.width).toBeLessThanOrEqual(map.x);
  expect(text.y + text.height).toBeLessThanOrEqual(box.y + 0.5);
  expect(text.height).toBeGreaterThanOrEqual(180);
  await expect
    .poll(() =>
      panel(page, 'article').evaluate((scroller) => {
        const { top, bottom } = scroller.getBoundingClientRect();
        return [...scroller.querySelectorAll('[data-entity="rus"]')].some((word) => {
          const at = word.getBoundingClientRect();
          return at.top >= top && at.bottom <= bottom;
        });
      }),
    )
    .toBe(true);
});

test('in an embed it stands beside a map that is so much narrower, and both end where the frame does', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 600 });
  await page.goto(`/embed/${SLUGS[0]}?v=1&l=members&s=central-asia`);
  await mapReady(page);
  expect(await placeOf(page)).toBe('aside');
  const [map, box, frame] = await Promise.all(
    [page.locator('[data-map]'), card(page), page.getByRole('main')].map((part) => part.boundingBox()),
  );
  if (!map || !box || !frame) throw new Error('not drawn');
  expect(box.x).toBeGreaterThanOrEqual(map.x + map.width - 0.5);
  expect(Math.max(box.y + box.height, map.y + map.height)).toBeLessThanOrEqual(frame.y + frame.height + 0.5);
});

for (const size of [...SIZES, { width: 390, height: 844 }, { width: 844, height: 390 }]) {
  for (const path of [`/stories/${SLUGS[0]}`, `/embed/${SLUGS[0]}`]) {
    test(`the legend opens beside the map: ${path} at ${size.width}×${size.height}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(path);
      await mapReady(page);
      await page.getByRole('button', { name: 'Legend and sources' }).click();
      const close = page.getByRole('button', { name: 'Close', exact: true });
      await close.scrollIntoViewIfNeeded();
      await expect(close).toBeInViewport();
      const covered = await page.evaluate(() => {
        const map = document.querySelector('[data-map]')?.getBoundingClientRect();
        const legend = document.querySelector('[data-layer]')?.closest('[id]:not(section, input)');
        const box = legend?.getBoundingClientRect();
        if (!map || !box || box.width === 0) return 'not there';
        const across = Math.min(map.right, box.right) - Math.max(map.left, box.left);
        const down = Math.min(map.bottom, box.bottom) - Math.max(map.top, box.top);
        return (Math.max(0, across) * Math.max(0, down)) / (map.width * map.height);
      });
      expect(covered).toBeLessThanOrEqual(path.startsWith('/embed') ? 1 / 3 : 0.01);
    });
  }
}
