import type { LonLat } from '../geo/mercator';
import type { EntityId, Iso3, SourceId } from './ids';
import type { GivenDate } from './time-range';
import type { WaterKind } from './water-kind';

/**
 * How exactly the text or the cited source lets us place an entity. `at` names the place entity that gathers it:
 * then the entity is drawn with that place, never on a point of its own.
 */
export type Placement =
  | { readonly kind: 'point' | 'city'; readonly lonLat: LonLat; readonly country?: Iso3; readonly at?: EntityId }
  | { readonly kind: 'country'; readonly country: Iso3; readonly at?: EntityId }
  | { readonly kind: 'region'; readonly countries: readonly Iso3[]; readonly anchor?: LonLat }
  | { readonly kind: 'border'; readonly between: readonly [Iso3, Iso3] }
  | NearPlacement
  | ShapePlacement
  | DivisionPlacement
  | WaterPlacement
  | { readonly kind: 'none'; readonly reason: string };

/** About so far from a place, in a direction that is not given. */
export interface NearPlacement {
  readonly at?: EntityId;
  readonly kind: 'near';
  /** From where it is measured. */
  readonly lonLat: LonLat;
  readonly km: number;
  /** The place that this is, where the story has it. */
  readonly from?: EntityId;
  readonly country?: Iso3;
}

/**
 * A shape that the story drew after a source: an area, a line, or a region without limits, which is drawn without an edge. None of them is
 * a border.
 */
export interface ShapePlacement {
  readonly at?: EntityId;
  readonly kind: 'area' | 'line' | 'soft-region';
  /** Of the story's `shapes`. */
  readonly file: string;
  readonly source: SourceId;
  /** When the source had it so. */
  readonly asOf?: GivenDate;
  /** How exactly it is drawn, in the story's words: "within about 5 km". */
  readonly exactness: string;
}

/** Somewhere in a division of a country. */
export interface DivisionPlacement {
  readonly at?: EntityId;
  readonly kind: 'admin1';
  /** ISO 3166-2; of the story's `shapes`. */
  readonly division: string;
  readonly country: Iso3;
}

export interface WaterPlacement {
  readonly at?: EntityId;
  readonly kind: 'water';
  /** Of the story's `shapes`. */
  readonly water: string;
  /** What kind of water it is: "strait". */
  readonly type: WaterKind;
}
