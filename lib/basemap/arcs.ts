import type { LonLat } from '../geo/mercator';
import { unitX, unitY } from '../geo/mercator';
import { projected, type UnitPath } from '../geo/outline';
import type { Rect } from '../geo/rect';
import type { Bbox, FlatTopology, Polygon } from './world';

/** Numbers of arcs in order; `~n` is arc n backwards. */
type Refs = readonly number[];

/**
 * The arcs of a topology, each decoded once however many shapes share it, and projected when a path through it is first
 * looked at: most of the world is never in sight. Points lie in flat lists, first and second coordinate by turns: an
 * object each would cost more than all the arithmetic.
 */
export class Arcs {
  /** All points in one list: thousands of small ones take longer to make than to fill. */
  readonly #degrees: Float64Array;
  /** Where each arc begins in the list; one more for the end. */
  readonly #starts: Uint32Array;
  /** West, south, east, north of each arc. */
  readonly #boxes: Float64Array;
  readonly #paths: (UnitPath | undefined)[] = [];

  constructor({ arcs, transform: { scale, translate } }: FlatTopology) {
    this.#starts = new Uint32Array(arcs.length + 1);
    let at = 0;
    arcs.forEach((arc, i) => {
      this.#starts[i] = at;
      at += arc.length;
    });
    this.#starts[arcs.length] = at;
    this.#boxes = new Float64Array(4 * arcs.length);
    this.#degrees = new Float64Array(at);
    // A function that is called for each arc is soon compiled; one loop over all points would be run through as it is read.
    for (let i = 0; i < arcs.length; i++) {
      const steps = arcs[i] as readonly number[];
      decode(steps, scale, translate, this.#degrees, this.#starts[i] as number, this.#boxes, 4 * i);
    }
  }

  /** In degrees. */
  line(refs: Refs): LonLat[] {
    const flat = join(refs, (i) => this.#pointsOf(i));
    return Array.from(
      { length: flat.length / 2 },
      (_, i): LonLat => [flat[2 * i] as number, flat[2 * i + 1] as number],
    );
  }

  /** On the unit square. The path of one arc is one object, whoever asks. */
  path(refs: Refs): UnitPath {
    const [first = 0] = refs;
    if (refs.length === 1 && first >= 0) return this.#pathOf(first);
    return new ArcPath(this.bbox(refs), () => join(refs, (i) => this.#pathOf(i).xy));
  }

  bbox(refs: Refs): Bbox {
    const boxes = this.#boxes;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ref of refs) {
      const at = 4 * indexOf(ref);
      west = Math.min(west, boxes[at] as number);
      south = Math.min(south, boxes[at + 1] as number);
      east = Math.max(east, boxes[at + 2] as number);
      north = Math.max(north, boxes[at + 3] as number);
    }
    return [west, south, east, north];
  }

  /** Where an arc begins and ends; equal numbers are the same point. */
  ends(ref: number): [first: number, last: number] {
    const index = indexOf(ref);
    const first = pointKey(this.#degrees, this.#starts[index] as number);
    const last = pointKey(this.#degrees, (this.#starts[index + 1] as number) - 2);
    return ref < 0 ? [last, first] : [first, last];
  }

  /** Twice the area of the closed ring, negative where it turns clockwise on a map with north up. */
  turn(refs: Refs): number {
    let sum = 0;
    for (const ref of refs) {
      const part = turnOf(this.#pointsOf(indexOf(ref)));
      sum += ref < 0 ? -part : part;
    }
    return sum;
  }

  polygon(rings: readonly Refs[]): Polygon {
    return new ArcPolygon(this, rings);
  }

  #pointsOf(index: number): Float64Array {
    return this.#degrees.subarray(this.#starts[index], this.#starts[index + 1]);
  }

  #pathOf(index: number): UnitPath {
    const made = this.#paths[index] ?? new ArcPath(this.bbox([index]), () => projected(this.#pointsOf(index)));
    this.#paths[index] = made;
    return made;
  }
}

/** Adds up an arc's steps, writes its points in degrees from `at` on, and its extent from `box` on. */
function decode(
  steps: readonly number[],
  [scaleX, scaleY]: readonly [number, number],
  [left, bottom]: readonly [number, number],
  flat: Float64Array,
  at: number,
  boxes: Float64Array,
  box: number,
): void {
  let x = 0;
  let y = 0;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i] as number;
    y += steps[i + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
    flat[at + i] = x * scaleX + left;
    flat[at + i + 1] = y * scaleY + bottom;
  }
  boxes[box] = west * scaleX + left;
  boxes[box + 1] = south * scaleY + bottom;
  boxes[box + 2] = east * scaleX + left;
  boxes[box + 3] = north * scaleY + bottom;
}

/** Its extent is known before its points are. */
class ArcPath implements UnitPath {
  readonly bbox: Rect;
  readonly #make: () => Float64Array;
  #xy: Float64Array | undefined;

  constructor([west, south, east, north]: Bbox, make: () => Float64Array) {
    this.bbox = { left: unitX(west), top: unitY(north), right: unitX(east), bottom: unitY(south) };
    this.#make = make;
  }

  get xy(): Float64Array {
    this.#xy ??= this.#make();
    return this.#xy;
  }
}

/** Most outlines are only painted: their points in degrees are made when somebody asks. */
class ArcPolygon implements Polygon {
  readonly bbox: Bbox;
  readonly #arcs: Arcs;
  readonly #refs: readonly Refs[];
  #rings: readonly (readonly LonLat[])[] | undefined;
  #paths: readonly UnitPath[] | undefined;

  constructor(arcs: Arcs, refs: readonly Refs[]) {
    this.#arcs = arcs;
    this.#refs = refs;
    this.bbox = arcs.bbox(refs[0] ?? []);
  }

  get rings(): readonly (readonly LonLat[])[] {
    this.#rings ??= this.#refs.map((ring) => closed(this.#arcs.line(ring)));
    return this.#rings;
  }

  get paths(): readonly UnitPath[] {
    this.#paths ??= this.#refs.map((ring) => this.#arcs.path(ring));
    return this.#paths;
  }
}

export const indexOf = (ref: number): number => (ref < 0 ? ~ref : ref);

function turnOf(flat: Float64Array): number {
  let sum = 0;
  let x = flat[0] as number;
  let y = flat[1] as number;
  for (let i = 2; i < flat.length; i += 2) {
    const nextX = flat[i] as number;
    const nextY = flat[i + 1] as number;
    sum += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return sum;
}

/** A hundred-thousandth of a degree is finer than the file's grid. */
const pointKey = (flat: Float64Array, at: number): number =>
  Math.round(((flat[at] as number) + 180) * 1e5) * 2e7 + Math.round(((flat[at + 1] as number) + 90) * 1e5);

/** GeoJSON wants four points also of an island that the file's grid has made a line. */
function closed(ring: LonLat[]): LonLat[] {
  while (ring.length < 4 && ring[0]) ring.push(ring[0]);
  return ring;
}

/** Where two arcs meet they share a point, which is kept once. */
function join(refs: Refs, arcOf: (index: number) => Float64Array): Float64Array {
  const parts = refs.map((ref) => arcOf(indexOf(ref)));
  const length = parts.reduce((sum, { length }) => sum + length, 0) - 2 * Math.max(0, refs.length - 1);
  const flat = new Float64Array(length);
  let at = 0;
  parts.forEach((part, n) => {
    if (n > 0) at -= 2;
    if ((refs[n] as number) >= 0) flat.set(part, at);
    else
      for (let i = 0; i < part.length; i += 2) {
        flat[at + i] = part[part.length - 2 - i] as number;
        flat[at + i + 1] = part[part.length - 1 - i] as number;
      }
    at += part.length;
  });
  return flat;
}
