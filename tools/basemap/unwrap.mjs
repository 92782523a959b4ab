/**
 * Rings that cross ±180 jump by about 360 degrees in the source. Here each is made continuous instead: longitudes may
 * pass 180, and no segment is longer than 180 degrees.
 */

/** South of every coast; only the ring round the pole runs there. */
export const POLE_LAT = -89.9;

/** Polygons of these countries that lie wholly west of 100°W move east, beside the rest of the country. */
const EAST_OF_THE_DATE_LINE = new Set(['RUS', 'FJI']);

export function unwrapPolygon(rings, code) {
  const outer = unwrapRing(rings[0]);
  const shift = EAST_OF_THE_DATE_LINE.has(code) && Math.max(...outer.map(([lon]) => lon)) < -100 ? 360 : 0;
  const moved = outer.map(([lon, lat]) => [lon + shift, lat]);
  const west = westOf(moved);
  return [moved, ...rings.slice(1).map((ring) => into(unwrapRing(ring), west))];
}

/** Degrees within which two ends of a cut along the date line are one point. */
const ONE_POINT = 0.005;

/**
 * The source cuts land along ±180, and rounds the two sides of a cut each by itself. Here their points are the same, so that the cut is a
 * line that two parts share. Unwrapped polygons of one country.
 */
export function joinAtDateLine(polygons) {
  const lats = polygons.flat(2).flatMap(([lon, lat]) => (isDateLine(lon) ? [lat] : []));
  const joined = new Map();
  let last = Number.NEGATIVE_INFINITY;
  for (const lat of lats.sort((a, b) => a - b)) {
    if (lat - last > ONE_POINT) last = lat;
    joined.set(lat, last);
  }
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring
        .map(([lon, lat]) => (isDateLine(lon) ? [lon, joined.get(lat)] : [lon, lat]))
        .filter(([lon, lat], i, all) => i === 0 || lon !== all[i - 1][0] || lat !== all[i - 1][1]),
    ),
  );
}

const isDateLine = (lon) => Math.abs(lon - 180) < 1e-6;

function unwrapRing(ring) {
  const out = [];
  let turn = 0;
  for (const [lon, lat] of ring) {
    const previous = out.at(-1);
    if (previous) turn += 360 * Math.round((previous[0] - (lon + turn)) / 360);
    out.push([lon + turn, lat]);
  }
  const [first, last] = [out[0], out.at(-1)];
  if (Math.abs(last[0] - first[0]) > 1) return closeRoundPole(out);
  return into(out, -180);
}

/** A ring that goes once round the pole ends a full turn from where it began: go back along the pole. */
function closeRoundPole(ring) {
  const out = ring.map(([lon, lat]) => [lon, lat]);
  const [from, to] = [out.at(-1)[0], out[0][0]];
  for (let i = 0; i <= 4; i++) out.push([from + ((to - from) * i) / 4, POLE_LAT]);
  out.push([...out[0]]);
  return out;
}

/** Moves a ring by whole turns until its west end is at or east of `west`, within one turn. */
function into(ring, west) {
  const turn = 360 * Math.ceil((west - 1e-6 - westOf(ring)) / 360);
  return turn === 0 ? ring : ring.map(([lon, lat]) => [lon + turn, lat]);
}

function westOf(ring) {
  return ring.reduce((west, [lon]) => Math.min(west, lon), Number.POSITIVE_INFINITY);
}
