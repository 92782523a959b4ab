import type { City } from './cities';
import { isLabelPoint } from './label-point';
import type { Sea } from './seas';

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
