import type { Pixel } from '../geo/clip';
import { contains, covers, grow, type Rect } from '../geo/rect';
import type { Iso3 } from '../story/story';
import type { LabelRole, Measure } from './label-style';
import { CELL, type LandGrid } from './land-grid';
import { boxAt, type LabelLine, type LabelPlace, type LabelSpot, labelPlace, type Size, sizeOf } from './place-labels';

/** A country's name that looks for a place. */
export interface CountryName {
  readonly key: string;
  readonly iso3: Iso3;
  readonly text: string;
  /** The country's number in the grid. */
  readonly number: number;
  /** Where an atlas would set it, in pixels. */
  readonly ideal: Pixel;
  /** How it may be set, from large to small. */
  readonly roles: readonly LabelRole[];
  /** What stands under the name where there is room: an amount, a value. */
  readonly below: readonly LabelLine[];
  /** May stand beside the country with a leader to it. */
  readonly callout: boolean;
}

/** What names are placed on. */
export interface NameGround {
  readonly grid: LandGrid;
  /** Where names may stand, in pixels. */
  readonly room: Rect;
  readonly measure: Measure;
  /** Whether a country of the story has this number in the grid. */
  readonly isStory: (number: number) => boolean;
  /** Whether a pixel is on a country's land, to the pixel. */
  readonly isOn: (iso3: Iso3, at: Pixel) => boolean;
  /**
   * Whether nothing that stands fast (controls, cards, cities) is in the way; of cities, only those that neither are the thing
   * itself nor lie in `country`.
   */
  readonly isFree: (room: readonly Rect[], key: string, country?: Iso3) => boolean;
}

/** What a name's place costs, in the unit of one step down in size. */
const COST = {
  smaller: 1.1,
  /** A name as far from its ideal place as the country is wide. */
  far: 3,
  /** A name wholly off its country. */
  off: 5,
  /** A name wholly on another country of the story. */
  onOther: 4,
  turned: 1.6,
  /** The name alone, without what belongs under it. */
  alone: 7,
  callout: 10,
  /** A call-out of a country as large as any that has one. */
  roomy: 20,
  /** A call-out of the longest leader. */
  leader: 2,
  /** A call-out wholly on the land of countries outside the story. */
  onLand: 4,
} as const;

/** Most of a word stands on its country, and the rest rather not on another one of the story. */
const LEAST_OWN = 0.5;
const MOST_OTHER = 0.45;
/** Places that are kept of each setting, best first and apart from each other. */
const KEPT = 10;
/** In a country of fewer cells a name may fit at one point only: each cell is looked at. */
const SNUG = 900;
const EVERY = 4000;
/** Points of a mesh that are looked at. */
const LOOKED_AT = 160;

/** A call-out is set small, as what it names is. */
const SMALL: ReadonlySet<LabelRole | undefined> = new Set(['country-3', 'country-4']);

/** Every place worth a look, in no order: inside the country, along its long axis, beside it with a leader. */
export function countryNamePlaces(name: CountryName, ground: NameGround): LabelPlace[] {
  const settings = name.roles.flatMap((role, step) => {
    const line = { text: name.text, role, nameOf: name.iso3 };
    const alone = { lines: [line], cost: step * COST.smaller + (name.below.length > 0 ? COST.alone : 0) };
    return name.below.length > 0 ? [{ lines: [line, ...name.below], cost: step * COST.smaller }, alone] : [alone];
  });
  const axis = longAxis(name.number, ground.grid);
  const edge = name.callout && ground.grid.cells(name.number) <= ROOMY ? edgeCells(name.number, ground) : [];
  return settings.flatMap(({ lines, cost }) => {
    const size = sizeOf(lines, ground.measure);
    return [
      ...inside(name, lines, size, cost, 0, ground),
      ...(axis === null || lines.length > 1 ? [] : inside(name, lines, size, cost + COST.turned, axis, ground)),
      ...(edge.length > 0 && SMALL.has(lines[0]?.role) ? beside(name, lines, size, cost, edge, ground) : []),
    ];
  });
}

/** Step in which a small country is searched for its number, in pixels. */
const FINE = 1.5;
/** Countries of fewer cells are searched so. */
const TINY = 80;
const NUMBERS = 20;

