import { contains, covers, grow, type Pixel } from '../geo/rect';
import type { Iso3 } from '../story/ids';
import {
  boxAt,
  type LabelCandidate,
  type LabelLine,
  type LabelPosition,
  labelCandidate,
  type Size,
  sizeOf,
} from './label-candidate';
import { isWellOn, type LabelContext, SHIFTS } from './label-context';
import { CELL } from './land-grid';

/** What a call-out costs, in the unit of one step down in a name's size. */
const COST = {
  callout: 10,
  /** Of a country as large as any that has one: what has room for its name inside does not look for it elsewhere. */
  roomy: 20,
  /** With the longest leader. */
  leader: 2,
  /** Wholly on the land of countries outside the story. */
  onLand: 4,
} as const;
/** Lengths of leaders in pixels, before the part inside the outline. */
const LEADERS = [9, 16, 25, 34] as const;
/** How far a leader reaches into the outline, and into that of a country of a few cells. The whole is at most 40 pixels long. */
const INTO = 4;
const INTO_TINY = 1.5;
const TINY = 30;
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
/** Two countries that are no more pixels apart than this have one border for the eye. */
const UNSEEN = 3;
/** Edge cells that are looked at. */
const EDGES = 36;
/** Call-outs that are kept of each setting. */
const CALLOUTS = 14;
/** Larger countries, in cells, have room for their name. */
const ROOMY = 6000;

/** A line from a country's land to where its name may begin. */
export interface Leader {
  readonly line: readonly [outer: Pixel, inner: Pixel];
  /** Its direction and length. */
  readonly dx: number;
  readonly dy: number;
  readonly far: number;
  /** Whether it ends on the country's land and crosses no other country of the story. Known once it was asked for. */
  isClear: boolean | null;
}

/** The leaders of a map's countries, by number: all settings of a name share them, and regions have those of their countries. */
const known = new WeakMap<LabelContext, Map<number, readonly Leader[]>>();

/** From all along the country's edge to every side, off the story's land. */
export function leadersOf(number: number, labelContext: LabelContext): readonly Leader[] {
  let ofMap = known.get(labelContext);
  if (!ofMap) {
    ofMap = new Map();
    known.set(labelContext, ofMap);
  }
  let leaders = ofMap.get(number);
  if (!leaders) {
    leaders = leadersFrom(number, labelContext);
    ofMap.set(number, leaders);
  }
  return leaders;
}

function leadersFrom(number: number, labelContext: LabelContext): Leader[] {
  const { grid, isStory } = labelContext;
  if (grid.cells(number) > ROOMY) return [];
  const into = grid.cells(number) < TINY ? INTO_TINY : INTO;
  const leaders: Leader[] = [];
  for (const [x, y] of edgeCells(number, labelContext)) {
    for (const [dx, dy] of WAYS) {
      if (grid.at(x + dx * 1.5 * CELL, y + dy * 1.5 * CELL) === number) continue;
      const inner: Pixel = [x - dx * into, y - dy * into];
      if (grid.at(inner[0], inner[1]) !== number) continue;
      for (const far of LEADERS) {
        const outer: Pixel = [x + dx * far, y + dy * far];
        if (!isStory(grid.at(outer[0], outer[1]))) leaders.push({ line: [outer, inner], dx, dy, far, isClear: null });
      }
    }
  }
  return leaders;
}

/**
 * Beside the country, over sea or land that is not the story's, with a leader that crosses no other country of the story.
 */
