import type { LonLat } from '../geo/mercator';
import { isArcRefs, isNumbers, isRecord, isText } from './check-topology';
import type { DivisionLines } from './division-paths';

/** What a country's outline is in full, as steps on a grid that is `FINER` than the world's. Numbers of arcs in it are the file's own. */
export interface Detail {
  readonly arcs: readonly (readonly number[])[];
  /** The same arc has the same number in every file. */
  readonly numbers: readonly number[];
  /** The number of an arc of `world.json`, and the arcs that take its place, in order; `~n` is arc n backwards. */
  readonly replaced: readonly (readonly number[])[];
  /** Polygons that the map of the world is too small for. */
  readonly islands: readonly DetailIsland[];
  /** In the polygon with arc `at` of `world.json`: where a part of another country lies that the map of the world is too small for. */
  readonly holes: readonly {
    readonly at: number;
    readonly ring: readonly number[];
    readonly beside: readonly string[];
  }[];
  /** Between its first-level divisions, where the server has put them in. */
  readonly divisions?: DivisionLines;
  /** Names of these divisions, where the server has put them in. */
  readonly regions?: readonly DivisionName[];
}

export interface DivisionName {
  /** ISO 3166-2. */
  readonly id: string;
  readonly name: string;
  readonly lonLat: LonLat;
  /** The zoom of a map from which it has room for the name. */
  readonly from: number;
}

interface DetailIsland {
  readonly rings: readonly (readonly number[])[];
  /** Countries whose detail must be there too: they have some of the same arcs. */
  readonly beside: readonly string[];
  /** The territory of the country to which it belongs. */
  readonly territory?: string;
}

export type ReadDetail =
  | { readonly ok: true; readonly detail: Detail }
  | { readonly ok: false; readonly reason: string };

/** Reads a file of `data/basemap/detail`, parsed; junk gives a reason and never throws. */
export function readDetail(json: unknown): ReadDetail {
  if (!isRecord(json)) return { ok: false, reason: 'not an object' };
  const { arcs, numbers, replaced, islands, holes, divisions, regions } = json;
  if (!Array.isArray(arcs) || !arcs.every(isArc)) return { ok: false, reason: 'arcs: expected steps in whole numbers' };
  if (!isWholes(numbers) || numbers.length !== arcs.length)
    return { ok: false, reason: 'numbers: expected one for each arc' };
  const count = arcs.length;
  const isReplaced = (row: unknown) =>
    Array.isArray(row) && isWholes(row.slice(0, 1)) && row.length > 1 && isArcRefs(row.slice(1), 1, count);
  if (!Array.isArray(replaced) || !replaced.every(isReplaced)) {
    return { ok: false, reason: 'replaced: expected the number of an arc, and known arcs' };
  }
  const isBeside = (beside: unknown) => Array.isArray(beside) && beside.every(isText);
  const isIsland = (row: unknown) =>
    isRecord(row) &&
    isArcRefs(row.rings, 2, count) &&
    isBeside(row.beside) &&
    (row.territory === undefined || isText(row.territory));
  if (!Array.isArray(islands) || !islands.every(isIsland)) return { ok: false, reason: 'islands: expected known arcs' };
  const isHole = (row: unknown) =>
    isRecord(row) && isWholes([row.at]) && isArcRefs(row.ring, 1, count) && isBeside(row.beside);
  if (!Array.isArray(holes) || !holes.every(isHole)) return { ok: false, reason: 'holes: expected known arcs' };
  if (divisions !== undefined && !isDivisionLines(divisions))
    return { ok: false, reason: 'divisions: expected lines for both readings and for each' };
  if (regions !== undefined && !(Array.isArray(regions) && regions.every(isDivisionName)))
    return { ok: false, reason: 'regions: expected id, name, lonLat and from' };
  return { ok: true, detail: json as unknown as Detail };
}

function isDivisionLines(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.both, value.un, value.control].every((lines) => Array.isArray(lines) && lines.every(isArc))
  );
}

const isDivisionName = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.name) &&
  isNumbers(value.lonLat, 2) &&
  Number.isFinite(value.from);

function isWholes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((number) => Number.isInteger(number) && number >= 0);
}

/** A plain loop: there are tens of thousands of numbers. */
function isArc(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || value.length % 2 === 1) return false;
  for (const number of value) if (!Number.isInteger(number)) return false;
  return true;
}
