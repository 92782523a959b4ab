import type { Pixel } from '../geo/clip';
import type { Rect } from '../geo/rect';
import type { Iso3 } from '../story/story';
import type { Measure } from './label-style';
import type { LandGrid } from './land-grid';

/** What labels are placed on. */
export interface LabelContext {
  readonly grid: LandGrid;
  /** Where names may stand, in pixels. */
  readonly room: Rect;
  readonly measure: Measure;
  /** Whether a country of the story has this number in the grid. */
  readonly isStory: (number: number) => boolean;
  /** Whether a pixel is on a country's land, to the pixel. */
  readonly isOn: (iso3: Iso3, at: Pixel) => boolean;
  /** Whether a box touches no cell of a country of the story. */
  readonly isOffStory: (box: Rect) => boolean;
  /**
   * Whether nothing that stands fast (controls, cards, cities) is in the way; of cities, only those that neither are the thing
   * itself nor lie in `country`.
   */
  readonly isFree: (room: readonly Rect[], key: string, country?: Iso3) => boolean;
}

/** Shares of a box on the country itself, on another country of the story, and on land outside the story. */
export function sharesOf(
  box: Rect,
  turn: number,
  number: number,
  { grid, isStory }: LabelContext,
): readonly [own: number, other: number, land: number] {
  let [own, other, land] = [0, 0, 0];
  const all = grid.sample(box, turn, (owner) => {
    if (owner === number) own++;
    else if (owner === 0) return;
    else if (isStory(owner)) other++;
    else land++;
  });
  return [own / all, other / all, land / all];
}

/** The share of a box whose land's owner passes a test. */
export function shareOf(box: Rect, { grid }: LabelContext, test: (owner: number) => boolean): number {
  let passed = 0;
  const all = grid.sample(box, 0, (owner) => {
    if (test(owner)) passed++;
  });
  return passed / all;
}

/** A browser sets a digit, and outlines of another scale run, by so much elsewhere, in pixels. */
export const SHIFTS: readonly Pixel[] = [
  [0, 0],
  [0.8, 0],
  [-0.8, 0],
  [0, 0.8],
  [0, -0.8],
];

/** Whether a pixel is on a country's land, also where it is shifted a little. */
export function isWellOn(iso3: Iso3, [x, y]: Pixel, { isOn }: LabelContext): boolean {
  return SHIFTS.every(([dx, dy]) => isOn(iso3, [x + dx, y + dy]));
}
