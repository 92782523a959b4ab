import type { LonLat } from '../geo/mercator';
import { isRecord } from './check-topology';
import { type BorderTable, readBorders } from './read-borders';

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

/** Reads `cities` of `data/basemap/places.json`; null when it is not a list of cities. */
export function readCities(json: unknown): readonly City[] | null {
  return Array.isArray(json) && json.every(isCity) ? json : null;
}

/** Reads `seas` of `data/basemap/places.json`; null when it is not a list of seas. */
export function readSeas(json: unknown): readonly Sea[] | null {
  return Array.isArray(json) && json.every(isLabelPoint) ? json : null;
}

function isCity(value: unknown): value is City {
  if (!isLabelPoint(value)) return false;
  const { country, capital } = value as Partial<City>;
  return (country === undefined || typeof country === 'string') && typeof capital === 'boolean';
}

/** A capital or another city that helps a reader to find the way. */
export interface City extends LabelPoint {
  /** As `Country.iso3`; absent where the map gives the city to no country. */
  readonly country?: string;
  /** Capital of a member or observer state of the United Nations. */
  readonly capital: boolean;
}

/** A sea, gulf or ocean; an ocean has several points, each with its name. */
export type Sea = LabelPoint;

/** 1 is the most important and shows first. */
type Rank = 1 | 2 | 3;

export interface LabelPoint {
  readonly name: string;
  readonly lonLat: LonLat;
  readonly rank: Rank;
}

export function isLabelPoint(value: unknown): value is LabelPoint {
  if (typeof value !== 'object' || value === null) return false;
  const { name, lonLat, rank } = value as Record<string, unknown>;
  const isPoint = Array.isArray(lonLat) && lonLat.length === 2 && lonLat.every(Number.isFinite);
  return typeof name === 'string' && isPoint && (rank === 1 || rank === 2 || rank === 3);
}
