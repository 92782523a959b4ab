import { extentOf, projected, type UnitPath, withExtent } from '../geo/outline';
import type { LonLat } from '../story/story';
import type { Bbox, Polygon, WorldTopology } from './world';

/** Numbers of arcs in order; `~n` is arc n backwards. */
type Refs = readonly number[];

/**
 * The arcs of a topology, each decoded and projected once however many shapes share it. Points lie in flat lists, first
 * and second coordinate by turns: an object each would cost more than all the arithmetic.
 */
export class Arcs {
  /** All points in one list: thousands of small ones take longer to make than to fill. */
  readonly #degrees: Float64Array;
  /** Where each arc begins in the list; one more for the end. */
  readonly #starts: Uint32Array;
  readonly #paths: (UnitPath | undefined)[] = [];
  #units: Float64Array | undefined;

  constructor({ arcs, transform }: WorldTopology) {
    const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
    this.#starts = new Uint32Array(arcs.length + 1);
    let at = 0;
    arcs.forEach((arc, i) => {
      this.#starts[i] = at;
      at += 2 * arc.length;
    });
    this.#starts[arcs.length] = at;
    const flat = new Float64Array(at);
    at = 0;
    for (const arc of arcs) {
      let [x, y] = [0, 0];
      for (const step of arc) {
        x += step[0] as number;
        y += step[1] as number;
        flat[at++] = x * scale[0] + translate[0];
        flat[at++] = y * scale[1] + translate[1];
      }
    }
    this.#degrees = flat;
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
    return withExtent(join(refs, (i) => this.#pathOf(i).xy));
  }

  bbox(refs: Refs): Bbox {
    const { left, top, right, bottom } = extentOf(refs.map((ref) => this.#pointsOf(indexOf(ref))));
    return [left, top, right, bottom];
  }

  /** Whether a point of the arc passes. */
  some(index: number, test: (lon: number, lat: number) => boolean): boolean {
    const flat = this.#pointsOf(index);
    for (let i = 0; i < flat.length; i += 2) if (test(flat[i] as number, flat[i + 1] as number)) return true;
    return false;
  }

  polygon(rings: readonly Refs[]): Polygon {
    return new ArcPolygon(this, rings);
  }

  #pointsOf(index: number): Float64Array {
    return this.#degrees.subarray(this.#starts[index], this.#starts[index + 1]);
  }

  #pathOf(index: number): UnitPath {
    const known = this.#paths[index];
    if (known) return known;
    this.#units ??= projected(this.#degrees);
    const made = withExtent(this.#units.subarray(this.#starts[index], this.#starts[index + 1]));
    this.#paths[index] = made;
    return made;
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
