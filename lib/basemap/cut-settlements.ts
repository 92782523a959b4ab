import { type LonLat, toUnit } from '../geo/mercator';
import type { SettlementTile } from './read-settlements';
import { SETTLEMENT_LEVELS, tileName } from './settlement';

/** Settlements as the gazetteer has them, by numbers from 0 on. */
export interface SettlementSource {
  readonly count: number;
  readonly nameOf: (i: number) => string;
  readonly lonLatOf: (i: number) => LonLat;
  /** 25 × log10 of the inhabitants. */
  readonly weightOf: (i: number) => number;
  /** Of a country or of a first-level division. */
  readonly isSeat: (i: number) => boolean;
}

/** A name needs so many pixels round its place for itself, */
const APART = 74;
/** of which it takes less from north to south than from west to east. */
const FLAT = 1.7;
/** A seat counts as if it had ten times as many inhabitants. */
const SEAT = 25;
/** 25 × log10 of 100,000 and of 10,000. */
const CITY = 125;
const TOWN = 100;
const FIRST_ZOOM: number = SETTLEMENT_LEVELS[0].from;
/** Of places that are nearer to each other, the last ones show here. */
const LAST_ZOOM = 13;

/**
 * Settlements in tiles, by name of the file, each written when it is asked for. Which name shows from which zoom on depends on how far the
 * next more important place is: so names stand equally dense in a crowded country and in an empty one, and no tile shows where it ends. The `known`
 * places are those that the map names already: they come before all, and are in no tile.
 */
export function cutSettlements(
  source: SettlementSource,
  known: readonly LonLat[],
): ReadonlyMap<string, () => SettlementTile> {
  const order = inOrder(source);
  const zooms = zoomsOf(source, order, known);
  const tiles = new Map<string, number[]>();
  for (const i of order) {
    const name = tileOf(source.lonLatOf(i), zooms[i] as number);
    const tile = tiles.get(name);
    if (tile) tile.push(i);
    else tiles.set(name, [i]);
  }
  const zoomOf = (i: number) => zooms[i] as number;
  return new Map(
    [...tiles].map(([name, rows]) => [
      name,
      () =>
        writtenOf(
          source,
          [...rows].sort((a, b) => zoomOf(a) - zoomOf(b)),
          zoomOf,
        ),
    ]),
  );
}

function writtenOf(source: SettlementSource, rows: readonly number[], zoomOf: (i: number) => number): SettlementTile {
  return {
    names: rows.map((i) => nameOnMap(source.nameOf(i)).replaceAll('\n', ' ')).join('\n'),
    at: rows.flatMap((i) => source.lonLatOf(i).map((degrees) => Math.round(degrees * 100))),
    from: rows.map((i) => Math.round(zoomOf(i) * 10)),
    sizes: rows.map((i) => sizeOf(source, i)).join(''),
  };
}

/**
 * A name without what the source adds to tell it from others: "Juan Aldama (El Tigre)", and of a quarter the town, "Zürich (Kreis 4) / Werd".
 */
export function nameOnMap(name: string): string {
  const quarter = name.split(' / ').at(-1) ?? name;
  const end = quarter.search(/[([]/);
  return (end > 0 ? quarter.slice(0, end).trim() : quarter) || name;
}

function sizeOf({ weightOf, isSeat }: SettlementSource, i: number): string {
  const weight = weightOf(i);
  return isSeat(i) || weight >= CITY ? '2' : weight >= TOWN ? '1' : '0';
}

/** The most important first; of equal ones that with the lower number. */
function inOrder({ count, weightOf, isSeat }: SettlementSource): Uint32Array {
  const keys = Float64Array.from(
    { length: count },
    (_, i) => i - (weightOf(i) + (isSeat(i) ? SEAT : 0)) * NUMBERS,
  ).sort();
  return Uint32Array.from(keys, (key) => ((key % NUMBERS) + NUMBERS) % NUMBERS);
}

/** More than there are settlements. */
const NUMBERS = 2 ** 24;

function tileOf(lonLat: LonLat, zoom: number): string {
  const { z } = SETTLEMENT_LEVELS.find(({ until }) => zoom < until) ?? SETTLEMENT_LEVELS[2];
  const [x, y] = toUnit(lonLat);
  const count = 2 ** z;
  // 180° is −180°.
  return tileName(z, Math.floor(x * count) % count, Math.max(0, Math.min(count - 1, Math.floor(y * count))));
}

/** For each settlement the zoom at which it is `APART` from the nearest of those before it, in tenths, as tiles have them. */
function zoomsOf(source: SettlementSource, order: Uint32Array, known: readonly LonLat[]): Float64Array {
  const zooms = new Float64Array(source.count);
  const before = new PlacesBefore(source.count + known.length);
  for (const lonLat of known) before.add(...toUnit(lonLat));
  for (const i of order) {
    const [x, y] = toUnit(source.lonLatOf(i));
    const zoom = Math.log2(APART / (256 * Math.max(before.nearest(x, y), 1e-9)));
    zooms[i] = Math.ceil(Math.max(FIRST_ZOOM, Math.min(LAST_ZOOM, zoom)) * 10 - 1e-9) / 10;
    before.add(x, y);
  }
  return zooms;
}

/** Zooms between two grids. */
const STEP = 2.2;
/** More than there are cells from north to south. */
const ROW = 2 ** 20;

/** Points on the unit square, in grids from fine to coarse: where others are near, few of them are looked at. */
class PlacesBefore {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  #count = 0;
  /** Of each cell the last point, and of each point the one before it in its cell. */
  readonly #grids: { readonly reach: number; readonly last: Map<number, number>; readonly next: Int32Array }[] = [];

  constructor(most: number) {
    this.#x = new Float64Array(most);
    this.#y = new Float64Array(most);
    for (let zoom = LAST_ZOOM; zoom > FIRST_ZOOM - STEP; zoom -= STEP) {
      const reach = APART / (256 * 2 ** Math.max(zoom, FIRST_ZOOM));
      this.#grids.push({ reach, last: new Map(), next: new Int32Array(most) });
    }
  }

  add(x: number, y: number): void {
    const at = this.#count++;
    this.#x[at] = x;
    this.#y[at] = y;
    for (const { reach, last, next } of this.#grids) {
      const cell = Math.floor(x / (2 * reach)) * ROW + Math.floor(y / (2 * reach));
      next[at] = last.get(cell) ?? -1;
      last.set(cell, at);
    }
  }

  /** How far the nearest point is; somewhere beyond the coarsest grid's reach, that it is far. */
  nearest(x: number, y: number): number {
    for (const { reach, last, next } of this.#grids) {
      let least = Number.POSITIVE_INFINITY;
      // The world goes on at 180°.
      for (const turn of x < reach ? [0, 1] : x > 1 - reach ? [0, -1] : [0]) {
        // A cell is twice as wide as the reach: these four hold all that is within it.
        const column = Math.floor((x + turn) / (2 * reach) - 0.5);
        const row = Math.floor(y / (2 * reach) - 0.5);
        for (let cell = 0; cell < 4; cell++) {
          const key = (column + (cell & 1)) * ROW + row + (cell >> 1);
          for (let at = last.get(key) ?? -1; at >= 0; at = next[at] as number) {
            const right = (this.#x[at] as number) - x - turn;
            const down = FLAT * ((this.#y[at] as number) - y);
            // `Math.hypot` would take most of the time of all.
            const square = right * right + down * down;
            if (square < least) least = square;
          }
        }
      }
      if (least <= reach * reach) return Math.sqrt(least);
    }
    return Number.POSITIVE_INFINITY;
  }
}
