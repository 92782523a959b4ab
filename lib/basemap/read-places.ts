import type { City } from './cities';
import { type BorderTable, readBorders } from './read-borders';
import { readCities, readSeas } from './read-cities';
import type { Sea } from './seas';
import { isRecord } from './topology-checks';

/** What has a name and a place but no outline in the file: small enough to come as one file. */
export interface Places {
  /** Disputed areas: who says what about each. */
  readonly borders: BorderTable;
  readonly cities: readonly City[];
  readonly seas: readonly Sea[];
}

export type ReadPlaces =
  | { readonly ok: true; readonly places: Places }
  | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/places.json`, parsed; junk gives a reason and never throws. */
export function readPlaces(json: unknown): ReadPlaces {
  if (!isRecord(json)) return { ok: false, reason: 'not an object' };
  const borders = readBorders(json.borders);
  if (!borders.ok) return { ok: false, reason: `borders: ${borders.reason}` };
  const cities = readCities(json.cities);
  if (!cities) return { ok: false, reason: 'cities: expected a list of cities' };
  const seas = readSeas(json.seas);
  if (!seas) return { ok: false, reason: 'seas: expected a list of seas' };
  return { ok: true, places: { borders: borders.borders, cities, seas } };
}
