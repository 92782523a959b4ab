import type { Pixel } from '../geo/clip';
import type { Curve } from '../geo/curve';
import type { AreaMark, BorderMark, FlowMark, GatheredMark, PointMark, RegionMark } from '../scene/mark';
import type { PlacedLabel } from './place-labels';

/** A scene in pixels, ready to be painted: by the live map as SVG elements, by the picture as SVG text. */
export interface Drawing {
  readonly areas: readonly DrawnArea[];
  readonly borders: readonly DrawnBorder[];
  readonly regions: readonly DrawnRegion[];
  readonly flows: readonly DrawnFlow[];
  readonly points: readonly DrawnPoint[];
  readonly gathered: readonly DrawnGathered[];
  /** Ring with a number where two or more events are gathered. */
  readonly rings: readonly DrawnRing[];
  /** Names for orientation that are no marks. */
  readonly names: readonly PlacedLabel[];
  /** All that is set in type, by key. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
}

export interface DrawnArea {
  readonly mark: AreaMark;
  /** Closed outline; empty when it is out of sight or its outline could not be loaded. */
  readonly path: string;
  readonly at: Pixel;
  /** Needs a target of its own: the outline is smaller than a finger, or missing. */
  readonly small: boolean;
  readonly label: PlacedLabel | null;
  /** From a name that stands beside its country to the country. */
  readonly callout: string | null;
}

export interface DrawnBorder {
  readonly mark: BorderMark;
  readonly path: string;
  readonly at: Pixel;
  readonly label: PlacedLabel | null;
}

export interface DrawnRegion {
  readonly mark: RegionMark;
  readonly at: Pixel;
  readonly label: PlacedLabel | null;
  /** Outlines of its countries, for when it is chosen. */
  readonly path: string;
}

export interface DrawnFlow {
  readonly mark: FlowMark;
  /** Centre line, from which all else of it is drawn. */
  readonly curve: Curve;
  /** The same as path data, for dashes and for the target. */
  readonly line: string;
  readonly body: string;
  readonly head: string;
  readonly from: Pixel;
  readonly to: Pixel;
  readonly at: Pixel;
  readonly label: PlacedLabel | null;
  /** From an amount that stands away from its flow to the flow. */
  readonly callout: string | null;
}

export interface DrawnPoint {
  readonly mark: PointMark;
  readonly at: Pixel;
  /** Dotted line to where it belongs, when it had to make room. */
  readonly leader: string | null;
  /** Replaced by a ring that gathers its events. */
  readonly ring: boolean;
  readonly label: PlacedLabel | null;
}

export interface DrawnGathered {
  readonly mark: GatheredMark;
  readonly at: Pixel;
  /** Line to where it belongs, when it stands elsewhere. */
  readonly leader: string | null;
  /** In an open column, on this side of its place: set with date and name. */
  readonly listed: 'right' | 'left' | null;
  /** Around a ring. */
  readonly seat: boolean;
  readonly label: PlacedLabel | null;
}

export interface DrawnRing {
  readonly place: string;
  readonly at: Pixel;
  readonly radius: number;
  readonly count: number;
  readonly selected: boolean;
}
