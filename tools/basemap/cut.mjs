import { edgeKey, isInside, keyOf } from './grid.mjs';

/**
 * Cuts an area out of a country along the area's edges that the country does not have. Both come from one source, so all
 * other edges are the same in both, and nothing is clipped: every point of the result is a point of the source.
 */

/** Grid steps within which the end of a cut may be moved onto the country's outline. */
const SNAP = 3;
/** The same for lines made by hand, which are coarse. */
const LOOSE = 15;

/** `polygons` in two groups: what lies in the area round `point`, with the area's islands, and the rest. */
export function cutOut(polygons, areaPolygons, point, shortest) {
  const index = polygons.findIndex((rings) => isInside(rings, point));
  if (index < 0) throw new Error('the point lies in no polygon of the country');
  const points = new Set(areaPolygons.flat(2).map(keyOf));
  const isIsland = (rings, i) => i !== index && rings[0].every((at) => points.has(keyOf(at)));
  let part = polygons[index];
  const rest = polygons.filter((rings, i) => i !== index && !isIsland(rings, i));
  const paths = cutPaths(areaPolygons, part, shortest);
  if (paths.length === 0) throw new Error('the area has no edge of its own');
  for (const path of paths) {
    const [first, second] = split(part, path);
    const firstHasIt = isInside(first, point);
    part = firstHasIt ? first : second;
    rest.push(firstHasIt ? second : first);
  }
  return { part: [part, ...polygons.filter(isIsland)], rest };
}

/** Lines along which the area's outline runs through the polygon, longest first. */
export function cutPaths(areaPolygons, rings, shortest = 1) {
  const own = new Set(rings.flatMap((ring) => ring.slice(1).map((point, i) => edgeKey(ring[i], point))));
  const edges = new Map();
  for (const ring of areaPolygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const key = edgeKey(ring[i - 1], ring[i]);
      if (own.has(key)) continue;
      if (edges.has(key)) edges.delete(key);
      else edges.set(key, [ring[i - 1], ring[i]]);
    }
  }
  const onOutline = new Set(rings.flat().map(keyOf));
  return stitch([...edges.values()], onOutline)
    .filter((path) => path.length > shortest && keyOf(path[0]) !== keyOf(path.at(-1)))
    .filter((path) => [path[0], path.at(-1)].every((end) => rings[0].some((point) => near(point, end, SNAP))))
    .sort((a, b) => b.length - a.length);
}

/** Joins edges to lines that end on the outline or where no edge goes on. */
function stitch(edges, onOutline) {
  const ends = new Map();
  const at = (point) => ends.get(keyOf(point)) ?? ends.set(keyOf(point), new Set()).get(keyOf(point));
  for (const edge of edges) for (const point of edge) at(point).add(edge);
  const take = (edge) => {
    for (const point of edge) at(point).delete(edge);
  };
  const goesOn = (point) => !onOutline.has(keyOf(point)) && at(point).size === 1;
  const step = (from) => {
    const [edge] = at(from);
    take(edge);
    return keyOf(edge[0]) === keyOf(from) ? edge[1] : edge[0];
  };
  const paths = [];
  for (const edge of edges) {
    if (!at(edge[0]).has(edge)) continue;
    take(edge);
    const path = [...edge];
    while (goesOn(path.at(-1))) path.push(step(path.at(-1)));
    while (goesOn(path[0])) path.unshift(step(path[0]));
    paths.push(path);
  }
  return paths;
}

function split([outer, ...holes], path, snap = SNAP) {
  const ring = outer.slice(0, -1);
  const from = nearest(ring, path[0], snap);
  const to = nearest(ring, path.at(-1), snap);
  if (from === to) throw new Error('a cut begins and ends at one point');
  const inner = path.slice(1, -1).filter((point) => !near(point, ring[from], 0) && !near(point, ring[to], 0));
  const sides = [
    [...walk(ring, from, to), ...[...inner].reverse(), ring[from]],
    [...walk(ring, to, from), ...inner, ring[to]],
  ];
  return sides.map((side) => [side, ...holes.filter(([first]) => isInside([side], first))]);
}

/** From index `a` to index `b`, both included, round the end of the ring where needed. */
const walk = (ring, a, b) => (a <= b ? ring.slice(a, b + 1) : [...ring.slice(a), ...ring.slice(0, b + 1)]);

const near = (a, b, steps) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= steps;

function nearest(ring, point, within) {
  let best = 0;
  for (let i = 1; i < ring.length; i++) if (distance(ring[i], point) < distance(ring[best], point)) best = i;
  if (!near(ring[best], point, within))
    throw new Error(`a cut ends ${distance(ring[best], point)} steps off the outline`);
  return best;
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The same along a line made by hand, whose ends are moved onto the outline. */
export function cutAlong(polygons, path, point) {
  const index = polygons.findIndex((rings) => isInside(rings, point));
  const [first, second] = split(polygons[index], path, LOOSE);
  const rest = polygons.filter((_, i) => i !== index);
  return isInside(first, point)
    ? { part: [first], rest: [...rest, second] }
    : { part: [second], rest: [...rest, first] };
}

/** The same along the run of an outline inside the country next to `point`, where the two do not share their points. */
export function cutWithin(polygons, areaPolygons, point) {
  const country = polygons.find((rings) => isInside(rings, point));
  const ring = areaPolygons.find((rings) => isInside(rings, point))[0].slice(0, -1);
  const start = ring.findIndex((at) => !isInside(country, at));
  /** @type {number[][][]} */
  const runs = [[]];
  for (const at of [...ring.slice(start), ...ring.slice(0, start)]) {
    if (isInside(country, at)) runs.at(-1)?.push(at);
    else runs.push([]);
  }
  const far = (run) => Math.min(...run.map((at) => distance(at, point)));
  return cutAlong(polygons, runs.sort((a, b) => far(a) - far(b))[0], point);
}
