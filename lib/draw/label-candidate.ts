import { grow, middle, type Pixel, type Rect } from '../geo/rect';
import type { Iso3 } from '../story/ids';
import { boundsOf, type Candidate } from './choose-candidates';
import { LABEL_STYLES, type LabelRole, labelText, type Measure } from './label-style';

export type Anchoring = 'middle' | 'start' | 'end';

/** Where a label may stand: the point that its text is set from, on the middle of its height. */
export interface LabelPosition {
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

/** What is set in type, and where. */
export interface PlacedLabel {
  readonly key: string;
  /** `y` is the baseline. */
  readonly lines: readonly (LabelLine & { readonly y: number })[];
  readonly x: number;
  readonly anchor: Anchoring;
  readonly box: Rect;
  /** Degrees by which the text is turned clockwise about the middle of its box. */
  readonly turn: number;
  /** From a label that stands beside what it names to that. */
  readonly leader: readonly [from: Pixel, to: Pixel] | null;
  /** A dot at the place that is named. */
  readonly dot: Pixel | null;
}

/** Whether a number stands for a country's name. */
export const isNumber = ({ lines }: PlacedLabel): boolean => lines[0]?.role === 'country-number';

/** A label that may be chosen, with what it costs. */
export interface LabelCandidate extends Candidate {
  readonly label: PlacedLabel;
}

const LINE = 1.22;
/** Labels keep so much apart, in pixels, half of it on each side. */
const GAP = 1.5;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function sizeOf(lines: readonly LabelLine[], measure: Measure): Size {
  return {
    width: Math.max(...lines.map(({ text, role }) => measure(labelText(text, role), role))),
    height: lines.reduce((sum, { role }) => sum + LABEL_STYLES[role].size * LINE, 0),
  };
}

export function boxAt(position: LabelPosition, { width, height }: Size): Rect {
  const left =
    position.anchor === 'middle'
      ? position.x - width / 2
      : position.anchor === 'start'
        ? position.x
        : position.x - width;
  return { left, right: left + width, top: position.y - height / 2, bottom: position.y + height / 2 };
}

interface Extras {
  readonly turn?: number;
  readonly leader?: readonly [Pixel, Pixel] | null;
  readonly dot?: Pixel | null;
}

/** Sets lines at a position; `cost` is what standing there costs. */
export function labelCandidate(
  key: string,
  lines: readonly LabelLine[],
  position: LabelPosition,
  size: Size,
  cost: number,
  { turn = 0, leader = null, dot = null }: Extras = {},
): LabelCandidate {
  const box = boxAt(position, size);
  const label = {
    key,
    x: position.x,
    anchor: position.anchor,
    box,
    lines: baselines(lines, box),
    turn,
    leader,
    dot,
  };
  return standing(label, cost);
}

/** A label where it is, as a place with the room that it takes: its text first, then its leader. */
export function standing(label: PlacedLabel, cost: number): LabelCandidate {
  const { box, turn, leader } = label;
  const text = [grow(turn === 0 ? box : boxTurned(box, turn), GAP / 2)];
  const room = leader ? [...text, ...along(leader[0], leader[1])] : text;
  return { label, cost, room, extent: boundsOf(room) };
}

function baselines(lines: readonly LabelLine[], box: Rect): PlacedLabel['lines'] {
  let y = box.top;
  return lines.map((line) => {
    const { size } = LABEL_STYLES[line.role];
    // The baseline lies about 0.34 em under the middle of a line.
    const baseline = y + (size * LINE) / 2 + size * 0.34;
    y += size * LINE;
    return { ...line, text: labelText(line.text, line.role), y: baseline };
  });
}

/** The upright box round a turned text: what else stands in it seems to belong to it. */
function boxTurned(box: Rect, turn: number): Rect {
  const [x, y] = middle(box);
  const [cos, sin] = [Math.abs(Math.cos((turn * Math.PI) / 180)), Math.abs(Math.sin((turn * Math.PI) / 180))];
  const [w, h] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const [dx, dy] = [w * cos + h * sin, w * sin + h * cos];
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy };
}

/** Small squares along a line, so that no name stands on it. */
export function along([x1, y1]: Pixel, [x2, y2]: Pixel, by = 2): Rect[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (2 * by)));
  return Array.from({ length: steps + 1 }, (_, i) =>
    square([x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps], by),
  );
}

export const square = ([x, y]: Pixel, by: number): Rect => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

/** Positions around a point: right, left, above, below. */
export function around(x: number, y: number, gap: number): LabelPosition[] {
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
