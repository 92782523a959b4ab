import type { Settlement } from '../basemap/settlement';
import type { LonLat } from '../geo/mercator';
import { contains, covers, grow, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { Mark } from '../scene/mark';
import type { Candidate } from './choose-candidates';
import {
  around,
  boxAt,
  type LabelCandidate,
  labelCandidate,
  type PlacedLabel,
  sizeOf,
  square,
  standing,
} from './label-candidate';
import type { LabelRole, Measure } from './label-style';

/** What settlements are named on: everything else has its place by then, and keeps it. */
export interface SettlementSurroundings {
  readonly zoom: number;
  /** Where names may stand, and where one stays that stood there before. */
  readonly room: Rect;
  readonly viewport: Rect;
  readonly measure: Measure;
  readonly pixelOf: (lonLat: LonLat) => Pixel;
  readonly marks: readonly Mark[];
  /** All that looked for a place and has one. */
  readonly places: readonly (Candidate & { readonly label?: PlacedLabel })[];
  /** What stands fast: signs, controls, cards, lines of flows. */
  readonly standing: readonly Rect[];
  /** Labels before the map was moved. */
  readonly previous?: ReadonlyMap<string, PlacedLabel> | undefined;
}

/** Names settlements wherever there is room, by the key of each. */
export type PlaceSettlements = (surroundings: SettlementSurroundings) => ReadonlyMap<string, LabelCandidate>;

const ROLES = ['village', 'town', 'city'] as const satisfies readonly LabelRole[];
/** From a place to its name, in pixels. */
const REACH = 6;
const DOT = 3;
/** Degrees: the gazetteer has its places to a hundredth. */
const SAME_PLACE = 0.025;
/** Pixels: two names that are written alike and nearer than this are of one place, or seem to be. */
const ALIKE = 240;

/**
 * One after the other, those first that stood before the map was moved, then the most important: a hundred names take a few milliseconds, which the
 * choice among all positions of all would not.
 */
export function placeSettlements(settlements: readonly Settlement[]): PlaceSettlements {
  const inOrder = [...settlements].sort(
    (a, b) =>
      a.from - b.from || b.size - a.size || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lonLat[0] - b.lonLat[0]),
  );
  return (surroundings) => {
    const placed = new Map<string, LabelCandidate>();
    const alike = new Map<string, Pixel[]>();
    const { marks, places } = surroundings;
    const dots = places.flatMap(({ label }) => (label?.dot ? [square(label.dot, DOT)] : []));
    const grid = new BoxGrid([...surroundings.standing, ...places.flatMap(({ room }) => room), ...dots]);
    const named = new Set(marks.flatMap(({ name, short }) => [name, short]));
    // Whatever is at the same place as a city of the story is the same.
    const cities = marks.flatMap((mark) => (mark.kind === 'point' && mark.type === 'city' ? [mark.lonLat] : []));
    // Nor is a dot cut at the edge.
    const inside = grow(surroundings.room, -DOT);
    const shown = inOrder.flatMap((settlement) => {
      if (settlement.from > surroundings.zoom || named.has(settlement.name)) return [];
      const at = surroundings.pixelOf(settlement.lonLat);
      if (!contains(inside, at) || isOfStory(settlement, cities)) return [];
      return [{ settlement, at, key: keyOf(settlement) }];
    });
    const before = ({ key }: (typeof shown)[number]) => surroundings.previous?.get(key) ?? null;
    for (const one of [...shown.filter(before), ...shown.filter((other) => !before(other))]) {
      const { key, at, settlement } = one;
      const others = alike.get(settlement.name) ?? [];
      if (others.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < ALIKE)) continue;
      const dot = square(at, DOT);
      if (grid.meets(dot)) continue;
      const place = placeOf(key, settlement, at, before(one), surroundings, grid);
      if (!place) continue;
      placed.set(key, place);
      alike.set(settlement.name, [...others, at]);
      for (const box of [dot, ...place.room]) grid.add(box);
    }
    return placed;
  };
}

const keyOf = ({ name, lonLat }: Settlement): string => `name:settlement:${name}@${lonLat.join(',')}`;

function isOfStory({ lonLat: [lon, lat] }: Settlement, cities: readonly LonLat[]): boolean {
  return cities.some(
    ([x, y]) => Math.abs(lat - y) < SAME_PLACE && Math.abs(((lon - x + 540) % 360) - 180) < SAME_PLACE,
  );
}

function placeOf(
  key: string,
  { name, size }: Settlement,
  at: Pixel,
  before: PlacedLabel | null,
  { room, viewport, measure }: SettlementSurroundings,
  grid: BoxGrid,
): LabelCandidate | null {
  if (before && covers({ ...viewport, bottom: room.bottom }, before.box)) {
    const stays = standing(before, 0);
    if (!stays.room.some((box) => grid.meets(box))) return stays;
  }
  const lines = [{ text: name, role: ROLES[size] }];
  const extent = sizeOf(lines, measure);
  for (const position of around(at[0], at[1], REACH)) {
    if (!covers(room, boxAt(position, extent))) continue;
    const place = labelCandidate(key, lines, position, extent, 0, { dot: at });
    if (!place.room.some((box) => grid.meets(box))) return place;
  }
  return null;
}

const CELL = 64;

/** Boxes by the cells that they lie in. */
class BoxGrid {
  readonly #cells = new Map<string, Rect[]>();

  constructor(boxes: readonly Rect[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Rect): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  meets(box: Rect): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => overlaps(other, box)));
  }
}

function cellsOf({ left, top, right, bottom }: Rect): string[] {
  const found: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x} ${y}`);
  return found;
}
