import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORNERS, cardBox, cardPlace, cardSize, headRoom, type MapSize, visibleIn } from '@/lib/draw/card-place';
import { type Camera, frameToScreenZoom, roundCamera } from '@/lib/geo/camera';
import { frameProjector, type LonLat, nearestWorld, toPixel, toUnit } from '@/lib/geo/mercator';
import type { Rect } from '@/lib/geo/rect';
import { type Scene, scene as sceneOf } from '@/lib/scene/scene';
import { readStory } from '@/lib/server/read-story';
import type { Story } from '@/lib/story/story';
import { defaultView } from '@/lib/view/fields';

const stories = await Promise.all(['putin-in-tajikistan-2025', 'remittances-central-asia'].map(load));

async function load(slug: string): Promise<Story> {
  const result = await readStory(slug);
  if (!result.ok) throw new Error(`${slug} has problems`);
  return result.value;
}

/** Windows, and what the map has of them. */
const SCREENS = [
  { window: [1280, 720], map: { width: 632, height: 395 } },
  { window: [1440, 900], map: { width: 792, height: 608 } },
  { window: [1920, 1080], map: { width: 1272, height: 788 } },
  { window: [820, 1180], map: { width: 820, height: 473 } },
] as const;

const screen = fc.constantFrom(...SCREENS);
const camera: fc.Arbitrary<Camera> = fc
  .record({
    zoom: fc.double({ min: 1, max: 9, noNaN: true }),
    lat: fc.double({ min: 0, max: 60, noNaN: true }),
    lon: fc.double({ min: 0, max: 110, noNaN: true }),
  })
  .map(roundCamera);
const chosen = fc
  .constantFrom(...stories)
  .chain((story) => fc.constantFrom(...story.entities).map((entity) => ({ story, entity })));

const sizeOf = ({ window: [width, height] }: (typeof SCREENS)[number]) => {
  const size = cardSize(width, height);
  if (!size) throw new Error('a phone');
  return size;
};

function shown(story: Story, selection: string | null): Scene {
  const { layers, time } = defaultView(story);
  return sceneOf(story, { layers, time, selection });
}

/** Worked out here once more, from the marks' own places. */
function pixel([lon, lat]: LonLat, from: Camera, { width, height }: MapSize, near = lon): [number, number] {
  const zoom = frameToScreenZoom(from.zoom, width, height);
  const projector = frameProjector([from.lon, from.lat], zoom, width, height);
  return toPixel(projector, toUnit([lon + 360 * nearestWorld(near, from.lon), lat]));
}

const isIn = ([x, y]: readonly [number, number], { left, right, top, bottom }: Rect) =>
  x > left && x < right && y > top && y < bottom;

describe('the place of the card', () => {
  it('covers no head of a flow, no chosen point and no corner of a chosen country, from any camera', () => {
    fc.assert(
      fc.property(chosen, camera, screen, ({ story, entity }, from, on) => {
        const scene = shown(story, entity.id);
        const place = cardPlace(story, scene, from, on.map, sizeOf(on));
        if (place === 'aside') return;
        const box = cardBox(place, on.map, sizeOf(on));
        if (!box) throw new Error(`no room at ${place}`);
        for (const mark of scene.marks) {
          if (mark.kind === 'flow') expect(isIn(pixel(mark.to, from, on.map), box), `head of ${mark.id}`).toBe(false);
          if (!mark.selected) continue;
          if (mark.kind === 'point') expect(isIn(pixel(mark.lonLat, from, on.map), box)).toBe(false);
          if (mark.kind !== 'area') continue;
          const facts = story.countries[mark.country];
          if (!facts) throw new Error(mark.country);
          const [west, south, east, north] = facts.bbox;
          for (const corner of [
            [west, south],
            [west, north],
            [east, south],
            [east, north],
          ] as const) {
            expect(isIn(pixel(corner, from, on.map, facts.anchor[0]), box), mark.id).toBe(false);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is off the map only where every corner covers something', () => {
    fc.assert(
      fc.property(chosen, camera, screen, ({ story, entity }, from, on) => {
        const scene = shown(story, entity.id);
        const place = cardPlace(story, scene, from, on.map, sizeOf(on));
        const { whole, mostly } = visibleIn(story, scene, from, on.map);
        const free = CORNERS.filter((corner) => {
          const box = cardBox(corner, on.map, sizeOf(on));
          const meets = (rect: Rect) =>
            box !== null &&
            rect.left < box.right &&
            rect.right > box.left &&
            rect.top < box.bottom &&
            rect.bottom > box.top;
          return box && !whole.some(meets) && !mostly.some(meets);
        });
        if (place === 'aside') expect(free).toEqual([]);
        else if (free.length > 0) expect(CORNERS.indexOf(place)).toBeLessThanOrEqual(CORNERS.indexOf(free[0] as never));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for the same view and window, and the first corner where nothing is in sight', () => {
    fc.assert(
      fc.property(chosen, camera, screen, ({ story, entity }, from, on) => {
        const place = () => cardPlace(story, shown(story, entity.id), from, on.map, sizeOf(on));
        expect(place()).toBe(place());
        const far = { zoom: 9, lat: -60, lon: -150 };
        expect(cardPlace(story, shown(story, entity.id), far, on.map, sizeOf(on))).toBe('bottom-right');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a card in a corner', () => {
  it.each(SCREENS)('lies on the map, below its title, and keeps off its buttons: $window', (on) => {
    const size = sizeOf(on);
    for (const corner of CORNERS) {
      const box = cardBox(corner, on.map, size);
      if (!box) throw new Error(`no room at ${corner}`);
      expect(box.left).toBeGreaterThanOrEqual(size.gap);
      expect(box.right).toBeLessThanOrEqual(on.map.width - size.gap);
      expect(box.top).toBeGreaterThanOrEqual(headRoom(on.map));
      expect(box.bottom).toBeLessThanOrEqual(on.map.height - (corner === 'bottom-left' ? size.foot : size.gap));
      expect(box.bottom - box.top).toBeLessThanOrEqual(size.height);
    }
  });

  it('has none where the map is too small for it', () => {
    const size = sizeOf(SCREENS[0]);
    expect(cardBox('bottom-right', { width: 320, height: 600 }, size)).toBeNull();
    expect(cardBox('bottom-right', { width: 800, height: 220 }, size)).toBeNull();
  });
});