export function calloutCandidates(
  name: { readonly key: string; readonly iso3: Iso3 /** The country's number in the grid. */; readonly number: number },
  lines: readonly LabelLine[],
  cost: number,
  leaders: readonly Leader[],
  labelContext: LabelContext,
): LabelCandidate[] {
  const { grid, room, measure, isOffStory } = labelContext;
  const size = sizeOf(lines, measure);
  const callout = COST.callout + (COST.roomy * grid.cells(name.number)) / ROOMY;
  const found: { readonly position: LabelPosition; readonly leader: Leader; readonly cost: number }[] = [];
  for (const leader of leaders) {
    const { line, dx, dy, far } = leader;
    const position = positionFrom(line[0], dx, dy, size);
    const box = boxAt(position, size);
    if (!covers(room, box) || !isOffStory(grow(box, CELL), name.number)) continue;
    const shares = labelContext.sharesOf(box, 0, name.number, 0);
    if (!shares || shares.own > 0.25) continue;
    found.push({ position, leader, cost: cost + callout + (COST.leader * far) / 34 + COST.onLand * shares.land });
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: LabelCandidate[] = [];
  for (const { position, leader, cost: price } of found) {
    if (kept.length === CALLOUTS) break;
    const near = kept.some(
      ({ label }) => Math.hypot(label.x - position.x, label.box.top + size.height / 2 - position.y) < 8,
    );
    if (near || leader.isClear === false) continue;
    const place = labelCandidate(name.key, lines, position, size, price, { leader: leader.line });
    // A leader may end at a sign of its own country, which can be all that is seen of it.
    if (!labelContext.isFree(place.room.slice(0, 1), name.key) || !labelContext.isFree(place.room, name.key, name.iso3))
      continue;
    leader.isClear ??= isClear(leader.line, name.iso3, labelContext);
    if (leader.isClear) kept.push(place);
  }
  return kept;
}

/** The text's side or corner that faces the country is where the leader begins. */
function positionFrom([x, y]: Pixel, dx: number, dy: number, { height }: Size): LabelPosition {
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const gap = dx > 0 ? 2 : dx < 0 ? -2 : 0;
  return { x: x + gap, y: y + (dx === 0 ? (dy * height) / 2 : dy * height * 0.4), anchor };
}

/**
 * Whether a leader ends on its country's land and crosses at most one border between two countries of the story, also where all of
 * it is shifted a little. Strips of land narrower than a cell count too: each pixel is asked for.
 */
function isClear([[x1, y1], [x2, y2]]: Leader['line'], iso3: Iso3, labelContext: LabelContext): boolean {
  const { grid, isStory, isOn } = labelContext;
  if (!isWellOn(iso3, [x2, y2], labelContext)) return false;
  const near = new Set<Iso3>();
  for (let y = Math.min(y1, y2) - 2 * CELL; y <= Math.max(y1, y2) + 2 * CELL; y += CELL) {
    for (let x = Math.min(x1, x2) - 2 * CELL; x <= Math.max(x1, x2) + 2 * CELL; x += CELL) {
      const owner = grid.at(x, y);
      if (isStory(owner)) near.add(grid.nameOf(owner));
    }
  }
  if (near.size < 2) return true;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1));
  return SHIFTS.every(([dx, dy]) => {
    let crossed = 0;
    let last: Iso3 | null = null;
    let gap = 0;
    for (let i = 0; i <= steps; i++) {
      const at: Pixel = [x1 + dx + ((x2 - x1) * i) / steps, y1 + dy + ((y2 - y1) * i) / steps];
      let here: Iso3 | null = null;
      for (const one of near) if (isOn(one, at)) here = one;
      gap++;
      if (here === null) continue;
      if (last !== null && here !== last && gap <= UNSEEN) crossed++;
      last = here;
      gap = 0;
    }
    return crossed <= 1;
  });
}

/** Middles of cells at the country's edge, evenly picked. */
function edgeCells(number: number, { grid, room }: LabelContext): Pixel[] {
  const extent = grid.extent(number);
  if (!extent) return [];
  const edge: Pixel[] = [];
  for (let y = extent.top + CELL / 2; y < extent.bottom; y += CELL) {
    for (let x = extent.left + CELL / 2; x < extent.right; x += CELL) {
      if (grid.at(x, y) !== number) continue;
      const out =
        grid.at(x + CELL, y) !== number ||
        grid.at(x - CELL, y) !== number ||
        grid.at(x, y + CELL) !== number ||
        grid.at(x, y - CELL) !== number;
      const at: Pixel | null = out ? [x, y] : null;
      if (at && contains(room, at)) edge.push(at);
    }
  }
  const step = Math.max(1, edge.length / EDGES);
  return Array.from({ length: Math.min(edge.length, EDGES) }, (_, i) => edge[Math.floor(i * step)] as Pixel);
}
