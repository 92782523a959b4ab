import { filter, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { untangle } from './untangle.mjs';

/** Steradians (1e-9 is about 0.04 km²). A point whose triangle is smaller is dropped. */
const FINE = 5e-9;
const COARSE = 1.3e-6;
/** Parts of a country that are smaller, and not its largest or near as large, are left out. */
const SMALLEST_PART = 2e-6;
const NEAR_LARGEST = 0.04;

/** Steps per axis of the grid on which points lie: about 0.004 by 0.002 degrees. */
const STEPS = 1e5;

/**
 * Drops points in two tiers: `isFine(arc number)` says which arcs keep the detail of the source. `keep` are never dropped. With the grid
 * on which no lines cross.
 */
export function simplifyTiers(topology, isFine, keep) {
  const weighed = presimplify(topology, sphericalTriangleArea);
  const lastPoints = ringsOfFewArcs(topology);
  weighed.arcs.forEach((arc, i) => {
    const factor = isFine(i) ? 1 : FINE / COARSE;
    for (const point of arc) point[2] = keep(point) ? Number.POSITIVE_INFINITY : point[2] * factor;
    const least = lastPoints.get(i) ?? 0;
    const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
    for (const point of inner.slice(0, least)) point[2] = Number.POSITIVE_INFINITY;
  });
  const grid = gridOf(topology.bbox);
  turnOuterRings(topology, untangle(weighed.arcs, FINE, grid));
  return { simple: filter(simplify(weighed, FINE)), grid };
}

/** Outer rings run clockwise, holes the other way; of a ring that was a mere line neither could be said. */
function turnOuterRings({ objects }, rings) {
  const turned = (ring, i) => {
    const arc = ring[0] < 0 ? ~ring[0] : ring[0];
    return ring.length === 1 && rings.has(arc) ? [i === 0 ? arc : ~arc] : ring;
  };
  for (const geometry of Object.values(objects).flatMap(({ geometries }) => geometries))
    geometry.arcs = geometry.arcs.map((polygon) => polygon.map(turned));
}

/** @returns {import('topojson-specification').Transform} */
const gridOf = ([west, south, east, north]) => ({
  scale: [(east - west) / (STEPS - 1), (north - south) / (STEPS - 1)],
  translate: [west, south],
});

/** A ring must keep three corners: how many inner points each arc has to give when it is alone or one of two. */
export function ringsOfFewArcs(topology) {
  const least = new Map();
  for (const ring of Object.values(topology.objects).flatMap(({ geometries }) =>
    geometries.flatMap((g) => g.arcs.flat()),
  )) {
    if (ring.length > 2) continue;
    for (const arc of ring) least.set(arc < 0 ? ~arc : arc, ring.length === 1 ? 3 : 2);
  }
  return least;
}

/** The polygons of a country that are worth their bytes: all but specks beside a much larger part. */
export function withoutSpecks(polygons, toDegrees) {
  const parts = polygons.map((rings) => ({ rings, area: areaOf(rings[0].map(toDegrees)) }));
  const largest = Math.max(...parts.map(({ area }) => area));
  return parts.filter(({ area }) => area >= Math.min(SMALLEST_PART, largest * NEAR_LARGEST)).map(({ rings }) => rings);
}

/** In steradians, near enough. */
export function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[lonA, latA], [lonB, latB]] = [ring[i - 1], ring[i]];
    sum += ((lonB - lonA) * (Math.sin(radians(latA)) + Math.sin(radians(latB)))) / 2;
  }
  return Math.abs(radians(sum));
}

const radians = (degrees) => (degrees * Math.PI) / 180;
