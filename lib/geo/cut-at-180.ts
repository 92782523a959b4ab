import type { LonLat } from './mercator';

type Points = readonly LonLat[];

/** The number of the 360° strip that a longitude is in. RFC 7946 asks for parts that each lie within −180…180. */
const stripOf = (lon: number): number => Math.floor((lon + 180) / 360);

/**
 * Splits an unwrapped line into parts within −180…180. No step may be longer than 180 degrees. By hand: turf has no cut of lines that
 * starts from unwrapped longitudes.
 */
export function cutLine(points: Points): LonLat[][] {
  const parts: LonLat[][] = [];
  let strip: number | null = null;
  for (let i = 1; i < points.length; i++) {
    for (const [a, b] of piecesOf(points[i - 1] as LonLat, points[i] as LonLat)) {
      // Decide by the middle, because an end on the cut belongs to both sides.
      const own = stripOf((a[0] + b[0]) / 2);
      if (own !== strip) parts.push([moved(a, own)]);
      parts.at(-1)?.push(moved(b, own));
      strip = own;
    }
  }
  return parts;
}

/** Splits a step in two if it crosses ±180. */
function piecesOf(a: LonLat, b: LonLat): [LonLat, LonLat][] {
  const cut = Math.max(stripOf(a[0]), stripOf(b[0])) * 360 - 180;
  if (Math.min(a[0], b[0]) >= cut || Math.max(a[0], b[0]) <= cut) return [[a, b]];
  const middle: LonLat = [cut, a[1] + ((b[1] - a[1]) * (cut - a[0])) / (b[0] - a[0])];
  return [
    [a, middle],
    [middle, b],
  ];
}

const moved = ([lon, lat]: LonLat, strip: number): LonLat => [lon - 360 * strip, lat];

type Position = readonly number[];
type Parts = readonly (readonly Position[])[];
/** West, south, east, north; west is greater than east where the box goes over ±180 (RFC 7946, 5.2). */
export type GeoBbox = [west: number, south: number, east: number, north: number];

/** The narrowest box around all parts (points, lines, outer rings), each within −180…180. Null if there are none. */
export function geoBbox(parts: Parts): GeoBbox | null {
  const spans = parts
    .filter((part) => part.length > 0)
    .map((part) => ({ lons: extremes(part, 0), lats: extremes(part, 1) }));
  if (spans.length === 0) return null;
  const lats = spans.flatMap((span) => span.lats);
  const [west, east] = narrowest(spans.map(({ lons }) => lons));
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

/** Everything except the widest gap between the parts. If several gaps are equally wide, the one across ±180 counts. */
function narrowest(spans: readonly (readonly [number, number])[]): [number, number] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const [first] = sorted as [readonly [number, number]];
  let reach = first[1];
  let widest = 0;
  let inner: [number, number] | null = null;
  for (const [west, east] of sorted) {
    if (west - reach > widest) {
      widest = west - reach;
      inner = [west, reach];
    }
    reach = Math.max(reach, east);
  }
  const outer = first[0] + 360 - reach;
  return inner && widest > outer ? inner : [first[0], reach];
}

function extremes(part: readonly Position[], axis: 0 | 1): [number, number] {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const position of part) {
    min = Math.min(min, position[axis] ?? min);
    max = Math.max(max, position[axis] ?? max);
  }
  return [min, max];
}
