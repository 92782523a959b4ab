import type { LonLat } from './mercator';

/** Outer ring first, then holes; each closed. Outer rings run anticlockwise, holes clockwise, as RFC 7946 wants it. */
export type RingedPolygon = [lon: number, lat: number][][];

/** Points are whole steps of this part of a degree: lines that meet only at their ends on this grid stay so in what is written. */
const STEPS = 1000;
const HALF_TURN = 180 * STEPS;
const TURN = 2 * HALF_TURN;

/** A point in one number. Longitudes of unwrapped outlines may pass 180 by a whole turn. */
const keyOf = (x: number, y: number): number => (x + 3 * HALF_TURN) * HALF_TURN + y + HALF_TURN / 2;
const xOf = (key: number): number => Math.floor(key / HALF_TURN) - 3 * HALF_TURN;
const yOf = (key: number): number => (key % HALF_TURN) - HALF_TURN / 2;

/**
 * Where the boundary goes on to from each point, the land to its left. Where parts meet at a point it goes on to several, which are then
 * a list: there are few.
 */
type Boundary = Map<number, number | number[]>;

/**
 * Makes one area of parts that lie beside each other, and cuts it at ±180: polygons that touch each other, and themselves, at points at
 * most. `rings` are unwrapped, outer rings clockwise and holes anticlockwise, as the base map has them. Their lines may meet only at
 * their ends, also when they are rounded to a thousandth of a degree; the base map's build sees to that.
 */
export function dissolve(rings: Iterable<readonly LonLat[]>): RingedPolygon[] {
  return cutAt180(boundaryOf(rings)).flatMap(polygonsOf);
}

function boundaryOf(rings: Iterable<readonly LonLat[]>): Boundary {
  const boundary: Boundary = new Map();
  for (const ring of rings) {
    let last: number | null = null;
    for (const [lon, lat] of ring) {
      const key = keyOf(Math.round(lon * STEPS), Math.round(lat * STEPS));
      if (last !== null && key !== last) addEdge(boundary, key, last);
      last = key;
    }
  }
  return boundary;
}

/** What has land on both sides is no boundary. */
function addEdge(boundary: Boundary, from: number, to: number): void {
  const back = boundary.get(to);
  const known = typeof back === 'number' ? back === from : (back?.includes(from) ?? false);
  if (known) removeEdge(boundary, to, from);
  else putEdge(boundary, from, to);
}

function putEdge(boundary: Boundary, from: number, to: number): void {
  const known = boundary.get(from);
  if (known === undefined) boundary.set(from, to);
  else if (typeof known === 'number') boundary.set(from, [known, to]);
  else known.push(to);
}

function removeEdge(boundary: Boundary, from: number, to: number): void {
  const known = boundary.get(from);
  const left = typeof known === 'number' ? [] : (known ?? []).filter((one) => one !== to);
  if (left.length === 0) boundary.delete(from);
  else boundary.set(from, left);
}

function goesOver180(boundary: Boundary): boolean {
  for (const key of boundary.keys()) if (Math.abs(xOf(key)) > HALF_TURN) return true;
  return false;
}

/** A boundary for each turn of the world that has part of the area, moved to within ±180. */
function cutAt180(boundary: Boundary): Boundary[] {
  if (!goesOver180(boundary)) return [boundary];
  const turns = new Map<number, Turn>();
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const turn = Math.floor((x1 + x2 + TURN) / (2 * TURN));
    const [ax, bx] = [x1 - turn * TURN, x2 - turn * TURN];
    // The sides are made anew: of an edge along one it is not known on which side of it the land is.
    if (ax === bx && Math.abs(ax) === HALF_TURN) return;
    const own: Turn = turns.get(turn) ?? { boundary: new Map(), west: [], east: [] };
    turns.set(turn, own);
    putEdge(own.boundary, keyOf(ax, y1), keyOf(bx, y2));
    for (const [x, y] of [
      [ax, y1],
      [bx, y2],
    ] as const) {
      if (x === -HALF_TURN) own.west.push(y);
      if (x === HALF_TURN) own.east.push(y);
    }
  };
  for (const [from, targets] of boundary) {
    for (const to of typeof targets === 'number' ? [targets] : targets) {
      const [x1, y1, x2, y2] = [xOf(from), yOf(from), xOf(to), yOf(to)];
      // The last side that is not east of the edge.
      const side = Math.ceil((Math.max(x1, x2) - HALF_TURN) / TURN) * TURN - HALF_TURN;
      if (Math.min(x1, x2) >= side) add(x1, y1, x2, y2);
      else {
        const y = Math.round(y1 + ((y2 - y1) * (side - x1)) / (x2 - x1));
        add(x1, y1, side, y);
        add(side, y, x2, y2);
      }
    }
  }
  return [...turns.values()].map(({ boundary: own, west, east }) => {
    for (const [south, north] of pairsOf(east)) putEdge(own, keyOf(HALF_TURN, south), keyOf(HALF_TURN, north));
    for (const [south, north] of pairsOf(west)) putEdge(own, keyOf(-HALF_TURN, north), keyOf(-HALF_TURN, south));
    return own;
  });
}

