/**
 * Lines that are simplified each by itself may cross: a headland loses its point, and the islet before it does not. Here the points that
 * prevent it are put back, and an islet that the grid folds over gets a shape that does not cross itself. What comes out is a plane map
 * whose lines meet only at their ends, also when a file of the map, or of what is exported, has its points on a coarser grid.
 */

/**
 * @typedef {[lon: number, lat: number, weight: number]} Weighed
 * @typedef {import('topojson-specification').Transform} Transform
 * @typedef {readonly [x: number, y: number]} Step
 * @typedef {{ arc: number, from: number, to: number, a: Step, b: Step }} Segment
 * @typedef {{ what: string, segments: readonly [Segment, Segment] }} Fault
 */

/** What GeoJSON rounds outlines to, in parts of a degree: `OUTLINE_DECIMALS` in `lib/export/geometry.ts`. */
const EXPORTED = 1000;
/** Side of a cell in which segments are compared, in thousandths of a degree. */
const CELL = 200;
/** Each round puts back at least one point; far fewer are needed. */
const ROUNDS = 100;

/**
 * Points of weight `least` or more are kept. Raises the weight of points that must be kept besides, and replaces rings that no point can
 * untangle.
 * @param {Weighed[][]} arcs
 * @param {number} least
 * @param {Transform} grid
 * @returns {ReadonlySet<number>} the arcs that are rings and were replaced: they run clockwise now, however they ran before
 */
export function untangle(arcs, least, grid) {
  /** @type {Set<number>} */
  const unfolded = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const faults = faultsOf(segmentsOf(arcs, least, grid), arcs);
    if (faults.length === 0) return unfolded;
    const putBack = faults.flatMap(({ segments }) => segments.map((segment) => heaviestBetween(segment, arcs)));
    for (const point of putBack) if (point) point[2] = Number.POSITIVE_INFINITY;
    if (!putBack.some(Boolean)) for (const fault of faults) unfolded.add(unfoldRing(fault, arcs, grid));
  }
  throw new Error('some lines cross whatever is put back');
}

/**
 * Where lines cross, touch or run on each other, in words; empty when the map is plane.
 * @param {{ arcs: readonly (readonly (readonly number[])[])[], transform: Transform }} topology as it is written to the file
 */
export function tanglesOf({ arcs, transform }) {
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return /** @type {Weighed} */ ([...degreesOf([x, y], transform), 0]);
    });
  });
  return faultsOf(segmentsOf(decoded, 0, transform), decoded).map(({ what, segments }) => {
    const [at] = segments;
    return `${what} at ${at.a.map((value) => value / EXPORTED)}`;
  });
}

/** @returns {Segment[]} */
function segmentsOf(arcs, least, grid) {
  return arcs.flatMap((points, arc) => {
    /** @type {Segment[]} */
    const own = [];
    let from = 0;
    let a = exported(points[0], grid);
    for (let to = 1; to < points.length; to++) {
      if (points[to][2] < least) continue;
      const b = exported(points[to], grid);
      const last = own.at(-1);
      if (!isSame(a, b)) own.push({ arc, from, to, a, b });
      else if (last) last.to = to;
      else continue;
      [from, a] = [to, b];
    }
    return own;
  });
}

/** @returns {Fault[]} */
function faultsOf(segments, arcs) {
  const isEnd = ({ arc, from, to, a }, point) => (isSame(a, point) ? from === 0 : to === arcs[arc].length - 1);
  const areNeighbours = (s, t) => s.arc === t.arc && (s.to === t.from || t.to === s.from);
  /** @type {Fault[]} */
  const faults = [];
  for (const [s, t] of closePairs(segments)) {
    const shared = [s.a, s.b].filter((point) => isSame(point, t.a) || isSame(point, t.b));
    const touching = [t.a, t.b].some((point) => isInside(s, point)) || [s.a, s.b].some((point) => isInside(t, point));
    if (shared.length === 2) faults.push({ what: 'two lines on each other', segments: [s, t] });
    else if (touching) faults.push({ what: 'a point on a line', segments: [s, t] });
    else if (shared.length === 0 && areCrossing(s, t)) faults.push({ what: 'two lines cross', segments: [s, t] });
    else if (shared.length === 1 && !areNeighbours(s, t) && !(isEnd(s, shared[0]) && isEnd(t, shared[0])))
      faults.push({ what: 'two lines share a point', segments: [s, t] });
  }
  return faults;
}

