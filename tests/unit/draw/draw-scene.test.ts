import { beforeAll, describe, expect, it } from 'vitest';
import { sharedBorder } from '../../../lib/basemap/countries-under';
import { NO_OUTLINES, type Outlines, outlines } from '../../../lib/draw/basemap-shapes';
import { type Canvas, type DrawableScene, toNearestWorld } from '../../../lib/draw/canvas';
import type { DisplayList } from '../../../lib/draw/display-list';
import { drawScene } from '../../../lib/draw/draw-scene';
import { roughMeasure } from '../../../lib/draw/label-style';
import type { MapName } from '../../../lib/draw/map-name';
import type { Camera } from '../../../lib/geo/camera';
import { frameProjector, nearestWorld, toPixel, toUnit } from '../../../lib/geo/mercator';
import { insideRings } from '../../../lib/geo/outline';
import { contains, covers, grow, overlaps, type Rect } from '../../../lib/geo/rect';
import type { FlowMark, Mark } from '../../../lib/scene/mark';
import { type Scene, scene } from '../../../lib/scene/scene';
import { readWorldFile } from '../../../lib/server/basemap-files';
import { compileChanged, entityOf, type Loose } from '../compile/fixture';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const world = await readWorldFile();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();
const VIEWS = [story.defaults.layers, EVERY_LAYER, ...EVERY_LAYER.map((id) => [id])];
const OUTLINES = outlines(
  (iso3) => world.byIso3.get(iso3)?.polygons ?? null,
  (a, b) => sharedBorder(world, a, b),
);
const NAMES: MapName[] = world.countries.map(({ name, anchor, iso3 }, i) => ({
  name,
  lonLat: anchor,
  kind: 'country',
  rank: 2 + (i % 4),
  iso3,
}));
const HOME: Camera = story.defaults.camera;
const CAMERAS: readonly Camera[] = [
  HOME,
  { zoom: 0, lat: 0, lon: 0 },
  { zoom: 0, lat: 85, lon: -180 },
  { zoom: 2, lat: 60, lon: 170 },
  { zoom: 3, lat: 60, lon: -170 },
  { zoom: 6, lat: 38.5, lon: 69 },
  { zoom: 12, lat: 38.536, lon: 68.779 },
  { zoom: 18, lat: 38.53575, lon: 68.77905 },
  { zoom: 18, lat: -85, lon: 179.99999 },
];
/** One of each kind of thing that can be chosen. */
const CHOSEN = [
  'tjk',
  'rus',
  'dushanbe',
  'summit',
  'defence-talks',
  'killing',
  'russian-base',
  'base-dushanbe',
  'base-bokhtar',
  'berlin',
  'central-asia',
  'afghan-border',
  'remittances-rus-tjk',
  'visit-rus-mng',
  'cis-nine',
  'capture',
];
const SIZES = [
  [720, 630],
  [390, 330],
] as const;

function canvas(
  { zoom, lat, lon }: Camera,
  [width, height]: readonly [number, number] = SIZES[0],
  from: Outlines = OUTLINES,
): Canvas {
  return {
    projector: frameProjector([lon, lat], zoom, width, height),
    viewport: { left: 0, top: 0, right: width, bottom: height },
    centerLon: lon,
    zoom,
    outlines: from,
    names: NAMES,
    measure: roughMeasure,
  };
}

function sceneOf(layers: readonly string[], selection: string | null = null): Scene {
  return scene(story, { layers, selection, time: null });
}

/** Marks of no view. */
const only = (marks: readonly Mark[]): DrawableScene => ({ ...sceneOf([]), marks });

function drawn({ areas, borders, regions, flows, points, events }: DisplayList) {
  return [...areas, ...borders, ...regions, ...flows, ...points, ...events];
}

/** Every number and every path of a drawing that is not made of finite numbers. */
function broken(value: unknown, at = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [at];
  if (typeof value === 'string') return /NaN|Infinity|undefined|\de[-+]/.test(value) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => broken(part, `${at}.${key}`));
}

function boxesOf(displayList: DisplayList): { key: string; box: Rect }[] {
  const labels = [...drawn(displayList).map(({ label }) => label), ...displayList.names];
  return labels.flatMap((label) => (label ? [{ key: label.key, box: label.box }] : []));
}

const displayLists: { name: string; marks: readonly Mark[]; displayList: DisplayList; viewport: Rect; on: Canvas }[] =
  [];

beforeAll(() => {
  for (const camera of CAMERAS) {
    // Each layer alone at home and across the date line; elsewhere the default and all together.
    const views = camera === HOME || camera.lon === 170 ? VIEWS : VIEWS.slice(0, 2);
    for (const layers of views) {
      const shown = sceneOf(layers);
      const on = canvas(camera);
      displayLists.push({
        name: `${layers} at ${JSON.stringify(camera)}`,
        marks: shown.marks,
        displayList: drawScene(shown, on),
        viewport: on.viewport,
        on,
      });
    }
  }
  for (const size of SIZES) {
    for (const id of CHOSEN) {
      const shown = sceneOf(story.defaults.layers, id);
      const on = canvas({ ...HOME, zoom: size[0] === 720 ? 3.7 : 2.75 }, size);
      const displayList = drawScene(shown, on);
      displayLists.push({
        name: `${id} chosen on ${size}`,
        marks: shown.marks,
        displayList,
        viewport: on.viewport,
        on,
      });
    }
  }
});

