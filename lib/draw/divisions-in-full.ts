import { divisionPaths } from '../basemap/division-paths';
import type { Detail } from '../basemap/read-detail';
import type { BorderPolicy } from '../basemap/world';
import type { UnitPath } from '../geo/outline';
import type { MapName } from './map-name';

/** What a country's detail has of its first-level divisions. */
export interface DivisionsInFull {
  readonly lines: readonly UnitPath[];
  readonly names: readonly MapName[];
}

/** Of those of the countries in full that have any, by code. */
export function divisionsInFull(
  details: ReadonlyMap<string, Detail>,
  policy: BorderPolicy,
): ReadonlyMap<string, DivisionsInFull> {
  const all = [...details].flatMap(([iso3, { divisions, regions = [] }]): [string, DivisionsInFull][] => {
    if (!divisions) return [];
    const names = regions.map((region): MapName => ({ ...region, kind: 'division', rank: region.from, iso3 }));
    return [[iso3, { lines: divisionPaths(divisions, policy), names }]];
  });
  return new Map(all);
}
