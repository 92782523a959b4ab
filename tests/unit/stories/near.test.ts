import { describe, expect, it, test } from 'vitest';
import type { Canvas } from '../../../lib/draw/canvas';
import { drawScene } from '../../../lib/draw/draw-scene';
import { labelMeasure } from '../../../lib/draw/label-style';
import { csv } from '../../../lib/export/csv';
import { geojson } from '../../../lib/export/geojson';
import { distanceInKm } from '../../../lib/geo/distance-in-km';
import { frameProjector, fromUnit, type LonLat } from '../../../lib/geo/mercator';
import { contains } from '../../../lib/geo/rect';
import { choose } from '../../../lib/scene/choose';
import { markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { geometryFaults, polygonsOf } from '../export/geometry-faults';
import { subject } from '../export/subjects';
import { placedStory } from './placed-story';

const story = await placedStory();
const base = await pictureBase('un');

const PLACED = [
  ['freighter', [45.03, 12.79], 60],
  ['trawler', [-179.97, -16.85], 200],
  ['polar-tern', [19, 74.45], 150],
] as const;

function drawn(query: string, size: readonly [number, number] = [720, 630]) {
  const { view } = parseView(query, story);
  const { lat, lon, zoom } = view.camera;
  const canvas: Canvas = {
    projector: frameProjector([lon, lat], zoom, ...size),
    viewport: { left: 0, top: 0, right: size[0], bottom: size[1] },
    centerLon: lon,
    zoom,
    outlines: base.outlines,
    names: base.names,
    measure: labelMeasure(base.fonts),
  };
  return { list: drawScene(scene(story, view), canvas), canvas };
}

const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('a thing about so far from a place', () => {
  test.each(PLACED)('%s is a circle of that radius on the ground, wherever one looks from', (id, center, km) => {
    for (const at of [center[0], center[0] + 3, center[0] > 0 ? 179.9 : -179.9]) {
      const { list, canvas } = drawn(`v=1&c=6/${center[1]}/${at}`);
      const zone = list.zones.find(({ mark }) => mark.id === id);
      const points = pointsOf(zone?.edge ?? '').map(([x, y]): LonLat => {
        const { scale, x: left, y: top } = canvas.projector;
        return fromUnit([(x + left) / scale, (y + top) / scale]);
      });
      if (Math.abs(at - center[0]) < 10) expect(points.length).toBeGreaterThan(40);
      for (const point of points) expect(distanceInKm(center, point) / km).toBeCloseTo(1, 1);
    }
  });

  it('is one circle across the date line, seen from both sides', () => {
    for (const lon of [179, -179]) {
      const { list } = drawn(`v=1&c=6/-17/${lon}`);
      const { edge = '', at } = list.zones.find(({ mark }) => mark.id === 'trawler') ?? {};
      expect(edge.match(/M/g)).toHaveLength(1);
      const xs = pointsOf(edge).map(([x]) => x);
      expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(at?.[0] ?? 0, 0);
    }
  });

  it('is still seen, hollow, where its circle would be too small', () => {
    const { list } = drawn('v=1&c=1/20/40&l=ships');
    const circles = list.zones.filter(({ mark }) => mark.form === 'near');
    expect(circles).toHaveLength(3);
    for (const { edge, at } of circles) {
      for (const [x, y] of pointsOf(edge)) expect(Math.hypot(x - at[0], y - at[1])).toBeCloseTo(11, 0);
    }
  });

  it('has its name at its circle, never on the middle of it', () => {
    for (const [id, [lon, lat]] of PLACED) {
      const { list } = drawn(`v=1&c=6.5/${lat}/${lon}`);
      const zone = list.zones.find(({ mark }) => mark.id === id);
      expect(zone?.label).not.toBeNull();
      if (zone?.label) expect(contains(zone.label.box, zone.at)).toBe(false);
    }
  });

  it('says so in its name, in GeoJSON and in the table', () => {
    const marks = scene(story, parseView('', story).view).marks;
    const mark = marks.find(({ id }) => id === 'freighter');
    expect(mark && markWords(mark).replace(/[\u2066-\u2069]/g, '')).toBe('Freighter hit, about 60 km from Aden');
    const whole = subject(story);
    const feature = geojson(whole, worldOfFile()).features.find(({ id }) => id === 'freighter');
    expect(feature?.properties).toMatchObject({
      mark: 'zone',
      precision: 'near',
      exactness: 'about 60 km from Aden',
      geometryNote: 'A circle: the text gives a distance and no direction.',
    });
    const row = csv(whole)
      .split('\r\n')
      .find((line) => line.startsWith('freighter,'));
    expect(row).toMatch(/,near,,,.*,about 60 km from Aden,/);
  });

  it('is a valid polygon in GeoJSON, cut where it goes over the date line', () => {
    for (const { id, geometry, bbox } of geojson(subject(story), worldOfFile()).features) {
      if (!PLACED.some(([placed]) => placed === id)) continue;
      expect(geometry && geometryFaults(geometry, bbox)).toEqual([]);
      expect(polygonsOf(geometry)).toHaveLength(id === 'trawler' ? 2 : 1);
    }
  });

  it('brings its whole circle into sight when it is chosen, with the place that it is measured from', () => {
    const { view } = parseView('v=1&c=8/0/0&l=none', story);
    const chosen = choose(story, view, 'trawler');
    expect(scene(story, chosen).marks.map(({ id }) => id)).toEqual(['taveuni', 'trawler']);
    expect(Math.abs(chosen.camera.lon)).toBeGreaterThan(178);
    expect(chosen.camera.zoom).toBeLessThan(8);
  });
});
