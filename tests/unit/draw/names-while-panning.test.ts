import { describe, expect, it } from 'vitest';
import { sharedBorder } from '../../../lib/basemap/countries-under';
import { outlines } from '../../../lib/draw/basemap-shapes';
import { type DisplayList, movedLabels } from '../../../lib/draw/display-list';
import { drawScene } from '../../../lib/draw/draw-scene';
import { type PlacedLabel, square, standing } from '../../../lib/draw/label-candidate';
import { roughMeasure } from '../../../lib/draw/label-style';
import { cityNames, countryNames, type MapName, seaNames } from '../../../lib/draw/map-name';
import { frameProjector, type Projector } from '../../../lib/geo/mercator';
import { covers, grow, overlaps, type Rect } from '../../../lib/geo/rect';
import { scene } from '../../../lib/scene/scene';
import { readWorldFile } from '../../../lib/server/basemap-files';
import { defaultView } from '../../../lib/view/fields';
import { placesOfFile } from '../basemap/world-file';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const world = await readWorldFile();
const shown = scene(story, defaultView(story));
const MUST: ReadonlySet<string> = shown.spoken.places;
const OUTLINES = outlines(
  (iso3) => world.byIso3.get(iso3)?.polygons ?? null,
  (a, b) => sharedBorder(world, a, b),
);
const PLACES = placesOfFile();
const NAMES: MapName[] = [...countryNames(world), ...cityNames(PLACES.cities), ...seaNames(PLACES.seas)];
const VIEWPORT: Rect = { left: 0, top: 0, right: 720, bottom: 630 };
/** The foot of the map belongs to the credit line. */
const ROOM: Rect = { ...VIEWPORT, bottom: VIEWPORT.bottom - 24 };

/**
 * Walks on which it is known not to hold yet, by their seeds, with so many faults: each is one to mend. All walks from 1 to 58 were
 * tried, and these seven of them have one.
 */
const KNOWN: Readonly<Record<number, number>> = {
  24: 3, // two names lie over one another in three steps: Uzbekistan's and the Caspian Sea's
  26: 1, // Armenia's vanishes, as on the next three
  32: 2, // and Azerbaijan's
  38: 1,
  44: 1,
  52: 1, // Tajikistan's vanishes, as on the next
  54: 1,
};
/** Each with a seed of its own; 25 pans, five in one direction each. */
const WALKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...Object.keys(KNOWN).map(Number)];

describe('names on a walk over the map', () => {
  it.each(WALKS)('that stay wholly in sight neither vanish nor move, but for what is known (walk %i)', (seed) => {
    const random = randomFrom(seed);
    const [zoom, lon, lat] = [2 + random() * 5, 30 + random() * 60, 25 + random() * 30];
    let projector = frameProjector([lon, lat], zoom, 720, 630);
    let before = draw(projector, lon, zoom);
    const faults: string[] = [];
    let seen = 0;
    let [dx, dy] = [0, 0];
    for (let pan = 0; pan < 25; pan++) {
      if (pan % 5 === 0) [dx, dy] = [Math.round((random() - 0.5) * 80), Math.round((random() - 0.5) * 60)];
      const next = { ...projector, x: projector.x + dx, y: projector.y + dy };
      const after = draw(next, lon, zoom, movedLabels(before, projector, next));
      for (const [key, { box }] of before.labels) {
        const same = shift(box, -dx, -dy);
        if (!covers(ROOM, same)) continue;
        seen++;
        const here = after.labels.get(key)?.box;
        // Only what must be named, be it in a key, and symbols take the room of what need not. A number is no name that stands.
        const isNumber = before.labels.get(key)?.lines[0]?.role === 'country-number';
        const taken = isNumber || (!MUST.has(key) && firmRoom(after).some((box) => overlaps(grow(box, 2), same)));
        if (!taken && (!here || !isStill(box, here, dx, dy)))
          faults.push(`pan ${pan}: ${key} ${here ? 'moved' : 'vanished'}`);
      }
      faults.push(...overlapping(after.labels).map((both) => `pan ${pan}: ${both} overlap`));
      before = after;
      projector = next;
    }
    expect(seen).toBeGreaterThan(50);
    const known = KNOWN[seed] ?? 0;
    expect(faults.length, `at most ${known}: ${faults.join(', ')}`).toBeLessThanOrEqual(known);
  });
});

describe('a wide country', () => {
  it.each([
    ['United States', -153, 63],
    ['Canada', -122, 56],
    ['Australia', 121, -27],
  ])('has its name also where its middle is far out of sight: %s', (name, lon, lat) => {
    const names = [...labels(6.2, lon, lat, 0, 0).keys()].filter((key) => key.startsWith('name:country:'));
    expect(
      names.filter((key) => NAMES.some((one) => one.name === name && key.endsWith(one.id ?? one.name))),
    ).toHaveLength(1);
  });

  it('has it once on a map of the world', () => {
    const keys = [...labels(2, 60, 45, 0, 0).keys()].filter((key) => key.startsWith('name:country:'));
    expect(keys.filter((key) => /\d/.test(key))).toEqual([]);
  });
});

function firmRoom({ labels, nameKey, badges, events }: DisplayList): readonly Rect[] {
  const named = [...labels.values()].filter(({ key }) => MUST.has(key)).flatMap((label) => standing(label, 0).room);
  const signs = [...badges, ...events.filter(({ signed }) => signed)].map(({ at }) => square(at, 12));
  return [...named, ...(nameKey ? [nameKey.box] : []), ...signs];
}

function overlapping(labels: ReadonlyMap<string, PlacedLabel>): string[] {
  const all = [...labels.values()];
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.key} ${b.key}`] : [])));
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function labels(zoom: number, lon: number, lat: number, dx: number, dy: number): Map<string, Rect> {
  const projector = frameProjector([lon, lat], zoom, 720, 630);
  const moved = { ...projector, x: projector.x + dx, y: projector.y + dy };
  return new Map([...draw(moved, lon, zoom).labels].map(([key, { box }]) => [key, box]));
}

function draw(
  projector: Projector,
  centerLon: number,
  zoom: number,
  previous?: ReadonlyMap<string, PlacedLabel>,
): DisplayList {
  const canvas = {
    projector,
    viewport: VIEWPORT,
    centerLon,
    zoom,
    outlines: OUTLINES,
    names: NAMES,
    measure: roughMeasure,
  };
  return drawScene(shown, { ...canvas, previous });
}

const isStill = (there: Rect, here: Rect, dx: number, dy: number): boolean =>
  near(there.left - dx, here.left) && near(there.top - dy, here.top);

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

function shift({ left, right, top, bottom }: Rect, dx: number, dy: number): Rect {
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}
