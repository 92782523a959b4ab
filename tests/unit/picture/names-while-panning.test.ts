import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedBorder } from '../../../lib/basemap/shared-border';
import { frameProjector } from '../../../lib/geo/mercator';
import { covers, type Rect } from '../../../lib/geo/rect';
import { drawScene } from '../../../lib/picture/draw-scene';
import { roughMeasure } from '../../../lib/picture/label-style';
import { cityNames, countryNames, seaNames } from '../../../lib/picture/map-name-lists';
import type { MapName } from '../../../lib/picture/map-names';
import { outlines } from '../../../lib/picture/outlines';
import type { PlacedLabel } from '../../../lib/picture/place-labels';
import { scene } from '../../../lib/scene/scene';
import { readWorldFile } from '../../../lib/server/read-world';
import { defaultView } from '../../../lib/view/default-view';
import { placesOfFile } from '../basemap/world-file';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const world = await readWorldFile();
const marks = scene(story, defaultView(story)).marks;
const FIRM = marks.flatMap((mark) => (mark.kind === 'flow' || mark.kind === 'area' ? [mark.id] : []));
const OUTLINES = outlines(
  (iso3) => world.byIso3.get(iso3)?.polygons ?? null,
  (a, b) => sharedBorder(world, a, b),
);
const PLACES = placesOfFile();
const NAMES: MapName[] = [...countryNames(world), ...cityNames(PLACES.cities), ...seaNames(PLACES.seas)];
const SIGHT: Rect = { left: 0, top: 0, right: 720, bottom: 630 };
/** The foot of the map belongs to the credit line. */
const ROOM: Rect = { ...SIGHT, bottom: SIGHT.bottom - 24 };

const cameras = fc.record({
  zoom: fc.double({ min: 2, max: 8, noNaN: true }),
  lon: fc.double({ min: 20, max: 110, noNaN: true }),
  lat: fc.double({ min: 20, max: 62, noNaN: true }),
});
const pixels = fc.integer({ min: -60, max: 60 });

describe('names while the map is moved', () => {
  it('stay where they are on the ground: only the edge of the map brings, takes and moves them', () => {
    fc.assert(
      fc.property(cameras, pixels, pixels, ({ zoom, lon, lat }, dx, dy) => {
        const before = labels(zoom, lon, lat, 0, 0);
        const after = labels(zoom, lon, lat, dx, dy);
        // What the edge pushes in, amounts and names of small countries, takes its room from what comes after it.
        const pushed = FIRM.some((id) => {
          const [there, here] = [before.get(id), after.get(id)];
          return there && here ? !isStill(there, here, dx, dy) : there !== here;
        });
        fc.pre(!pushed);
        const restless = [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
          const [there, here] = [before.get(key), after.get(key)];
          if (there && here && isStill(there, here, dx, dy)) return false;
          // Gone, come or moved: one of its two places was out of sight from the other camera.
          return (!there || covers(ROOM, shift(there, -dx, -dy))) && (!here || covers(ROOM, shift(here, dx, dy)));
        });
        expect(restless).toEqual([]);
      }),
      // Shrinking draws thousands of maps; the same ones each time, as a chain of names can reach further than is looked.
      { numRuns: 60, seed: 20, endOnFailure: true },
    );
  });
});

function labels(zoom: number, lon: number, lat: number, dx: number, dy: number): Map<string, Rect> {
  const projector = frameProjector([lon, lat], zoom, 720, 630);
  const moved = { ...projector, x: projector.x + dx, y: projector.y + dy };
  const drawing = drawScene(marks, {
    projector: moved,
    sight: SIGHT,
    centerLon: lon,
    zoom,
    outlines: OUTLINES,
    names: NAMES,
    measure: roughMeasure,
  });
  const { areas, borders, flows, regions, points, gathered, names } = drawing;
  const placed = [
    ...[...areas, ...borders, ...flows, ...regions, ...points, ...gathered].map(({ label }) => label),
    ...names,
  ].filter((label): label is PlacedLabel => label !== null);
  return new Map(placed.map(({ key, box }) => [key, box]));
}

const isStill = (there: Rect, here: Rect, dx: number, dy: number): boolean =>
  near(there.left - dx, here.left) && near(there.top - dy, here.top);

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

function shift({ left, right, top, bottom }: Rect, dx: number, dy: number): Rect {
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}
