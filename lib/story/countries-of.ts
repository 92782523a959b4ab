import { placementCountries } from './placement-countries';
import type { CountryFacts, Entity, Iso3 } from './story';

/** The facts of every country that a placement names; group members and flow ends are entities with placements too. */
export function countriesOf(
  entities: readonly Entity[],
  countryFacts: (iso3: string) => CountryFacts | null,
): Record<Iso3, CountryFacts> {
  const codes = new Set(entities.flatMap(placementCountries));
  const found = [...codes].sort().flatMap((code) => {
    const facts = countryFacts(code);
    return facts ? [[code, facts] as const] : [];
  });
  return Object.fromEntries(found);
}
