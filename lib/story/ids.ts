/**
 * A string that says what it identifies. A plain string can be given for any of them, because ids are written in files and links; an id
 * of one kind cannot be given for one of another.
 */
type Id<Kind extends string> = string & { readonly __identifies?: Kind };

/** Ids of a story are `[a-z0-9-]{1,64}`. */
export type EntityId = Id<'entity'>;
export type LayerId = Id<'layer'>;
export type SourceId = Id<'source'>;
export type SeriesId = Id<'series'>;
/** ISO 3166-1 alpha-3, upper case; or the base map's own `x-…` for what has no such code. */
export type Iso3 = Id<'country'>;
export const COUNTRY_CODE = /^(?:[A-Z]{3}|x-[a-z-]{1,62})$/;
