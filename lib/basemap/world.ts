import type { feature } from 'topojson-client';
import type { LonLat } from '../story/story';

/** West, south, east, north in degrees; east may pass 180. */
export type Bbox = readonly [number, number, number, number];

/** Points in order. Longitudes are unwrapped: they may pass 180, and no step is longer than 180 degrees. */
export type Line = readonly LonLat[];

export interface Polygon {
  /** Outer ring first, then holes; each closed. */
  readonly rings: readonly Line[];
  readonly bbox: Bbox;
}

export interface Country {
  /** ISO 3166-1 alpha-3, or `x-…` for a shape that has no ISO code. */
  readonly iso3: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
  /** Of all polygons. */
  readonly bbox: Bbox;
  /** Of the main part: what a camera should show for "this country", without far-off islands and territories. */
  readonly frame: Bbox;
  /** Where the name goes. */
  readonly anchor: LonLat;
}

export type WorldTopology = Parameters<typeof feature>[0];

export interface World {
  readonly countries: readonly Country[];
  /** Also finds shapes without an ISO code, by their `x-…` id. */
  readonly byIso3: ReadonlyMap<string, Country>;
  /** Land borders, each once. */
  readonly borders: readonly Line[];
  /** Shores of land; the ring round the south pole and the date line are not shores. */
  readonly coasts: readonly Line[];
  /** The arcs that countries share; for `sharedBorder`. */
  readonly topology: WorldTopology;
}