/** Beside a country, with a leader into it: for what is said of it, or of a region that it is part of. */
export function calloutPlaces(
  name: Pick<CountryName, 'key' | 'iso3' | 'number'>,
  lines: readonly LabelLine[],
  cost: number,
  ground: NameGround,
): LabelPlace[] {
  const edge = ground.grid.cells(name.number) <= ROOMY ? edgeCells(name.number, ground) : [];
  return beside(name, lines, sizeOf(lines, ground.measure), cost, edge, ground);
}

/** A browser may set a digit by so much elsewhere, in pixels. */
const AROUND = [
  [0, 0],
  [0.8, 0],
  [-0.8, 0],
  [0, 0.8],
  [0, -0.8],
] as const;

/** A number that stands in the outline for the name, which is then set in a key. */
export function countryNumberPlaces(name: CountryName, text: string, cost: number, ground: NameGround): LabelPlace[] {
  const { grid, room } = ground;
  const lines = [{ text, role: 'country-number' as const, nameOf: name.iso3 }];
  const size = sizeOf(lines, ground.measure);
  const land = grid.extent(name.number);
  if (!land) return [];
  const points: Pixel[] = [];
  if (grid.cells(name.number) < TINY) {
    for (let y = land.top; y <= land.bottom; y += FINE) {
      for (let x = land.left; x <= land.right; x += FINE) points.push([x, y]);
    }
  } else points.push(...grid.points(name.number, room, LOOKED_AT));
  const reach = Math.max(CELL, Math.hypot(land.right - land.left, land.bottom - land.top) / 2);
  const places = points.flatMap(([x, y]) => {
    const spot: LabelSpot = { x, y, anchor: 'middle' };
    if (!covers(room, boxAt(spot, size)) || !AROUND.every(([dx, dy]) => ground.isOn(name.iso3, [x + dx, y + dy])))
      return [];
    const far = Math.hypot(x - name.ideal[0], y - name.ideal[1]) / reach;
    const whole = labelPlace(name.key, lines, spot, size, cost + far);
    // A digit has nothing above its height nor below its line.
    const { left, right, top, bottom } = whole.label.box;
    const extent = { left, right, top: top + 2.5, bottom: bottom - 2.5 };
    const place = { ...whole, label: { ...whole.label, box: extent }, room: [extent], extent };
    return ground.isFree(place.room, name.key) ? [place] : [];
  });
  const step = Math.max(1, places.length / NUMBERS);
  return Array.from({ length: Math.min(NUMBERS, places.length) }, (_, i) => places[Math.floor(i * step)] as LabelPlace);
}

interface Scored {
  readonly at: Pixel;
  readonly cost: number;
}

