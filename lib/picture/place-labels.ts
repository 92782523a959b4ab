import type { Pixel } from '../geo/clip';
import { covers, grow, overlaps, type Rect } from '../geo/rect';
import type { Iso3 } from '../story/story';
import { LABEL_STYLES, type LabelRole, labelText, type Measure } from './label-style';

export type Anchoring = 'middle' | 'start' | 'end';

/** Where a label may stand: the point that its text is set from, on the middle of its height. */
export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchoring;
}

export interface LabelLine {
  readonly text: string;
  readonly role: LabelRole;
  /** The country whose name this is. */
  readonly nameOf?: Iso3 | undefined;
}

export interface LabelCandidate {
  /** Of two candidates with one key, set in two ways, the second is for where the first finds no room. */
  readonly key: string;
  readonly lines: readonly LabelLine[];
  /** In order of liking. */
  readonly spots: readonly LabelSpot[];
  /** Where it may stand when the edge of the map cuts its place. Without them it is then left out. */
  readonly atEdge?: readonly LabelSpot[];
  /** At the edge it takes its room in turn, before what is placed after it, not from what room is left. */
  readonly firm?: boolean;
  /** Only helps to find the way: gives up its place to what is firm. */
  readonly yields?: boolean;
  /** Smaller is placed first. */
  readonly priority: number;
  /** Placed at its first spot even where that is taken: a mark's only sign must never vanish. */
  readonly always?: boolean;
  /** Symbols that stand in a row under the text and move with it. */
  readonly symbols?: number;
  /** A dot at the place that is named. */
  readonly dot?: Pixel;
}

/** Width and height that one symbol of a row takes, in pixels. */
export const SYMBOL_STEP = 25;

export interface PlacedLabel {
  readonly key: string;
  readonly lines: readonly (LabelLine & { readonly y: number })[];
  readonly x: number;
  readonly anchor: Anchoring;
  readonly box: Rect;
  /** Middles of the symbols under the text. */
  readonly symbols: readonly Pixel[];
  readonly dot: Pixel | null;
}

const LINE = 1.22;

/**
 * Greedy placement by priority: a label takes its first spot that is wholly in sight and touches nothing placed before it,
 * or stays away. `edgeless` places all as if the map had no edge, so that moving the map moves no name over the ground;
 * what is then not wholly in sight is left out, or takes what room is left. `stay` are labels as they stood before the map
 * was moved: those that are still wholly in sight keep their place, and give it up only to what must be there.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Rect[],
  sight: Rect,
  measure: Measure,
  edgeless = false,
  stay: ReadonlyMap<string, PlacedLabel> = NONE,
): Map<string, PlacedLabel> {
  let taken = obstacles.map((box) => ({ key: '', box }));
  const placed = new Map<string, PlacedLabel>();
  /** What stayed where it was. */
  const stayed = new Map<string, LabelCandidate>();
  const cut: LabelCandidate[] = [];
  const take = (candidate: LabelCandidate, spots: readonly LabelSpot[], within: Rect | null, last?: LabelSpot) => {
    const size = sizeOf(candidate, measure);
    const find = (others: typeof taken) =>
      spots.find((spot) => {
        const box = boxAt(spot, size);
        const room = grow(box, 2);
        return (
          (!within || covers(within, box)) &&
          !others.some((other) => other.key !== candidate.key && overlaps(room, other.box))
        );
      });
    const yields = ({ key }: { key: string }) => {
      const other = stayed.get(key);
      const may = candidate.always || (candidate.firm && other?.yields);
      return may === true && other !== undefined && other.priority > candidate.priority;
    };
    const spot = find(taken) ?? find(taken.filter((other) => !yields(other))) ?? last;
    if (!spot) return null;
    const label = set(candidate, spot, boxAt(spot, size));
    const room = grow(label.box, 2);
    for (const other of taken.filter((one) => yields(one) && overlaps(room, one.box))) {
      stayed.delete(other.key);
      placed.delete(other.key);
      taken = taken.filter((one) => one !== other);
    }
    taken.push({ key: candidate.key, box: label.box });
    return label;
  };
  const moveIn = (candidate: LabelCandidate) => {
    const label = candidate.atEdge && take(candidate, candidate.atEdge, sight);
    if (label) placed.set(candidate.key, label);
  };
  const inOrder = [...candidates].sort((a, b) => a.priority - b.priority || (a.key < b.key ? -1 : 1));
  for (const candidate of inOrder) {
    const before = stay.get(candidate.key);
    if (!before || placed.has(candidate.key) || !isSetAs(candidate, before)) continue;
    const { x, anchor, box } = before;
    const label = take(candidate, [{ x, y: (box.top + box.bottom) / 2, anchor }], sight);
    if (!label) continue;
    placed.set(candidate.key, label);
    stayed.set(candidate.key, candidate);
  }
  for (const candidate of inOrder) {
    if (placed.has(candidate.key)) continue;
    const last = candidate.always ? candidate.spots[0] : undefined;
    const label = take(candidate, candidate.spots, edgeless ? null : sight, last);
    if (!label) continue;
    const isCut = !covers(sight, label.box);
    if (!isCut || candidate.always) placed.set(candidate.key, label);
    if (!isCut) continue;
    if (candidate.firm) moveIn(candidate);
    else cut.push(candidate);
  }
  if (edgeless) cut.forEach(moveIn);
  return placed;
}

