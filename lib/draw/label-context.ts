import type { Projector } from '../geo/mercator';
import type { UnitPath } from '../geo/outline';
import { grow, type Pixel, type Rect } from '../geo/rect';
import { RingRows } from '../geo/ring-rows';
import type { Scene } from '../scene/scene';
import type { Iso3 } from '../story/ids';
import { type Canvas, toNearestWorld } from './canvas';
import type { Measure } from './label-style';
import { type CellSums, LandGrid, type LandShares, type Territory } from './land-grid';

/** What labels are placed on. */
export interface LabelContext {
  readonly grid: LandGrid;
  /** Where names may stand, in pixels. */
  readonly room: Rect;
  readonly measure: Measure;
  /** By number in the grid: 1 is a country of the story. */
  readonly story: Uint8Array;
  /** Whether a country of the story has this number in the grid. */
  readonly isStory: (number: number) => boolean;
  /**
   * Shares of a box, turned by some degrees, on a country, on another one of the story, and on land outside the story; null when less
   * than `least` of it is on the country.
   */
  readonly sharesOf: (box: Rect, turn: number, number: number, least: number) => LandShares | null;
  /** Whether a pixel is on a country's land, to the pixel. */
  readonly isOn: (iso3: Iso3, at: Pixel) => boolean;
  /** Whether a box touches no cell of a country of the story but one. */
  readonly isOffStory: (box: Rect, but: number) => boolean;
  /**
   * Whether nothing that stands fast (controls, cards, cities) is in the way; of cities, only those that neither are the thing
   * itself nor lie in `country`.
   */
  readonly isFree: (room: readonly Rect[], key: string, country?: Iso3) => boolean;
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

/** Whose land lies where on a map. */
export interface LandUnder {
  readonly grid: LandGrid;
  /** By number in the grid: 1 is a country of the story. */
  readonly story: Uint8Array;
  /** Whether a pixel is on a country's land, to the pixel. */
  readonly isOn: (iso3: Iso3, at: Pixel) => boolean;
  /** Whether a box touches no cell of a country of the story but one. */
  readonly isOffStory: (box: Rect, but: number) => boolean;
}

/** Land is looked at so far out of sight, in pixels: leaders and words at the edge. */
const BEYOND = 48;

/** The last map of each base map: what is chosen or shown changes more often than the map moves. */
const last = new WeakMap<Canvas['outlines'], { readonly of: string; readonly land: LandUnder }>();

/** Of every country in sight; the story's come last, so that they win where outlines touch. */
export function landUnder(canvas: Canvas, countries: Scene['countries']): LandUnder {
  const { projector, viewport, centerLon, outlines, names } = canvas;
  const of = JSON.stringify([projector, viewport, centerLon, names.length, countries.map(({ iso3 }) => iso3)]);
  const known = last.get(outlines);
  if (known?.of === of) return known.land;

  const window = grow(viewport, BEYOND);
  const territories = new Map<Iso3, Territory>();
  const add = (iso3: Iso3, lon: number) => {
    const rings = outlines.rings(iso3);
    const own = toNearestWorld(projector, lon, centerLon);
    const near = rings?.filter((ring) => isNear(ring, own, window)) ?? [];
    territories.delete(iso3);
    if (near.length > 0) territories.set(iso3, { rings: near, projector: own });
  };
  for (const { kind, iso3, id, lonLat } of names) if (kind === 'country' && iso3 && !id) add(iso3, lonLat[0]);
  for (const { iso3, anchor } of countries) add(iso3, anchor[0]);
  const grid = new LandGrid(window, projector, territories);
  const story = new Uint8Array(256);
  for (const { iso3 } of countries) story[grid.numberOf(iso3)] = 1;
  story[0] = 0;
  const exact = new Map<Iso3, RingRows>();
  const ofStory = grid.sumsOf(story);
  const ofOne = new Map<number, CellSums>();
  const land: LandUnder = {
    grid,
    story,
    isOffStory(box, but) {
      const all = ofStory.countIn(box);
      if (all === 0 || story[but] !== 1) return all === 0;
      let own = ofOne.get(but);
      if (!own) {
        own = grid.sumsOfOne(but);
        ofOne.set(but, own);
      }
      return all === own.countIn(box);
    },
    isOn(iso3, at) {
      const own = territories.get(iso3);
      if (!own) return false;
      // Away from borders and coasts the grid knows, and need not ask the outline.
      const owner = grid.at(at[0], at[1]);
      if (owner > 0 && grid.isWithin(at[0], at[1], owner)) return owner === grid.numberOf(iso3);
      let rows = exact.get(iso3);
      if (!rows) {
        rows = new RingRows(own.rings, own.projector, window);
        exact.set(iso3, rows);
      }
      return rows.contains(at);
    },
  };
  last.set(outlines, { of, land });
  return land;
}

/** A country may have hundreds of islands: no object is made for each. */
function isNear({ bbox }: UnitPath, { scale, x, y }: Projector, window: Rect): boolean {
  return (
    bbox.left * scale - x < window.right &&
    bbox.right * scale - x > window.left &&
    bbox.top * scale - y < window.bottom &&
    bbox.bottom * scale - y > window.top
  );
}