describe('a scene in pixels', () => {
  it('has one element for each mark, at every camera', () => {
    for (const { name, marks, displayList } of displayLists) {
      const ids = drawn(displayList).map(({ mark }) => mark.id);
      expect([name, ids.sort()]).toEqual([name, marks.map(({ id }) => id).sort()]);
    }
  });

  it('is made of finite numbers only', () => {
    for (const { name, displayList } of displayLists) {
      expect([name, broken(displayList)]).toEqual([name, []]);
    }
  });

  it('sets no name over another, and none out of sight', () => {
    for (const { name, displayList, viewport } of displayLists) {
      const boxes = boxesOf(displayList);
      const clashes = boxes.filter(({ box }, i) => boxes.slice(0, i).some((other) => overlaps(box, other.box)));
      expect([name, clashes]).toEqual([name, []]);
      expect([name, boxes.filter(({ box }) => !covers(viewport, box))]).toEqual([name, []]);
    }
  });

  it('tells which countries, cities and regions in sight found no room for their names', () => {
    const untold = displayLists.flatMap(({ name, displayList: { areas, regions, points, unnamed }, on }) =>
      [...areas, ...regions, ...points]
        .filter(({ mark, at, label }) => {
          const isCounted = mark.kind === 'point' && mark.type === 'site';
          return !isCounted && !label && contains(grow(on.viewport, -30), at) && !unnamed.includes(mark.id);
        })
        .map(({ mark }) => `${mark.id} ${name}`),
    );
    expect(untold).toEqual([]);
    const told = displayLists.flatMap(({ displayList }) =>
      displayList.unnamed.map((id) => [displayList.labels.has(id), id]),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(([isNamed]) => isNamed)).toEqual([]);
  });

  it('gives each place that gathers one sign: a symbol of its own, or one badge that counts all of it', () => {
    for (const { name, marks, displayList } of displayLists) {
      const gathered = marks.filter((mark) => mark.kind === 'gathered').length;
      const counted = displayList.badges.reduce((sum, { count }) => sum + count, 0);
      const signed = displayList.events.filter((item) => item.signed).length;
      const sites = displayList.points.filter(({ mark }) => mark.type === 'site');
      const points = sites.length - sites.filter((item) => item.signed).length;
      expect([name, signed + counted]).toEqual([name, gathered + points]);
    }
  });

  it('stands no symbol of a country outside its outline, whatever the zoom', () => {
    for (const { name, displayList, on } of displayLists) {
      const out = displayList.events.filter(({ mark, at, signed }) => {
        const rings = mark.country ? on.outlines.rings(mark.country) : null;
        if (!signed || !rings || !contains(on.viewport, at)) return false;
        const [lon] = story.countries[mark.country ?? '']?.anchor ?? [0, 0];
        return !insideRings(rings, toNearestWorld(on.projector, lon, on.centerLon), at);
      });
      expect([name, out.map(({ mark }) => mark.id)]).toEqual([name, []]);
    }
  });

  it('tells what an opened place gathers in order of time, in a list in sight that does not cover the place', () => {
    for (const size of SIZES) {
      for (let lon = 40; lon <= 98; lon += 6) {
        const on = canvas({ zoom: size[0] === 720 ? 3.7 : 2.75, lat: 42, lon }, size);
        const { events, lists, points } = drawScene(sceneOf(['bases-context', 'members', 'summits'], 'dushanbe'), on);
        const [list] = lists;
        const place = points.find(({ mark }) => mark.id === 'dushanbe');
        if (!list || !place) throw new Error(`no list at ${lon} on ${size}`);
        expect(covers(on.viewport, list.box)).toBe(true);
        expect(contains(list.box, place.at)).toBe(false);
        const rows = events.filter((item) => item.listed);
        expect(rows.length).toBeGreaterThan(3);
        expect(rows.every(({ label }) => label && covers(list.box, label.box))).toBe(true);
        const days = [...rows]
          .sort((a, b) => (a.label?.box.top ?? 0) - (b.label?.box.top ?? 0))
          .map(({ mark }) => mark.day ?? '9');
        expect(days).toEqual([...days].sort());
      }
    }
  });

  it('puts cities and sites exactly where they are, in the nearest copy of the world', () => {
    for (const camera of CAMERAS) {
      const on = canvas(camera);
      for (const { mark, at, signed } of drawScene(sceneOf(EVERY_LAYER), on).points) {
        if (!signed) continue;
        const [lon, lat] = mark.lonLat;
        expect(at).toEqual(toPixel(on.projector, toUnit([lon + 360 * nearestWorld(lon, camera.lon), lat])));
      }
    }
  });

  it('draws every area, border and flow also without a base map, with a target to choose it by', () => {
    const shown = sceneOf(EVERY_LAYER);
    const displayList = drawScene(shown, canvas(HOME, SIZES[0], NO_OUTLINES));
    expect(drawn(displayList)).toHaveLength(shown.marks.length);
    expect(displayList.areas.every(({ small, path }) => small && path === '')).toBe(true);
    expect(broken(displayList)).toEqual([]);
  });

  it('is the same each time', () => {
    const shown = sceneOf(EVERY_LAYER, 'visit');
    expect(drawScene(shown, canvas(HOME))).toEqual(drawScene(shown, canvas(HOME)));
  });

  it('has nothing but names for orientation where no layer is on', () => {
    const displayList = drawScene(sceneOf([]), canvas(HOME));
    expect(drawn(displayList)).toEqual([]);
    expect(displayList.names.length).toBeGreaterThan(3);
  });

  it('does not name the story’s own countries a second time for orientation', () => {
    for (const { name, marks, displayList } of displayLists) {
      const own = new Set(marks.flatMap((mark) => (mark.kind === 'area' ? [mark.name] : [])));
      const twice = displayList.names.filter(({ key }) => own.has(key.replace('name:country:', '')));
      expect([name, twice]).toEqual([name, []]);
    }
  });

  it.each([
    ['eastward', 170, -170],
    ['westward', -170, 170],
  ])('draws a flow that goes %s over the date line where the map looks at it', (_, from, to) => {
    const flow = sceneOf(['migration']).marks.find((mark): mark is FlowMark => mark.kind === 'flow') as FlowMark;
    for (const lon of [179, -175]) {
      const on = canvas({ zoom: 3, lat: 40, lon });
      const [shape] = drawScene(only([{ ...flow, from: [from, 40], to: [to, 40] }]), on).flows;
      expect(
        shape &&
          contains(on.viewport, shape.at) &&
          contains(on.viewport, shape.from) &&
          contains(on.viewport, shape.to),
      ).toBe(true);
    }
  });

  it('draws what goes there and what comes back side by side in a made story, and a flow that stays as a point', () => {
    const made = compileChanged((json) => {
      const there = entityOf(json, 'payments');
      const ends = { from: { ...there.to }, to: { ...there.from } };
      json.entities.push({ ...there, id: 'returns', ...ends });
      json.entities.push({ ...there, id: 'stays', to: { ...there.to, anchor: there.from.anchor } });
      const items = json.layers.find((layer: Loose) => layer.items.some((item: Loose) => item.entity === 'payments'));
      items.items.push({ entity: 'returns' }, { entity: 'stays' });
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const shown = scene(made.value, { layers: made.value.layers.map(({ id }) => id), selection: null, time: null });
    const { flows } = drawScene(shown, canvas({ zoom: 4, lat: 59, lon: 10 }));
    const [there, back, stays] = ['payments', 'returns', 'stays'].map((id) => flows.find(({ mark }) => mark.id === id));
    if (!there || !back || !stays) throw new Error('a flow is not drawn');
    expect([back.from, back.to]).toEqual([there.to, there.from]);
    const length = Math.hypot(there.to[0] - there.from[0], there.to[1] - there.from[1]);
    expect(Math.hypot(there.at[0] - back.at[0], there.at[1] - back.at[1])).toBeGreaterThan(length / 3);
    expect(stays.from).toEqual(stays.to);
    for (const { line, legs, heads } of flows)
      expect(line + legs.map(({ body }) => body) + heads).not.toMatch(/NaN|Infinity/);
  });

  it('ties an amount to its flow by a line where it stands away from it, and by none where it stands beside', () => {
    const { marks } = sceneOf(['remittances']);
    const [flow] = marks.filter((mark): mark is FlowMark => mark.kind === 'flow' && !!mark.amount);
    if (!flow) throw new Error('no flow with an amount');
    const many = [0, 3, 6, 9].map(
      (east): FlowMark => ({
        ...flow,
        id: `flow-${east}`,
        from: [flow.from[0] + east, flow.from[1]],
        to: [flow.to[0] + east, flow.to[1]],
      }),
    );
    const { flows } = drawScene(only(many), canvas(HOME));
    const away = flows.filter(({ label }) => label?.leader);
    expect(away.length).toBeGreaterThan(0);
    for (const { label, at, to } of flows) {
      if (!label) continue;
      const ends = [at, to].some(([x, y]) => label.leader?.[1][0] === x && label.leader[1][1] === y);
      const near = [at, to].some(([x, y]) =>
        overlaps(label.box, { left: x - 30, right: x + 30, top: y - 30, bottom: y + 30 }),
      );
      expect(ends || near).toBe(true);
    }
  });
});
