import { middle } from '../geo/rect';
import { isolated } from '../words/direction';
import { type Candidate, chooseCandidates, type PlacementRequest } from './choose-candidates';
import { countryNumberPlaces } from './country-name';
import type { DrawnNameKey } from './display-list';
import {
  isNumber,
  type LabelCandidate,
  type LabelLine,
  labelCandidate,
  type PlacedLabel,
  type Size,
  sizeOf,
} from './label-candidate';
import type { LabelContext } from './label-context';
import { DROP } from './label-requests';
import type { Measure } from './label-style';
import type { StoryName } from './story-names';

/** The plate that says which country each number stands for. */
interface KeyCandidate extends Candidate {
  readonly nameKey: DrawnNameKey;
  readonly columns: number;
}

const NUMBER_COST = 13;
const PAD = 8;
const EDGE = 10;
const STEP = 24;
const KEY = 'name-key';

/** What makes room for a number may need one itself. */
const WIDER = 4;
/** Then other orders are tried. */
const RUNS = 9;

/**
 * Countries that the view speaks of and whose names found no room get numbers, and their names stand in a key at the map's edge.
 * Null when every such country in sight is named.
 */
export function keyedNames<P extends Candidate>(
  names: readonly StoryName[],
  placed: ReadonlyMap<string, P>,
  requests: readonly PlacementRequest<P>[],
  kept: ReadonlyMap<string, P>,
  labelContext: LabelContext,
): { readonly placed: ReadonlyMap<string, P | LabelCandidate>; readonly nameKey: DrawnNameKey } | null {
  const must = names.filter(({ drop }) => drop >= DROP.outlined);
  let numbered = must.filter(({ key }) => !placed.has(key));
  const unplaced = numbered.length;
  if (unplaced === 0) return null;
  let best: { readonly chosen: ReturnType<typeof withNumbers<P>>; readonly without: number } | null = null;
  for (let run = 1; run <= RUNS; run++) {
    const chosen = withNumbers(numbered, requests, kept, labelContext, Math.max(0, run - WIDER));
    const without = must.filter(({ key }) => !chosen.has(key));
    // Numbers without a key say nothing.
    const isKeyed = chosen.has(KEY) && must.some(({ key }) => isNumbered(chosen.get(key)));
    if (isKeyed && without.length < (best?.without ?? unplaced)) best = { chosen, without: without.length };
    if (best?.without === 0) break;
    // Where even a number finds no room, the names round it may be numbers too.
    const tried = run >= WIDER || without.length === 0 || without.some((name) => numbered.includes(name));
    numbered = tried ? must : must.filter((name) => numbered.includes(name) || without.includes(name));
  }
  if (!best) return null;
  const { chosen } = best;
  const key = chosen.get(KEY) as KeyCandidate;
  const used = must.filter((name) => isNumbered(chosen.get(name.key)));
  chosen.delete(KEY);
  used.forEach(({ key: id }, i) => {
    const number = chosen.get(id) as LabelCandidate;
    const lines = number.label.lines.map((line) => ({ ...line, text: String(i + 1) }));
    chosen.set(id, { ...number, label: { ...number.label, lines } });
  });
  const { left, bottom } = key.nameKey.box;
  const nameKey = keyAt(setRows(used, labelContext.measure), left, bottom, key.columns);
  return { placed: chosen as Map<string, P | LabelCandidate>, nameKey };
}

function withNumbers<P extends Candidate>(
  numbered: readonly StoryName[],
  requests: readonly PlacementRequest<P>[],
  kept: ReadonlyMap<string, P>,
  labelContext: LabelContext,
  turn: number,
): Map<string, P | LabelCandidate | KeyCandidate> {
  // Any digit is as wide; which one it is turns out in the end.
  const numbers = new Map(
    numbered.map((name) => [name.key, countryNumberPlaces(name, '0', NUMBER_COST, labelContext)] as const),
  );
  const all: PlacementRequest<P | LabelCandidate | KeyCandidate>[] = requests.map((request) => ({
    ...request,
    candidates: [...request.candidates, ...(numbers.get(request.key) ?? [])],
  }));
  return chooseCandidates<P | LabelCandidate | KeyCandidate>(
    [{ key: KEY, drop: 400, candidates: keyCandidates(numbered, labelContext) }, ...all],
    kept,
    turn,
  );
}

const isNumbered = (place: Candidate | undefined): boolean =>
  place !== undefined && 'label' in place && isNumber(place.label as PlacedLabel);

interface Row {
  readonly key: string;
  readonly lines: readonly LabelLine[];
  readonly size: Size;
}

function setRows(names: readonly StoryName[], measure: Measure): Row[] {
  return names.map((name, i) => {
    const lines = [{ text: `${i + 1} ${isolated(name.text)}`, role: 'country-key' as const }];
    return { key: `${KEY}:${name.key}`, lines, size: sizeOf(lines, measure) };
  });
}

function keyAt(rows: readonly Row[], left: number, bottom: number, columns: number): DrawnNameKey {
  const deep = Math.ceil(rows.length / columns);
  const wide = Math.max(...rows.map(({ size }) => size.width)) + PAD;
  const high = rows[0]?.size.height ?? 0;
  const height = deep * high + 2 * PAD;
  const set = rows.map(({ key, lines, size }, i) => {
    const x = left + PAD + Math.floor(i / deep) * wide;
    const y = bottom - height + PAD + ((i % deep) + 0.5) * high;
    return labelCandidate(key, lines, { x, y, anchor: 'start' }, size, 0).label;
  });
  const right = left + PAD + Math.ceil(rows.length / deep) * wide;
  return { box: { left, right, top: bottom - height, bottom }, rows: set };
}

/** A key this much of the map's height may also be set in two columns, which is liked better. */
const TALL = 0.5;
const IN_ONE = 3;

/** At the left and right edge, off the story's land, not far from the first country. */
function keyCandidates(names: readonly StoryName[], labelContext: LabelContext): KeyCandidate[] {
  const { room, measure } = labelContext;
  const rows = setRows(names, measure);
  const [nearX, nearY] = names[0]?.ideal ?? [0, 0];
  const isTall = 2 * PAD + rows.reduce((sum, { size }) => sum + size.height, 0) > TALL * (room.bottom - room.top);
  const candidates: KeyCandidate[] = [];
  for (const columns of isTall && rows.length > 2 ? [2, 1] : [1]) {
    const { box: first } = keyAt(rows, 0, 0, columns);
    const high = isTall && columns === 1 ? IN_ONE : 0;
    for (const left of [room.left + EDGE, room.right - EDGE - (first.right - first.left)]) {
      for (let bottom = room.bottom - 4; bottom + first.top >= room.top + 4; bottom -= STEP) {
        const nameKey = keyAt(rows, left, bottom, columns);
        const { box } = nameKey;
        if (!labelContext.isFree([box], KEY)) continue;
        const onStory = labelContext.grid.share(box, labelContext.story);
        const [x, y] = middle(box);
        const far = Math.hypot(x - nearX, y - nearY) / (room.right - room.left);
        candidates.push({ nameKey, columns, room: [box], extent: box, cost: high + 6 * onStory + 4 * far });
      }
    }
  }
  return candidates;
}
