import { isNumbers, isRecord } from './check-topology';
import type { Settlement, SettlementSize } from './settlement';

/** A file of settlements: one entry each in every list, those that show first come first. */
export interface SettlementTile {
  /** A line each. */
  readonly names: string;
  /** Hundredths of a degree, longitude and latitude by turns. */
  readonly at: readonly number[];
  /** Tenths of a zoom. */
  readonly from: readonly number[];
  /** A digit each. */
  readonly sizes: string;
}

/** Reads a tile, parsed; null for what is none. */
export function readSettlements(json: unknown): readonly Settlement[] | null {
  if (!isRecord(json)) return null;
  const { names, at, from, sizes } = json;
  if (typeof names !== 'string' || typeof sizes !== 'string' || !/^[0-2]*$/.test(sizes)) return null;
  const lines = names === '' ? [] : names.split('\n');
  const count = lines.length;
  if (!isNumbers(at, 2 * count) || !isNumbers(from, count) || sizes.length !== count) return null;
  const [places, zooms] = [at, from] as [readonly number[], readonly number[]];
  return lines.map((name, i) => ({
    name,
    lonLat: [(places[2 * i] as number) / 100, (places[2 * i + 1] as number) / 100],
    from: (zooms[i] as number) / 10,
    size: Number(sizes[i]) as SettlementSize,
  }));
}
