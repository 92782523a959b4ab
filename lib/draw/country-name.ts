import { contains, covers, grow, type Pixel } from '../geo/rect';
import type { Iso3 } from '../story/ids';
import { calloutCandidates, leadersOf } from './callout-candidates';
import {
  boxAt,
  type LabelCandidate,
  type LabelLine,
  type LabelPosition,
  labelCandidate,
  type Size,
  sizeOf,
} from './label-candidate';
import { isWellOn, type LabelContext } from './label-context';
import type { LabelRole } from './label-style';
import { CELL, type LandGrid } from './land-grid';

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
} as const;

/** Most of a word stands on its country, and the rest rather not on another one of the story. */
const MIN_OWN = 0.5;
const MAX_OTHER = 0.45;
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
export function countryNameCandidates(name: CountryName, labelContext: LabelContext): LabelCandidate[] {
  const settings = name.roles.flatMap((role, step) => {
    const line = { text: name.text, role, nameOf: name.iso3 };
    const alone = { lines: [line], cost: step * COST.smaller + (name.below.length > 0 ? COST.alone : 0) };
    return name.below.length > 0 ? [{ lines: [line, ...name.below], cost: step * COST.smaller }, alone] : [alone];
  });
  const axis = longAxis(name.number, labelContext.grid);
  const leaders = name.callout ? leadersOf(name.number, labelContext) : [];
  const { grid, room } = labelContext;
  const points = grid.points(name.number, room, grid.cells(name.number) < SNUG ? EVERY : LOOKED_AT);
  return settings.flatMap(({ lines, cost }) => {
    const size = sizeOf(lines, labelContext.measure);
    return [
      ...inside(name, points, { lines, size, cost, turn: 0 }, labelContext),
      ...(axis === null || lines.length > 1
        ? []
        : inside(name, points, { lines, size, cost: cost + COST.turned, turn: axis }, labelContext)),
      ...(SMALL.has(lines[0]?.role) ? calloutCandidates(name, lines, cost, leaders, labelContext) : []),
    ];
  });
}

/** Step in which a small country is searched for its number, in pixels. */
const FINE = 1.5;
/** Countries of fewer cells are searched so. */
const TINY = 80;
const NUMBERS = 20;

/** A number that stands in the outline for the name, which is then set in a key. */
export function countryNumberPlaces(
  name: CountryName,
  text: string,
  cost: number,
  labelContext: LabelContext,
): LabelCandidate[] {
  const { grid, room } = labelContext;
  const lines = [{ text, role: 'country-number' as const, nameOf: name.iso3 }];
  const size = sizeOf(lines, labelContext.measure);
  const land = grid.extent(name.number);
  if (!land) return [];
  const points: Pixel[] = [];
  if (grid.cells(name.number) < TINY) {
    for (let y = land.top; y <= land.bottom; y += FINE) {
      for (let x = land.left; x <= land.right; x += FINE) points.push([x, y]);
    }
  } else points.push(...grid.points(name.number, room, LOOKED_AT));
  const reach = Math.max(CELL, Math.hypot(land.right - land.left, land.bottom - land.top) / 2);
  const candidates = points.flatMap(([x, y]) => {
    const position: LabelPosition = { x, y, anchor: 'middle' };
    if (!covers(room, boxAt(position, size)) || !isWellOn(name.iso3, [x, y], labelContext)) return [];
    const far = Math.hypot(x - name.ideal[0], y - name.ideal[1]) / reach;
    const whole = labelCandidate(name.key, lines, position, size, cost + far);
    // A digit has nothing above its height nor below its line.
    const { left, right, top, bottom } = whole.label.box;
    const extent = { left, right, top: top + 2.5, bottom: bottom - 2.5 };
    const place = { ...whole, label: { ...whole.label, box: extent }, room: [extent], extent };
    return labelContext.isFree(place.room, name.key) ? [place] : [];
  });
  const step = Math.max(1, candidates.length / NUMBERS);
  return Array.from(
    { length: Math.min(NUMBERS, candidates.length) },
    (_, i) => candidates[Math.floor(i * step)] as LabelCandidate,
  );
}

/** One way to set a name. */
interface Setting {
  readonly lines: readonly LabelLine[];
  readonly size: Size;
  readonly cost: number;
  readonly turn: number;
}

interface Scored {
  readonly at: Pixel;
  readonly cost: number;
}

function inside(
  name: CountryName,
  points: readonly Pixel[],
  { lines, size, cost, turn }: Setting,
  labelContext: LabelContext,
): LabelCandidate[] {
  const { grid, room, measure } = labelContext;
  const { number, ideal } = name;
  const extent = grid.extent(number);
  // Less than half of the word could be on it.
  if (!extent || (turn === 0 && extent.right - extent.left < MIN_OWN * size.width)) return [];
  const first = sizeOf(lines.slice(0, 1), measure);
  const lower = (size.height - first.height) / 2;
  const reach = Math.max(CELL, Math.hypot(extent.right - extent.left, extent.bottom - extent.top) / 2);
  const within = turn === 0 ? room : grow(room, -size.width / 2);
  const found: Scored[] = [];
  // The middle of the name itself, not of what stands under it, is what has to be at home.
  for (const at of points) {
    const [x, y] = at;
    const box = boxAt({ x, y: y + lower, anchor: 'middle' }, size);
    if (turn === 0 ? !covers(room, box) : !contains(within, at)) continue;
    const shares = labelContext.sharesOf(box, turn, number, MIN_OWN);
    if (!shares || shares.other > MAX_OTHER) continue;
    const { own, other } = shares;
    const far = Math.hypot(x - ideal[0], y - ideal[1]) / reach;
    found.push({ at, cost: cost + far * COST.far + (1 - own) * COST.off + other * COST.onOther });
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: { readonly at: Pixel; readonly place: LabelCandidate }[] = [];
  for (const { at, cost: price } of found) {
    if (kept.length === KEPT) break;
    const [x, y] = at;
    if (kept.some((one) => Math.hypot(one.at[0] - x, one.at[1] - y) < size.height * 0.8)) continue;
    const place = labelCandidate(name.key, lines, { x, y: y + lower, anchor: 'middle' }, size, price, { turn });
    if (!labelContext.isFree(place.room, name.key)) continue;
    if (grid.isWithin(x, y, number) || labelContext.isOn(name.iso3, at)) kept.push({ at, place });
  }
  return kept.map(({ place }) => place);
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
  const [max, min] = [(vxx + vyy) / 2 + root, (vxx + vyy) / 2 - root];
  const degrees = (Math.atan2(2 * vxy, vxx - vyy) / 2) * (180 / Math.PI);
  const long = max > 2.6 * Math.max(1, min);
  return long && Math.abs(degrees) > 14 && Math.abs(degrees) < 42 ? Math.round(degrees) : null;
}
