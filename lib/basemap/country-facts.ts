import type { CountryFacts } from '../story/story';
import { isRecord, isText } from './check-topology';
import type { World } from './world';

/**
 * What the map needs to know of a country without its outline; null for an unknown code, and for a disputed area, which is a country's
 * land or not by the reading of borders.
 */
export function countryFacts(world: World, natives: NativeNamesByCountry, iso3: string): CountryFacts | null {
  const country = world.byIso3.get(iso3) ?? world.territories.find((territory) => territory.iso3 === iso3);
  if (!country || country.disputedArea) return null;
  const native = nativeNames(natives, iso3);
  return { iso3, name: country.name, native, bbox: country.frame, anchor: country.anchor };
}

/** A country's name in one of its own languages. */
export interface NativeName {
  /** BCP 47 tag, for `lang`. */
  readonly lang: string;
  readonly name: string;
}

export type NativeNamesByCountry = ReadonlyMap<string, readonly NativeName[]>;

/** Reads `data/basemap/native-names.json`, parsed; null when it is not a table of names by country and language. */
export function readNativeNames(json: unknown): NativeNamesByCountry | null {
  if (!isRecord(json)) return null;
  const table = new Map<string, readonly NativeName[]>();
  for (const [iso3, names] of Object.entries(json)) {
    if (!isRecord(names) || !Object.values(names).every(isText)) return null;
    table.set(
      iso3,
      Object.entries(names).map(([lang, name]) => ({ lang, name: name as string })),
    );
  }
  return table;
}

/** A country's names in its main languages, the first one first; none for an unknown code and where nobody lives. */
export function nativeNames(table: NativeNamesByCountry, iso3: string): readonly NativeName[] {
  return table.get(iso3) ?? [];
}
