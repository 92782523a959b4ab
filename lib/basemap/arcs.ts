import { projected, type UnitPath, withExtent } from '../geo/outline';
import type { LonLat } from '../story/story';
import type { Bbox, Polygon, WorldTopology } from './world';

const { POSITIVE_INFINITY: FAR, NEGATIVE_INFINITY: LOW } = Number;
const NOWHERE: Bbox = [FAR, FAR, LOW, LOW];

/** Numbers of arcs in order; `~n` is arc n backwards. */
type Refs = readonly number[];

/**
 * The arcs of a topology, each decoded and projected once however many shapes share it. Points lie in flat lists, first
 * and second coordinate by turns: an object each would cost more than all the arithmetic.
 */
export class Arcs {
  readonly #degrees: readonly Float64Array[];
  readonly #boxes: readonly Bbox[];
  readonly #paths = new Map<number, UnitPath>();

  constructor({ arcs, transform }: WorldTopology) {
    const {
      scale: [kx, ky],
      translate: [dx, dy],
    } = transform ?? { scale: [1, 1], translate: [0, 0] };
    const boxes: Bbox[] = [];
    this.#degrees = arcs.map((arc) => {
      const flat = new Float64Array(arc.length * 2);
      let [x, y, at] = [0, 0, 0];
      let [west, south, east, north] = NOWHERE;
      for (const step of arc) {
        x += step[0] as number;
        y += step[1] as number;
        const lon = x * kx + dx;
        const lat = y * ky + dy;
        flat[at++] = lon;
        flat[at++] = lat;
        if (lon < west) west = lon;
        if (lon > east) east = lon;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
      boxes.push([west, south, east, north]);
      return flat;
    });
    this.#boxes = boxes;
  }

  /** In degrees. */
  line(refs: Refs): LonLat[] {
    const flat = join(refs, (i) => this.#degrees[i] as Float64Array);
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
    let [west, south, east, north] = NOWHERE;
    for (const ref of refs) {
      const box = this.#boxes[indexOf(ref)] as Bbox;
      west = Math.min(west, box[0]);
      south = Math.min(south, box[1]);
      east = Math.max(east, box[2]);
      north = Math.max(north, box[3]);
    }
    return [west, south, east, north];
  }

  /** Whether a point of the arc passes. */
  some(index: number, test: (lon: number, lat: number) => boolean): boolean {
    const flat = this.#degrees[index] as Float64Array;
    for (let i = 0; i < flat.length; i += 2) if (test(flat[i] as number, flat[i + 1] as number)) return true;
    return false;
  }

  polygon(rings: readonly Refs[]): Polygon {
    return new ArcPolygon(this, rings);
  }

  #pathOf(index: number): UnitPath {
    const known = this.#paths.get(index);
    if (known) return known;
    const made = projected((this.#degrees[index] as Float64Array).slice());
    this.#paths.set(index, made);
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
