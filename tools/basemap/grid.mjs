import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

/** Geometry is cut on the integer grid of world-atlas, where outlines of one source share their points exactly. */
export const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json');

const { scale, translate } = atlas.transform;

/** The same topology with points as whole grid steps. */
export const gridAtlas = { ...atlas, transform: { scale: [1, 1], translate: [0, 0] } };

/** @param {readonly number[]} point in degrees */
export const toGrid = ([lon, lat]) => [
  Math.round((lon - translate[0]) / scale[0]),
  Math.round((lat - translate[1]) / scale[1]),
];

/** @param {readonly number[]} point on the grid */
export const toDegrees = ([x, y]) => [x * scale[0] + translate[0], y * scale[1] + translate[1]];

export const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Polygons of a geometry in degrees, on the grid, without points that fall together. */
export function gridPolygons(geometry) {
  return polygonsOf(geometry)
    .map((rings) => rings.map((ring) => withoutRepeats(ring.map(toGrid))).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}

export const gridFeature = (object) => feature(gridAtlas, object);

export const keyOf = ([x, y]) => `${x},${y}`;

/** The same for both directions. */
export const edgeKey = (a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a}|${b}` : `${b}|${a}`);

/**
 * @param {readonly (readonly (readonly number[])[])[]} rings
 * @param {readonly number[]} point
 */
export function isInside(rings, [x, y]) {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

const withoutRepeats = (ring) => ring.filter((point, i) => i === 0 || keyOf(point) !== keyOf(ring[i - 1]));
