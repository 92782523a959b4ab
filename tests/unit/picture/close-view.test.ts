import { expect, test } from 'vitest';
import { holdsPoint } from '../../../lib/basemap/holds-point';
import type { BorderPolicy } from '../../../lib/basemap/world';
import { fromUnit } from '../../../lib/geo/mercator';
import type { UnitPath } from '../../../lib/geo/outline';
import { drawPicture } from '../../../lib/server/draw-picture';
import { pictureBase } from '../../../lib/server/picture-base';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const OPTIONS = { width: 1200, height: 630, theme: 'light', layout: 'map', format: 'svg' } as const;

const pictureAt = (camera: string) => drawPicture(story, parseView(`v=1&c=${camera}&l=none`, story).view, OPTIONS);

test('a picture of a close view names settlements and credits their source', async () => {
  const svg = await pictureAt('9/-1.65/29.2');
  for (const name of ['Goma', 'Bukavu', 'Kibuye', 'Musanze']) expect(svg).toContain(`>${name}</text>`);
  expect(svg).toContain('GeoNames');
  expect(await pictureAt('9/-1.65/29.2')).toBe(svg);
  expect(await pictureAt('5/-1.65/29.2')).not.toContain('>Goma</text>');
});

test('a picture of a close view has coasts in full, and the lines between divisions of countries that have none from afar', async () => {
  const far = await pictureBase('un');
  const close = await pictureBase('un', [], { zoom: 9, lat: 14.5, lon: 120.9 });
  const pointsOf = (paths: readonly UnitPath[]) => paths.reduce((sum, { xy }) => sum + xy.length / 2, 0);
  expect(pointsOf(close.basemap.coasts)).toBeGreaterThan(pointsOf(far.basemap.coasts));
  expect(close.basemap.divisions.length).toBeGreaterThan(far.basemap.divisions.length);
  expect(await pictureBase('un', [], { zoom: 6, lat: 14.5, lon: 120.9 })).toMatchObject({ settlements: null });
});

test.each<[string, { zoom: number; lat: number; lon: number }, BorderPolicy, BorderPolicy]>([
  ['abkhazia', { zoom: 6, lat: 43, lon: 41 }, 'un', 'control'],
  ['jk-india', { zoom: 8, lat: 34.3, lon: 75.5 }, 'control', 'un'],
])('lines in a disputed area are those of the reading: %s', async (id, camera, there, not) => {
  const area = worldOfFile().disputedAreas.find((one) => one.id === id);
  if (!area) throw new Error(`no ${id}`);
  const inside = async (policy: BorderPolicy) =>
    (await pictureBase(policy, [], camera)).basemap.divisions.filter(({ xy }) => {
      // Lines are cut where they enter: the middle one of their steps tells.
      const at = 2 * Math.floor((xy.length / 2 - 1) / 2);
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = xy.slice(at, at + 4);
      return holdsPoint(area.polygons, fromUnit([(x1 + x2) / 2, (y1 + y2) / 2]));
    }).length;
  expect(await inside(there)).toBeGreaterThan(0);
  expect(await inside(not)).toBe(0);
});
