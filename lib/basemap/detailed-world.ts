import { indexOf } from './arcs';
import type { WorldObjects } from './check-topology';
import type { Detail } from './read-detail';
import { worldOf } from './read-world';
import type { FlatTopology, World } from './world';

/** Steps of the detail's grid in one of the world's; `tools/basemap/detail.mjs` writes them. */
const FINER = 10;

type Rings = readonly (readonly number[])[];
/** One polygon of a country, and how it is found in `world.json`. */
type Polygons = readonly Rings[];

/**
 * The world with some countries in full: `details` are their files by code, `world` is that of `world.json`. Arcs are replaced wherever they
 * are used, so that what two countries, a line and a tint share is the same before and after; all other arcs stay.
 */
export function detailedWorld(world: World, details: ReadonlyMap<string, Detail>): World {
  if (details.size === 0) return world;
  return worldOf(detailedTopology(world.topology, details));
}

function detailedTopology(base: FlatTopology, details: ReadonlyMap<string, Detail>): FlatTopology {
  const arcs: (readonly number[])[] = [...finerArcs(base)];
  const placed = new Map<number, number>();
  const replaced = new Map<number, readonly number[]>();
  const islands = new Map<string, number[][][]>();
  const holes = new Map<string, { at: number; ring: number[] }[]>();
  for (const [country, detail] of details) {
    const own = detail.numbers.map((number, i) => {
      const at = placed.get(number) ?? arcs.push(detail.arcs[i] as readonly number[]) - 1;
      placed.set(number, at);
      return at;
    });
    const refOf = (ref: number) => (ref < 0 ? ~(own[~ref] as number) : (own[ref] as number));
    for (const [number, ...refs] of detail.replaced) replaced.set(number as number, refs.map(refOf));
    for (const { rings, beside, territory } of detail.islands) {
      if (!beside.every((id) => details.has(id))) continue;
      const polygon = rings.map((ring) => ring.map(refOf));
      for (const id of territory ? [country, territory] : [country]) push(islands, id, polygon);
    }
    for (const { at, ring, beside } of detail.holes) {
      if (beside.every((id) => details.has(id))) push(holes, country, { at, ring: ring.map(refOf) });
    }
  }

  const along = (refs: readonly number[]): number[] => refs.flatMap((ref) => throughDetail(ref, replaced));
  const shape = (id: string, polygons: Polygons): number[][][] => {
    const lost = holes.get(id) ?? [];
    return [
      ...polygons.map((rings) => [
        ...rings.map(along),
        ...lost.filter(({ at }) => rings.flat().some((ref) => indexOf(ref) === at)).map(({ ring }) => ring),
      ]),
      ...(islands.get(id) ?? []),
    ];
  };
  const { countries, territories, cores, units, lines } = base.objects as unknown as WorldObjects;
  const shaped = <T extends { readonly id: string; readonly arcs: number[][][] }>(geometries: readonly T[]) =>
    geometries.map((geometry) => ({ ...geometry, arcs: shape(geometry.id, geometry.arcs) }));
  const objects: WorldObjects = {
    countries: { geometries: shaped(countries.geometries) },
    territories: { geometries: shaped(territories.geometries) },
    cores: { geometries: shaped(cores.geometries) },
    units: { geometries: shaped(units.geometries) },
    lines: { geometries: lines.geometries.map((line) => ({ ...line, arcs: line.arcs.map(along) })) },
  };
  const [scaleX, scaleY] = base.transform.scale;
  return {
    ...base,
    objects: objects as unknown as FlatTopology['objects'],
    arcs,
    transform: { ...base.transform, scale: [scaleX / FINER, scaleY / FINER] },
  };
}

function throughDetail(ref: number, replaced: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const refs = replaced.get(indexOf(ref));
  if (!refs) return [ref];
  return ref < 0 ? refs.map((own) => ~own).reverse() : refs;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const finer = new WeakMap<FlatTopology, readonly (readonly number[])[]>();

/** The world's arcs on the detail's grid, made once. */
function finerArcs(base: FlatTopology): readonly (readonly number[])[] {
  const made = finer.get(base) ?? base.arcs.map((arc) => arc.map((step) => step * FINER));
  finer.set(base, made);
  return made;
}