function inside(
  name: CountryName,
  lines: readonly LabelLine[],
  size: Size,
  cost: number,
  turn: number,
  ground: NameGround,
): LabelPlace[] {
  const { grid, room, measure } = ground;
  const { number, ideal } = name;
  const extent = grid.extent(number);
  // Less than half of the word could be on it.
  if (!extent || (turn === 0 && extent.right - extent.left < LEAST_OWN * size.width)) return [];
  const first = sizeOf(lines.slice(0, 1), measure);
  const lower = (size.height - first.height) / 2;
  const reach = Math.max(CELL, Math.hypot(extent.right - extent.left, extent.bottom - extent.top) / 2);
  const within = turn === 0 ? room : grow(room, -size.width / 2);
  const found: Scored[] = [];
  // The middle of the name itself, not of what stands under it, is what has to be at home.
  for (const at of grid.points(number, room, grid.cells(number) < SNUG ? EVERY : LOOKED_AT)) {
    const [x, y] = at;
    const box = boxAt({ x, y: y + lower, anchor: 'middle' }, size);
    if (turn === 0 ? !covers(room, box) : !contains(within, at)) continue;
    const [own, other] = sharesOf(box, turn, number, ground);
    if (own < LEAST_OWN || other > MOST_OTHER) continue;
    const far = Math.hypot(x - ideal[0], y - ideal[1]) / reach;
    found.push({ at, cost: cost + far * COST.far + (1 - own) * COST.off + other * COST.onOther });
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: { readonly at: Pixel; readonly place: LabelPlace }[] = [];
  for (const { at, cost: price } of found) {
    if (kept.length === KEPT) break;
    const [x, y] = at;
    if (kept.some((one) => Math.hypot(one.at[0] - x, one.at[1] - y) < size.height * 0.8)) continue;
    const place = labelPlace(name.key, lines, { x, y: y + lower, anchor: 'middle' }, size, price, { turn });
    if (!ground.isFree(place.room, name.key)) continue;
    if (grid.isWithin(x, y, number) || ground.isOn(name.iso3, at)) kept.push({ at, place });
  }
  return kept.map(({ place }) => place);
}

/** Shares of a box on the country itself, on another country of the story, and on land outside the story. */
function sharesOf(
  box: Rect,
  turn: number,
  number: number,
  { grid, isStory }: NameGround,
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
export function shareOf(box: Rect, { grid }: NameGround, test: (owner: number) => boolean): number {
  let passed = 0;
  const all = grid.sample(box, 0, (owner) => {
    if (test(owner)) passed++;
  });
  return passed / all;
}

/** Degrees of a long country's axis where text along it can be read; null where it would be level, steep or no gain. */
function longAxis(number: number, grid: LandGrid): number | null {
  const extent = grid.extent(number);
  if (!extent) return null;
  const step = Math.max(CELL, Math.ceil(Math.sqrt((grid.cells(number) * CELL * CELL) / 400)));
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let y = extent.top + CELL / 2; y < extent.bottom; y += step) {
    for (let x = extent.left + CELL / 2; x < extent.right; x += step) {
      if (grid.at(x, y) !== number) continue;
      n++;
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
    }
  }
  if (n < 12) return null;
  const [vxx, vyy, vxy] = [sxx / n - (sx / n) ** 2, syy / n - (sy / n) ** 2, sxy / n - (sx * sy) / n ** 2];
  const root = Math.sqrt(((vxx - vyy) / 2) ** 2 + vxy ** 2);
  const [most, least] = [(vxx + vyy) / 2 + root, (vxx + vyy) / 2 - root];
  const degrees = (Math.atan2(2 * vxy, vxx - vyy) / 2) * (180 / Math.PI);
  const long = most > 2.6 * Math.max(1, least);
  return long && Math.abs(degrees) > 14 && Math.abs(degrees) < 42 ? Math.round(degrees) : null;
}

/** Lengths of leaders in pixels, before the part inside the outline. */
const LEADERS = [9, 16, 25, 34] as const;
/** How far a leader reaches into the outline. The whole is at most 40 pixels long. */
const INTO = 4;
const WAYS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.6],
  [0.8, 0.6],
  [-0.8, -0.6],
  [-0.8, 0.6],
  [0.4, 0.92],
  [-0.4, 0.92],
  [0.4, -0.92],
  [-0.4, -0.92],
];
/** Edge cells that are looked at. */
const EDGES = 36;
/** Call-outs that are kept of each setting. */
const CALLOUTS = 14;
/** Larger countries, in cells, have room for their name. */
const ROOMY = 6000;

/**
 * Beside the country, over sea or land that is not the story's, with a leader that crosses no other country of the story.
 */
