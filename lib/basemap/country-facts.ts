import type { CountryFacts } from '../story/story';
import { type NativeNamesByCountry, nativeNames } from './native-names';
import type { World } from './world';

/** What the map needs to know of a country without its outline; null for an unknown code. */
export function countryFacts(world: World, natives: NativeNamesByCountry, iso3: string): CountryFacts | null {
  const country = world.byIso3.get(iso3);
  if (!country) return null;
  const native = nativeNames(natives, iso3);
  return { iso3, name: country.name, native, bbox: country.frame, anchor: country.anchor };
}
