import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import type { WorldObjects } from '../../../lib/basemap/check-topology';
import { unitPath } from '../../../lib/geo/outline';
import { basemapTopology, worldOfFile } from './world-file';

const world = worldOfFile();
const topology = basemapTopology('world.json');
const { countries } = world.topology.objects as unknown as WorldObjects;

test('outlines are point for point what the file says', () => {
  for (const { id, arcs } of countries.geometries) {
    const { coordinates } = feature(topology, { type: 'MultiPolygon', arcs }).geometry;
    expect(
      world.byIso3.get(id)?.polygons.map(({ rings }) => rings),
      id,
    ).toEqual(coordinates);
  }
});

test('an outline on the unit square is the same outline, and each shared line is one object', () => {
  for (const { rings, paths } of world.countries.flatMap(({ polygons }) => polygons)) {
    paths.forEach((path, i) => {
      const own = unitPath(rings[i] ?? []);
      expect(path.bbox).toEqual(own.bbox);
      expect([...path.xy]).toEqual([...own.xy].slice(0, path.xy.length));
    });
  }
  const coasts = new Set(world.coastPaths);
  const islands = world.byIso3.get('JPN')?.polygons.flatMap(({ paths }) => paths) ?? [];
  expect(islands.filter((path) => coasts.has(path)).length).toBeGreaterThan(10);
});

test('lines on the unit square are as many as in degrees', () => {
  expect(world.coastPaths.length).toBe(world.coasts.length);
  expect(world.settledPaths.length).toBe(world.settledBorders.length);
  for (const { lines, paths } of world.disputedLines) {
    expect(paths.map(({ xy }) => [...xy])).toEqual(lines.map((line) => [...unitPath(line).xy]));
  }
});