/** What lies within one turn of the world, moved home. */
interface Turn {
  readonly boundary: Boundary;
  /** Latitudes at which the boundary comes to the sides. */
  readonly west: number[];
  readonly east: number[];
}

/** Along a side land begins and ends by turns. */
function pairsOf(lats: readonly number[]): [south: number, north: number][] {
  const sorted = [...lats].sort((a, b) => a - b);
  return sorted.flatMap((south, i): [number, number][] => {
    const north = sorted[i + 1];
    return i % 2 === 0 && north !== undefined && north > south ? [[south, north]] : [];
  });
}

/** Takes the boundary apart. */
function polygonsOf(boundary: Boundary): RingedPolygon[] {
  const shells: Shell[] = [];
  const holes: number[][] = [];
  for (const start of boundary.keys()) {
    while (boundary.has(start)) {
      let shell: Shell | null = null;
      const inner: number[][] = [];
      for (const ring of ringsOf(walk(boundary, start))) {
        if (turnOf(ring) > 0) shell = { ring, holes: [], box: boxOf(ring) };
        else inner.push(ring);
      }
      if (shell) {
        shell.holes.push(...inner);
        shells.push(shell);
      } else holes.push(...inner);
    }
  }
  for (const hole of holes) shellRound(hole, shells)?.holes.push(hole);
  return shells.map(({ ring, holes: own }) => [ring, ...own].map(toDegrees));
}

interface Shell {
  readonly ring: number[];
  readonly holes: number[][];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * Once along the boundary with the same land to the left, and takes what it has gone along out of it. Where more than one line goes on,
 * the next one is the first to the right of the way back: between the two is the land.
 */
function walk(boundary: Boundary, start: number): number[] {
  const first = nextOf(boundary, start, start);
  const way = [start];
  for (let [from, at] = [start, first]; ; ) {
    const to = nextOf(boundary, from, at);
    way.push(at);
    removeEdge(boundary, at, to);
    if (at === start && to === first) return way;
    [from, at] = [at, to];
  }
}

function nextOf(boundary: Boundary, from: number, at: number): number {
  const targets = boundary.get(at) as number | number[];
  if (typeof targets === 'number') return targets;
  const angle = (to: number) => Math.atan2(yOf(to) - yOf(at), xOf(to) - xOf(at));
  const back = angle(from);
  const toTheRight = (to: number) => (back - angle(to) + 4 * Math.PI) % (2 * Math.PI);
  return targets.reduce((best, to) => (toTheRight(to) < toTheRight(best) ? to : best));
}

/** A way that comes to a point twice is several rings that touch there. */
function ringsOf(way: readonly number[]): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const places = new Map<number, number>();
  for (const key of way) {
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, path.push(key) - 1);
      continue;
    }
    const ring = path.splice(place + 1);
    for (const left of ring) places.delete(left);
    rings.push([key, ...ring, key]);
  }
  return rings;
}

/** Twice the area, above zero when the ring runs anticlockwise. */
function turnOf(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as number, ring[i] as number];
    sum += xOf(a) * yOf(b) - xOf(b) * yOf(a);
  }
  return sum;
}

function boxOf(ring: readonly number[]): Shell['box'] {
  const [xs, ys] = [ring.map(xOf), ring.map(yOf)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** By the middle of an edge, which no other ring goes through; of shells in shells the inmost one. */
function shellRound(hole: readonly number[], shells: readonly Shell[]): Shell | undefined {
  const [a, b] = [hole[0] as number, hole[1] as number];
  const [x, y] = [(xOf(a) + xOf(b)) / 2, (yOf(a) + yOf(b)) / 2];
  const around = shells.filter(
    ({ ring, box: [west, south, east, north] }) =>
      x >= west && x <= east && y >= south && y <= north && isInside(ring, x, y),
  );
  return around.sort((p, q) => turnOf(p.ring) - turnOf(q.ring))[0];
}

function isInside(ring: readonly number[], x: number, y: number): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as number, ring[i] as number];
    const [y1, y2] = [yOf(a), yOf(b)];
    if (y1 > y !== y2 > y && x < ((xOf(b) - xOf(a)) * (y - y1)) / (y2 - y1) + xOf(a)) odd = !odd;
  }
  return odd;
}

const toDegrees = (ring: readonly number[]): [number, number][] =>
  ring.map((key) => [xOf(key) / STEPS, yOf(key) / STEPS]);
