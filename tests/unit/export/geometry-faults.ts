import type { Geometry, Position } from '../../../lib/export/geometry';
import { whyInvalid } from './geos';

/** What is wrong with an exported geometry: by GEOS, and by the rules of RFC 7946 that GEOS does not know. */
export function geometryFaults(geometry: Geometry, bbox?: readonly number[]): string[] {
  const invalid = whyInvalid(geometry);
  return [...(invalid ? [invalid] : []), ...rfcFaults(geometry, bbox)];
}

export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.coordinates.flat(
    geometry.type === 'MultiPolygon' ? 2 : geometry.type === 'LineString' ? 0 : 1,
  ) as Position[];
}

export function polygonsOf(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : polygonsOf(geometry).flat();
}

/** Twice the area, positive when the ring runs anticlockwise. */
export const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as Position;
    return sum + px * y - x * py;
  }, 0);

/** `bbox` is the feature's: with it, all positions lie in it. */
export function rfcFaults(geometry: Geometry, bbox?: readonly number[]): string[] {
  const faults: string[] = [];
  const [west = -180, south = -90, east = 180, north = 90] = bbox ?? [];
  for (const [lon, lat] of positionsOf(geometry)) {
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) faults.push(`${lon},${lat} is not on earth`);
    if (Object.is(lon, -0) || Object.is(lat, -0)) faults.push('−0');
    const inside = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    if (!inside || lat < south || lat > north) faults.push(`${lon},${lat} is not in the box ${bbox}`);
  }
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring, i) => {
      if (ring.length < 4 || String(ring.at(-1)) !== String(ring[0]))
        faults.push(`a ring of ${ring.length} is not closed`);
      if (turn(ring) > 0 !== (i === 0)) faults.push('a ring runs the wrong way');
    });
  }
  // A part that is joined over ±180 has a step across the whole map.
  for (const line of linesOf(geometry))
    if (line.some(([lon], at) => Math.abs(lon - (line[at - 1]?.[0] ?? lon)) > 180))
      faults.push('a step across the map');
  return faults;
}
