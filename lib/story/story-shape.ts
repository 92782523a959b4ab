import type { LonLat } from '../geo/mercator';
import type { LonLatBox } from '../geo/zone-shape';

/**
 * A shape that an author drew, as its file has it: parts that each lie within −180…180. Of a polygon the outer ring runs anticlockwise
 * and comes first, holes run clockwise (RFC 7946).
 */
export type ShapeParts =
  | { readonly type: 'area'; readonly polygons: readonly (readonly (readonly LonLat[])[])[] }
  | { readonly type: 'line'; readonly lines: readonly (readonly LonLat[])[] };

/** The same with what a page needs to know of it before it is drawn. */
export type StoryShape = ShapeParts & {
  /** A point inside of it, or on the line, as far from its ends as can be. */
  readonly anchor: LonLat;
  readonly box: LonLatBox;
};
