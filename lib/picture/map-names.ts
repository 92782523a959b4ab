import type { LonLat } from '../story/story';

/** A name for orientation: not a mark, never chosen, gives way to everything of the story. */
export interface MapName {
  readonly name: string;
  readonly lonLat: LonLat;
  readonly kind: 'country' | 'city' | 'sea' | 'lake' | 'division' | 'disputed';
  /** 1 is the most important; a name of rank r shows from about zoom r on. */
  readonly rank: number;
  /** The zoom from which it shows, where its rank does not say. */
  readonly from?: number;
  /** Of a country or division: the country's ISO code, so that the story's own countries are not named twice. */
  readonly iso3?: string;
  /** A second line, smaller: who holds a disputed area. */
  readonly note?: string;
  /** Tells apart names that are written alike. */
  readonly id?: string;
}
