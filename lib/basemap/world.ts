import type { LonLat } from '../geo/mercator';
import type { UnitPath } from '../geo/outline';
import type { View } from '../story/view';

/** West, south, east, north in degrees; east may pass 180. */
export type Bbox = readonly [number, number, number, number];

/** Points in order. Longitudes are unwrapped: they may pass 180, and no step is longer than 180 degrees. */
export type Line = readonly LonLat[];

export interface Polygon {
  /** Outer ring first, then holes; each closed. */
  readonly rings: readonly Line[];
  readonly bbox: Bbox;
  /** The rings on the unit square. */
  readonly paths: readonly UnitPath[];
}

/** Land without the borders in it, on the unit square: the outer ring, then a ring for each inland sea. */
export type Landmass = readonly UnitPath[];

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
  /** Set where this is no country but a disputed area that the policy gives to none: its id in `World.disputedAreas`. */
  readonly disputedArea?: string;
}

/** A part of a country that has an ISO 3166-1 code of its own, as French Guiana. */
export interface DependentTerritory extends Country {
  /** The country that has it where a story does not tell the two apart. */
  readonly of: string;
}

/** A disputed area with a shape of its own. Who says what about it stands in `places.json`. */
export interface DisputedArea extends Omit<Country, 'iso3' | 'unit'> {
  readonly id: string;
  /** Who holds it under each policy: ISO 3166-1 alpha-3, or one of the codes in `Borders.holders`. */
  readonly un: string;
  readonly control: string;
  /** The country whose shape includes it under `un`. */
  readonly land?: string;
}

/** Recognised border, line of control or separation (both at border weight), dotted edge of a tint. */
export type LineStyle = 'solid' | 'dash' | 'dot';

/** Where a disputed area meets another, or a country. */
export interface DisputedLine {
  /** Ids of `disputedAreas` (or `kosovo`), or of countries; the first is a disputed area. */
  readonly sides: readonly [string, string];
  readonly un: LineStyle;
  readonly control: LineStyle;
  readonly lines: readonly Line[];
  /** The lines on the unit square. */
  readonly paths: readonly UnitPath[];
}

/** A quantized topology of TopoJSON whose arcs are flat: the steps of each in one list, first and second coordinate by turns. */
export interface FlatTopology {
  readonly objects: Readonly<Record<string, unknown>>;
  readonly arcs: readonly (readonly number[])[];
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
}

/** The world as the `un` policy has it; `countriesUnder` and `linesUnder` give the other one. */
export interface World {
  /** All land, each part once. */
  readonly countries: readonly Country[];
  /** Also finds shapes without an ISO code, by their `x-…` id. */
  readonly byIso3: ReadonlyMap<string, Country>;
  /** Land of countries that `worldFor` makes countries of their own. */
  readonly territories: readonly DependentTerritory[];
  /** Recognised land borders, each once; disputed lines that `un` draws otherwise are left out. */
  readonly borders: readonly Line[];
  /** Land borders that no disputed area touches. */
  readonly settledBorders: readonly Line[];
  readonly disputedAreas: readonly DisputedArea[];
  readonly disputedLines: readonly DisputedLine[];
  /** Shores of land; the ring round the south pole and the date line are not shores. */
  readonly coasts: readonly Line[];
  /** All land without the borders in it. */
  readonly landmasses: readonly Landmass[];
  /** Coasts and settled borders on the unit square. */
  readonly coastPaths: readonly UnitPath[];
  readonly settledPaths: readonly UnitPath[];
  /** Whose boundary runs along arcs, each in the direction in which its land's ring runs. */
  readonly polygonsOf: (refs: readonly number[]) => readonly Polygon[];
  /** Along arcs, each in its direction, joined where they go on. */
  readonly linesOf: (refs: readonly number[]) => readonly Line[];
  /** The arcs that countries share, as the file has them; for `sharedBorder`. */
  readonly topology: FlatTopology;
}

/** Recognised borders (UN usage), or who is in control; the link's key `b`. */
export type BorderPolicy = View['borders'];

/** The base map's files that every map needs, whatever it shows. `admin1.json` comes with the first close view, native names with a story. */
export const FIRST_FILES = ['world.json', 'places.json', 'water.json', 'relief.jpg'] as const;
