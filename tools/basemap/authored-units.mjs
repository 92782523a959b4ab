import { readFileSync } from 'node:fs';

/** Who holds what by which reading, with notes and sources: the table that becomes `borders` of `data/basemap/places.json`. */
export const BORDERS = JSON.parse(readFileSync(new URL('input/units.json', import.meta.url), 'utf8'));

export const UNITS = BORDERS.units;
