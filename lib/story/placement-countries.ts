import type { Entity, Iso3 } from './story';

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
