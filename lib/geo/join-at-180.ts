import { geoBbox } from './cut-at-180';
import type { LonLat } from './mercator';

type Points = readonly LonLat[];

/**
 * Puts parts that each lie within −180…180 beside each other where together they go over the date line: those west of it move on by a
 * turn. `outer` are the parts that say where it lies; the others move with them.
 */
export function joinAt180(outer: readonly Points[]): (part: Points) => Points {
  const bbox = geoBbox(outer);
  if (!bbox || bbox[0] <= bbox[2]) return (part) => part;
  const [, , east] = bbox;
  return (part) => (part.every(([lon]) => lon <= east) ? part.map(([lon, lat]): LonLat => [lon + 360, lat]) : part);
}

/** A ring as open lines, without what lies along the date line: that is where it was cut, and no edge. */
export function edgesOf(ring: Points): readonly Points[] {
  const isCut = (i: number) => isOn180(ring[i - 1]) && isOn180(ring[i]);
  const first = ring.findIndex((_, i) => i > 0 && isCut(i));
  if (first < 0) return [ring];
  const edges: LonLat[][] = [];
  let line: LonLat[] = [];
  // Once round from a cut, so that no edge is broken where the ring begins.
  for (let n = 0; n < ring.length - 1; n++) {
    const i = ((first + n) % (ring.length - 1)) + 1;
    if (line.length === 0) line.push(ring[i - 1] as LonLat);
    if (isCut(i)) {
      if (line.length > 1) edges.push(line);
      line = [];
    } else line.push(ring[i] as LonLat);
  }
  if (line.length > 1) edges.push(line);
  return edges;
}

const isOn180 = (point: LonLat | undefined): boolean => point !== undefined && Math.abs(point[0] % 360) === 180;
