import type { Iso3 } from './ids';
import type { CountryFacts, Entity } from './story';

/** The countries that a placement names. */
export function placementCountries({ placement }: Pick<Entity, 'placement'>): readonly Iso3[] {
  switch (placement.kind) {
    case 'point':
    case 'city':
      return placement.country === undefined ? [] : [placement.country];
    case 'country':
      return [placement.country];
    case 'region':
      return placement.countries;
    case 'border':
      return placement.between;
    case 'none':
      return [];
  }
}

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
