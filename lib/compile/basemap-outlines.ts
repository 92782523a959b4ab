import type { StoryShape } from '../story/story-shape';
import type { WaterKind } from '../story/water-kind';

/** What a story needs of the divisions and waters of the base map: their names to find them, and outlines of those that it names. */
export interface BasemapOutlines {
  readonly division: (code: string) => DivisionOutline | null;
  readonly water: (id: string) => OutlinedWater | null;
  /** Every code or id with the names that it goes by: for those that are misspelt. */
  readonly divisionNames: () => Iterable<readonly [code: string, name: string]>;
  readonly waterNames: () => Iterable<readonly [id: string, name: string]>;
}

export interface DivisionOutline {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly shape: StoryShape;
}

export interface OutlinedWater {
  readonly name: string;
  readonly kind: WaterKind;
  readonly shape: StoryShape;
}

/** Where the base map is not at hand, it has none of them. */
export const NO_BASEMAP_OUTLINES: BasemapOutlines = {
  division: () => null,
  water: () => null,
  divisionNames: () => [],
  waterNames: () => [],
};