/** @returns {Iterable<[Segment, Segment]>} */
function* closePairs(segments) {
  const cells = new Map();
  const seen = new Set();
  for (const [index, { a, b }] of segments.entries()) {
    const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => Math.floor(x / CELL));
    const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => Math.floor(y / CELL));
    for (let x = west; x <= east; x++) {
      for (let y = south; y <= north; y++) {
        const here = cells.get(`${x} ${y}`) ?? [];
        for (const other of here) {
          const pair = other * segments.length + index;
          if (seen.has(pair) || !areClose(segments[other], segments[index])) continue;
          seen.add(pair);
          yield [segments[other], segments[index]];
        }
        cells.set(`${x} ${y}`, [...here, index]);
      }
    }
  }
}

const areClose = (s, t) =>
  [0, 1].every(
    (axis) =>
      Math.max(s.a[axis], s.b[axis]) >= Math.min(t.a[axis], t.b[axis]) &&
      Math.max(t.a[axis], t.b[axis]) >= Math.min(s.a[axis], s.b[axis]),
  );

/** The point that simplifying took out of a segment and that shows most. */
function heaviestBetween({ arc, from, to }, arcs) {
  return arcs[arc]
    .slice(from + 1, to)
    .reduce(
      (best, point) => (best && best[2] >= point[2] ? best : point),
      /** @type {Weighed | undefined} */ (undefined),
    );
}

/** An islet that has all its points and still crosses itself: the grid is too coarse for it. */
function unfoldRing({ what, segments }, arcs, grid) {
  const [{ arc, a }, other] = segments;
  const ring = arcs[arc];
  const isRing = ring[0][0] === ring.at(-1)[0] && ring[0][1] === ring.at(-1)[1];
  if (other.arc !== arc || !isRing) throw new Error(`${what} at ${a.map((value) => value / EXPORTED)}`);
  const hull = hullOf(ring.map((point) => stepOf(point, grid)));
  const clockwise = (hull.length > 2 ? hull : boxOf(hull)).reverse();
  arcs[arc] = [...clockwise, clockwise[0]].map((step) => [...degreesOf(step, grid), Number.POSITIVE_INFINITY]);
  return arc;
}

/** Corners of the smallest shape without bays round some steps of the grid, anticlockwise. */
function hullOf(steps) {
  const sorted = [...steps].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (points) => {
    const side = [];
    for (const point of points) {
      while (side.length > 1 && sideOf(side.at(-2), side.at(-1), point) <= 0) side.pop();
      side.push(point);
    }
    return side.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Of a line or a point, one step wide at least. */
function boxOf(steps) {
  const [west, east] = extremesOf(steps.map(([x]) => x));
  const [south, north] = extremesOf(steps.map(([, y]) => y));
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function extremesOf(values) {
  const least = Math.min(...values);
  return [least, Math.max(least + 1, ...values)];
}

/** @returns {[x: number, y: number]} */
const stepOf = ([lon, lat], { scale, translate }) => [
  Math.round((lon - translate[0]) / scale[0]),
  Math.round((lat - translate[1]) / scale[1]),
];

/** @returns {[lon: number, lat: number]} */
const degreesOf = ([x, y], { scale, translate }) => [x * scale[0] + translate[0], y * scale[1] + translate[1]];

/** Where a point is after both roundings: to the file's grid and to what is exported. */
function exported(point, grid) {
  const [lon, lat] = degreesOf(stepOf(point, grid), grid);
  return /** @type {Step} */ ([Math.round(lon * EXPORTED), Math.round(lat * EXPORTED)]);
}

const isSame = (p, q) => p[0] === q[0] && p[1] === q[1];

/** Above zero when `c` lies to the left of the way from `a` to `b`. */
const sideOf = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const areCrossing = (s, t) =>
  sideOf(s.a, s.b, t.a) * sideOf(s.a, s.b, t.b) < 0 && sideOf(t.a, t.b, s.a) * sideOf(t.a, t.b, s.b) < 0;

/** On the segment, but not at its ends. */
const isInside = ({ a, b }, point) =>
  !isSame(point, a) &&
  !isSame(point, b) &&
  sideOf(a, b, point) === 0 &&
  [0, 1].every((axis) => Math.min(a[axis], b[axis]) <= point[axis] && point[axis] <= Math.max(a[axis], b[axis]));
