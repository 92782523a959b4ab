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