function beside(
  name: Pick<CountryName, 'key' | 'iso3' | 'number'>,
  lines: readonly LabelLine[],
  size: Size,
  cost: number,
  edge: readonly Pixel[],
  ground: NameGround,
): LabelPlace[] {
  const { grid, room, isStory } = ground;
  // What has room for its name inside does not look for it elsewhere.
  const callout = COST.callout + (COST.roomy * grid.cells(name.number)) / ROOMY;
  const found: { readonly spot: LabelSpot; readonly leader: readonly [Pixel, Pixel]; readonly cost: number }[] = [];
  for (const [x, y] of edge) {
    for (const [dx, dy] of WAYS) {
      if (grid.at(x + dx * 1.5 * CELL, y + dy * 1.5 * CELL) === name.number) continue;
      const inner: Pixel = [x - dx * INTO, y - dy * INTO];
      if (grid.at(inner[0], inner[1]) !== name.number) continue;
      for (const far of LEADERS) {
        const outer: Pixel = [x + dx * far, y + dy * far];
        if (isStory(grid.at(outer[0], outer[1]))) continue;
        const spot = spotFrom(outer, dx, dy, size);
        const box = boxAt(spot, size);
        if (!covers(room, box)) continue;
        const [own, , land] = sharesOf(box, 0, name.number, ground);
        if (own > 0.25 || touchesOther(box, name.number, ground)) continue;
        found.push({
          spot,
          leader: [outer, inner],
          cost: cost + callout + (COST.leader * far) / 34 + COST.onLand * land,
        });
      }
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: LabelPlace[] = [];
  for (const { spot, leader, cost: price } of found) {
    if (kept.length === CALLOUTS) break;
    const near = kept.some(({ label }) => Math.hypot(label.x - spot.x, label.box.top + size.height / 2 - spot.y) < 8);
    if (near || !ground.isOn(name.iso3, leader[1]) || !isClear(leader, ground)) continue;
    const place = labelPlace(name.key, lines, spot, size, price, { leader });
    // A leader may end at a sign of its own country, which can be all that is seen of it.
    if (ground.isFree(place.room.slice(0, 1), name.key) && ground.isFree(place.room, name.key, name.iso3))
      kept.push(place);
  }
  return kept;
}

/** The text's side or corner that faces the country is where the leader begins. */
function spotFrom([x, y]: Pixel, dx: number, dy: number, { height }: Size): LabelSpot {
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const gap = dx > 0 ? 2 : dx < 0 ? -2 : 0;
  return { x: x + gap, y: y + (dx === 0 ? (dy * height) / 2 : dy * height * 0.4), anchor };
}

/** Whether another country of the story may lie under a box, to the cell. */
function touchesOther(box: Rect, number: number, { grid, isStory }: NameGround): boolean {
  const { left, top, right, bottom } = grow(box, CELL);
  for (let y = top; y < bottom + CELL; y += CELL) {
    for (let x = left; x < right + CELL; x += CELL) {
      const owner = grid.at(Math.min(x, right), Math.min(y, bottom));
      if (owner !== number && isStory(owner)) return true;
    }
  }
  return false;
}

/**
 * Whether a leader crosses at most one border between two countries of the story. Strips of land narrower than a cell count
 * too: near others, each pixel is asked for.
 */
function isClear(leader: readonly [Pixel, Pixel], { grid, isStory, isOn }: NameGround): boolean {
  const [[x1, y1], [x2, y2]] = leader;
  const near = new Set<string>();
  for (let y = Math.min(y1, y2) - 2 * CELL; y <= Math.max(y1, y2) + 2 * CELL; y += CELL) {
    for (let x = Math.min(x1, x2) - 2 * CELL; x <= Math.max(x1, x2) + 2 * CELL; x += CELL) {
      const owner = grid.at(x, y);
      if (isStory(owner)) near.add(grid.nameOf(owner));
    }
  }
  if (near.size < 2) return true;
  const steps = Math.ceil(2 * Math.hypot(x2 - x1, y2 - y1));
  let crossed = 0;
  let before: string | null = null;
  for (let i = 0; i <= steps; i++) {
    const at: Pixel = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps];
    let here: string | null = null;
    for (const iso3 of near) if (isOn(iso3, at)) here = iso3;
    if (here !== null && before !== null && here !== before) crossed++;
    before = here;
  }
  return crossed <= 1;
}

/** Middles of cells at the country's edge, evenly picked. */
function edgeCells(number: number, { grid, room }: NameGround): Pixel[] {
  const extent = grid.extent(number);
  if (!extent) return [];
  const edge: Pixel[] = [];
  for (let y = extent.top + CELL / 2; y < extent.bottom; y += CELL) {
    for (let x = extent.left + CELL / 2; x < extent.right; x += CELL) {
      if (grid.at(x, y) !== number || !contains(room, [x, y])) continue;
      const out =
        grid.at(x + CELL, y) !== number ||
        grid.at(x - CELL, y) !== number ||
        grid.at(x, y + CELL) !== number ||
        grid.at(x, y - CELL) !== number;
      if (out) edge.push([x, y]);
    }
  }
  const step = Math.max(1, edge.length / EDGES);
  return Array.from({ length: Math.min(edge.length, EDGES) }, (_, i) => edge[Math.floor(i * step)] as Pixel);
}
