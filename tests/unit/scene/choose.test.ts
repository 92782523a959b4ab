import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, frameToScreenZoom, roundCamera } from '../../../lib/geo/camera';
import type { LonLat } from '../../../lib/geo/mercator';
import { frameProjector, nearestWorld, toPixel, toUnit } from '../../../lib/geo/mercator';
import { contains, type Rect } from '../../../lib/geo/rect';
import { bringIntoView, choose, REFERENCE_STAGE, type Stage } from '../../../lib/scene/choose';
import { type Extent, extentOf } from '../../../lib/scene/extent';
import type { CountryFacts, Place, Story } from '../../../lib/story/story';
import { PANELS, type View } from '../../../lib/story/view';
import { defaultView } from '../../../lib/view/fields';
import { timeOf } from '../view/time-of';
import { entityOf, firstStory } from './first-story';

const story = await firstStory();
const placed = story.entities.filter((entity) => extentOf(entity, story) !== null);
const unplaced = story.entities.filter((entity) => extentOf(entity, story) === null);

/** The card's map, a wide screen with a card on the right, and a phone. */
const STAGES: readonly Stage[] = [
  REFERENCE_STAGE,
  { width: 820, height: 790, free: { left: 60, top: 28, right: 460, bottom: 754 } },
  { width: 390, height: 330, free: { left: 31, top: 28, right: 366, bottom: 294 } },
];

