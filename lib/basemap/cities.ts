import type { LabelPoint } from './label-point';

/** A capital or another city that helps a reader to find the way. */
export interface City extends LabelPoint {
  /** As `Country.iso3`; absent where the map gives the city to no country. */
  readonly country?: string;
  /** Capital of a member or observer state of the United Nations. */
  readonly capital: boolean;
}