const NONE: ReadonlyMap<string, PlacedLabel> = new Map();

function isSetAs({ lines, symbols = 0 }: LabelCandidate, label: PlacedLabel): boolean {
  return (
    symbols === label.symbols.length &&
    lines.length === label.lines.length &&
    lines.every(({ text, role }, i) => role === label.lines[i]?.role && labelText(text, role) === label.lines[i]?.text)
  );
}

function set(candidate: LabelCandidate, spot: LabelSpot, box: Rect): PlacedLabel {
  return {
    key: candidate.key,
    x: spot.x,
    anchor: spot.anchor,
    box,
    lines: setLines(candidate, box),
    symbols: setSymbols(candidate, spot, box),
    dot: candidate.dot ?? null,
  };
}

function sizeOf(candidate: LabelCandidate, measure: Measure): { width: number; height: number } {
  const symbols = candidate.symbols ?? 0;
  const text = Math.max(...candidate.lines.map((line) => measure(labelText(line.text, line.role), line.role)));
  const height = candidate.lines.reduce((sum, line) => sum + LABEL_STYLES[line.role].size * LINE, 0);
  return { width: Math.max(text, symbols * SYMBOL_STEP), height: height + (symbols > 0 ? SYMBOL_STEP : 0) };
}

function setSymbols({ symbols = 0 }: LabelCandidate, { anchor, x }: LabelSpot, box: Rect): Pixel[] {
  const row = symbols * SYMBOL_STEP;
  const left = anchor === 'start' ? box.left - 6 : anchor === 'end' ? box.right - row + 6 : x - row / 2;
  return Array.from({ length: symbols }, (_, i) => [left + (i + 0.5) * SYMBOL_STEP, box.bottom - SYMBOL_STEP / 2 + 2]);
}

function setLines(candidate: LabelCandidate, box: Rect): PlacedLabel['lines'] {
  let y = box.top;
  return candidate.lines.map((line) => {
    const height = LABEL_STYLES[line.role].size * LINE;
    // The baseline lies about 0.34 em under the middle of a line.
    const baseline = y + height / 2 + LABEL_STYLES[line.role].size * 0.34;
    y += height;
    return { ...line, text: labelText(line.text, line.role), y: baseline };
  });
}

function boxAt(spot: LabelSpot, { width, height }: { width: number; height: number }): Rect {
  const left = spot.anchor === 'middle' ? spot.x - width / 2 : spot.anchor === 'start' ? spot.x : spot.x - width;
  return { left, right: left + width, top: spot.y - height / 2, bottom: spot.y + height / 2 };
}

/** Spots around a point: right, left, above, below. */
export function around(x: number, y: number, gap: number): LabelSpot[] {
  return [
    { x: x + gap, y, anchor: 'start' },
    { x: x - gap, y, anchor: 'end' },
    { x, y: y - gap - 6, anchor: 'middle' },
    { x, y: y + gap + 6, anchor: 'middle' },
    { x: x + gap * 0.8, y: y - gap, anchor: 'start' },
    { x: x + gap * 0.8, y: y + gap, anchor: 'start' },
    { x: x - gap * 0.8, y: y - gap, anchor: 'end' },
    { x: x - gap * 0.8, y: y + gap, anchor: 'end' },
  ];
}