const camera: fc.Arbitrary<Camera> = fc
  .record({
    zoom: fc.double({ min: 0, max: 18, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lon: fc.double({ min: -180, max: 179.9, noNaN: true }),
  })
  .map(roundCamera);
const stage = fc.constantFrom(...STAGES);

/** Where a place is on a screen, in the copy of the world that is nearest to the middle. */
function pixel([lon, lat]: LonLat, from: Camera, { width, height }: Stage): [number, number] {
  const zoom = frameToScreenZoom(from.zoom, width, height);
  const projector = frameProjector([from.lon, from.lat], zoom, width, height);
  return toPixel(projector, toUnit([lon + 360 * nearestWorld(lon, from.lon), lat]));
}

function slack(rect: Rect, by: number): Rect {
  return { left: rect.left - by, top: rect.top - by, right: rect.right + by, bottom: rect.bottom + by };
}

const view: fc.Arbitrary<View> = fc.record({
  camera,
  time: fc.constantFrom(null, '2024', '../2023').map(timeOf),
  layers: fc.subarray(story.layers.map(({ id }) => id)).map((ids) => [...ids].sort()),
  selection: fc.constantFrom(null, 'tjk', 'visit', 'mohammed'),
  highlight: fc.constantFrom(null, { paragraph: 1, start: 0, end: 5 }),
  panel: fc.constantFrom(...PANELS),
  borders: fc.constantFrom('un' as const, 'control' as const),
});

describe('choosing a thing', () => {
  it('never changes panel, time, layers or borders, whatever is chosen from whatever view', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...story.entities), stage, (from, { id }, on) => {
        const { panel, time, layers, borders, selection } = choose(story, from, id, on);
        expect(selection).toBe(id);
        expect({ panel, time, layers, borders }).toEqual({
          panel: from.panel,
          time: from.time,
          layers: from.layers,
          borders: from.borders,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('brings it into the part of the map that no card covers, from any camera, on any screen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), camera, stage, (entity, from, on) => {
        const extent = extentOf(entity, story) as Extent;
        const to = choose(story, { ...defaultView(story), camera: from }, entity.id, on).camera;
        expect(contains(slack(on.free, 0.5), pixel(extent.anchor, to, on))).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('shows all of it if the camera moved and the map can', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), camera, stage, (entity, from, on) => {
        const extent = extentOf(entity, story) as Extent;
        const to = choose(story, { ...defaultView(story), camera: from }, entity.id, on).camera;
        if (to.zoom === from.zoom && to.lat === from.lat && to.lon === from.lon) return;
        // Corners lie in the same copy of the world as the anchor.
        const worlds = 360 * nearestWorld(extent.anchor[0], to.lon);
        const zoom = frameToScreenZoom(to.zoom, on.width, on.height);
        const projector = frameProjector([to.lon, to.lat], zoom, on.width, on.height);
        // A world that is narrower than the map cannot be moved to one side of it: its next copy would be nearer.
        if (projector.scale < on.width) return;
        for (const [lon, lat] of extent.corners) {
          const at = toPixel(projector, toUnit([lon + worlds, lat]));
          expect(contains(slack(on.free, 1), at)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never zooms in, and moves nothing when the same thing is chosen again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), camera, stage, (entity, from, on) => {
        const once = choose(story, { ...defaultView(story), camera: from }, entity.id, on);
        expect(once.camera.zoom).toBeLessThanOrEqual(from.zoom);
        expect(choose(story, once, entity.id, on)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a camera that a link can hold', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...story.entities), stage, (from, { id }, on) => {
        const to = choose(story, from, id, on).camera;
        expect(roundCamera(to)).toEqual(to);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the camera alone when the thing is in free sight', () => {
    const home = defaultView(story);
    for (const id of ['dushanbe', 'tjk', 'visit', 'afghan-border', 'russian-base', 'kaz', 'central-asia']) {
      expect([id, choose(story, home, id).camera]).toEqual([id, home.camera]);
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...placed),
        camera,
        stage,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (entity, from, on, u, v) => {
          const { anchor, corners } = extentOf(entity, story) as Extent;
          if (corners.length > 1) return;
          // A camera that has the place at (u, v) of the free part.
          const zoom = Math.max(2, from.zoom);
          const shift = pixel(anchor, { zoom, lat: anchor[1], lon: anchor[0] }, on);
          const [x, y] = [
            on.free.left + (on.free.right - on.free.left) * u,
            on.free.top + (on.free.bottom - on.free.top) * v,
          ];
          const scale = 256 * 2 ** frameToScreenZoom(zoom, on.width, on.height);
          const lon = anchor[0] + ((shift[0] - x) / scale) * 360;
          const unitY = toUnit(anchor)[1] + (shift[1] - y) / scale;
          const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * unitY))) * 180) / Math.PI;
          const here = roundCamera({ zoom, lat, lon });
          if (!contains(on.free, pixel(anchor, here, on))) return;
          expect(choose(story, { ...home, camera: here }, entity.id, on).camera).toEqual(here);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never moves the camera for what has no place: the prisoner, statements, people, the Soviet Union', () => {
    const ids = unplaced.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['mohammed', 'capture', 'sun', 'warrant', 'q-mohammed', 'putin']));
    fc.assert(
      fc.property(fc.constantFrom(...ids), camera, stage, (id, from, on) => {
        expect(choose(story, { ...defaultView(story), camera: from }, id, on).camera).toEqual(from);
      }),
    );
  });

  it('keeps highlighted words only when it was already chosen, and is nothing for an unknown id', () => {
    const highlight = { paragraph: 1, start: 0, end: 5 };
    const from = { ...defaultView(story), selection: 'tjk', highlight };
    expect(choose(story, from, 'tjk').highlight).toEqual(highlight);
    expect(choose(story, from, 'rus').highlight).toBeNull();
    expect(choose(story, from, 'nobody')).toBe(from);
  });

  it('comes from the other side of the date line by the short way', () => {
    const from = { ...defaultView(story), camera: { zoom: 4, lat: 60, lon: -175 } };
    expect(choose(story, from, 'rus').camera.lon).toBeGreaterThan(60);
    const west = { ...defaultView(story), camera: { zoom: 3, lat: 50, lon: -5 } };
    const { lon } = choose(story, west, 'rus').camera;
    expect(lon).toBeGreaterThan(60);
    expect(lon).toBeLessThan(150);
  });

  it('brings a border itself into sight, also from close by', () => {
    // The Panj between Qalʿai Khumb and Ishkoshim, and the plain to the west, are the border.
    const close = choose(story, { ...defaultView(story), camera: { zoom: 8, lat: 0, lon: 0 } }, 'afghan-border').camera;
    const [x, y] = pixel([70.2, 37.9], close, REFERENCE_STAGE);
    expect(contains({ left: 0, top: 0, right: 720, bottom: 630 }, [x, y])).toBe(true);
  });
});

describe('things across the date line', () => {
  const facts = (iso3: string, bbox: CountryFacts['bbox'], anchor: LonLat): CountryFacts => ({
    iso3,
    name: iso3,
    native: [],
    bbox,
    anchor,
  });
  const base = {
    passages: [],
    placementNote: '',
    context: [],
    sources: [],
    related: [],
    kind: 'place',
    type: 'region',
  } as const;
  const pacific: Story = {
    ...story,
    entities: [
      { ...base, id: 'isles', name: 'Isles', placement: { kind: 'region', countries: ['FJI', 'WSM'] } },
      { ...base, id: 'strait', name: 'Strait', type: 'border', placement: { kind: 'border', between: ['FJI', 'WSM'] } },
    ] satisfies Place[],
    countries: {
      FJI: facts('FJI', [177, -19, 180.5, -16], [178, -17.8]),
      WSM: facts('WSM', [-172.8, -14, -171.4, -13.4], [-172, -13.7]),
    },
  };

  it('are between their countries, not on the other side of the earth', () => {
    for (const entity of pacific.entities) {
      const { anchor } = extentOf(entity, pacific) as Extent;
      expect(Math.abs(((anchor[0] + 360) % 360) - 183)).toBeLessThan(4);
    }
  });

  it('come into sight from either side', () => {
    for (const lon of [-175, 175, 0, -90, 90]) {
      const extent = extentOf(entityOf(pacific, 'isles'), pacific) as Extent;
      const to = bringIntoView({ zoom: 5, lat: 0, lon }, extent, REFERENCE_STAGE);
      for (const corner of [
        [178, -17.8],
        [-172, -13.7],
      ] as const) {
        expect(contains(REFERENCE_STAGE.free, pixel(corner, to, REFERENCE_STAGE))).toBe(true);
      }
    }
  });
});
