import type { Polygon } from '../basemap/world';
import { type UnitPath, unitPath } from '../geo/outline';
import type { Iso3, LonLat } from '../story/story';

/** Outlines on the unit square, projected once. Null where the base map could not give one. */
export interface Outlines {
  rings(iso3: Iso3): readonly UnitPath[] | null;
  border(a: Iso3, b: Iso3): readonly UnitPath[];
}

export const NO_OUTLINES: Outlines = { rings: () => null, border: () => [] };

/** Remembers what it put together: a country's outline is asked for at every move of the map. */
export function outlines(
  polygonsOf: (iso3: Iso3) => readonly Polygon[] | null,
  borderOf: (a: Iso3, b: Iso3) => readonly (readonly LonLat[])[],
): Outlines {
  const rings = new Map<string, readonly UnitPath[] | null>();
  const borders = new Map<string, readonly UnitPath[]>();
  return {
    rings(iso3) {
      const known = rings.get(iso3);
      if (known !== undefined) return known;
      const made = polygonsOf(iso3)?.flatMap(({ paths }) => paths) ?? null;
      rings.set(iso3, made);
      return made;
    },
    border(a, b) {
      const key = `${a} ${b}`;
      const known = borders.get(key);
      if (known) return known;
      const made = borderOf(a, b).map(unitPath);
      borders.set(key, made);
      return made;
    },
  };
}
