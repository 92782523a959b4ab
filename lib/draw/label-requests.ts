import { curvePoints } from '../geo/curve';
import { covers, grow, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { PointMark, RegionMark } from '../scene/mark';
import { isolatedLines } from '../words/direction';
import { calloutCandidates, leadersOf } from './callout-candidates';
import type { SceneGeometry } from './canvas';
import type { PlacementRequest } from './choose-candidates';
import {
  around,
  boxAt,
  type LabelCandidate,
  type LabelLine,
  type LabelPosition,
  labelCandidate,
  sizeOf,
  square,
} from './label-candidate';
import type { LabelContext } from './label-context';
import type { LabelRole } from './label-style';
import { flagged } from './land-grid';

export type LabelRequest = PlacementRequest<LabelCandidate>;

/**
 * What it costs to leave a label out; a place costs 0 to about 10. What the view speaks of comes before all else, then what is a
 * mark's only sign, then the story's names, then those of the basemap.
 */
export const DROP = {
  selected: 200,
  spoken: 100,
  outlined: 60,
  region: 40,
  amount: 30,
  city: 26,
  country: 20,
  border: 20,
  context: 9,
  site: 7,
} as const;

/** Further away costs more, so that a label stands beside what it names as long as there is room. */
const STEP = 0.4;

/** Positions in order of liking, as candidates. */
export function candidatesAt(
  key: string,
  lines: readonly LabelLine[],
  positions: readonly LabelPosition[],
  labelContext: LabelContext,
  cost = 0,
  extras: (position: LabelPosition) => { dot?: Pixel; leader?: readonly [Pixel, Pixel] | null } = () => ({}),
): LabelCandidate[] {
  const size = sizeOf(lines, labelContext.measure);
  return positions.flatMap((position, i) => {
    if (!covers(labelContext.room, boxAt(position, size))) return [];
    const place = labelCandidate(key, lines, position, size, cost + STEP * i, extras(position));
    return labelContext.isFree(place.room, key) ? [place] : [];
  });
}

/** A name with its value under it, or where that has no room, alone. */
export function namedWithValue(name: LabelLine, value: string | null | undefined): LabelLine[][] {
  return value === null || value === undefined ? [[name]] : [[name, { text: value, role: 'value' }], [name]];
}
/** What it costs to leave out a value that is to stand with its name. */
export const WITHOUT_VALUE = 4;
/** Half of a value's line, in pixels. */
const HALF_LINE = 8;

/** Beside its dot or badge, at most its own width away; never under it. */
export function pointRequest(
  mark: Pick<PointMark, 'id' | 'short' | 'selected' | 'origin'> & Partial<Pick<PointMark, 'value'>>,
  at: Pixel,
  { reach, role, spoken }: { readonly reach: number; readonly role: LabelRole; readonly spoken: boolean },
  labelContext: LabelContext,
): LabelRequest {
  const drop = mark.selected
    ? DROP.selected
    : spoken
      ? DROP.spoken
      : mark.origin === 'context'
        ? DROP.context
        : DROP.city;
  return {
    key: mark.id,
    drop,
    candidates: namedWithValue({ text: mark.short, role }, mark.value).flatMap((lines, i) => {
      const more = (lines.length - 1) * HALF_LINE;
      const positions = [reach + 3, reach + 9, reach + 18]
        .flatMap((gap) => around(at[0], at[1], gap))
        .map((one) => (one.y === at[1] ? one : { ...one, y: one.y + Math.sign(one.y - at[1]) * more }));
      return candidatesAt(mark.id, lines, positions, labelContext, i * WITHOUT_VALUE);
    }),
  };
}

/** Points of a region's land that are looked at for its name. */
const LOOKED_AT = 250;
const KEPT = 24;
/** So much of a region's name stands on its countries; in its small setting it may run over seas and others' land more. */
const MIN_OWN = { region: 0.5, 'region-small': 0.3 } as const;

/** On the land of the region's countries, which its name is the only sign of; else beside one of them. */
export function regionRequest(
  mark: RegionMark,
  anchor: Pixel,
  spoken: boolean,
  labelContext: LabelContext,
): LabelRequest {
  const { grid, room } = labelContext;
  const numbers = new Set(mark.countries.map((iso3) => grid.numberOf(iso3)).filter((number) => number > 0));
  const points = [...numbers].flatMap((number) => grid.points(number, room, LOOKED_AT / numbers.size));
  const countries = flagged(numbers);
  const candidates = (['region', 'region-small'] as const).flatMap((role, step) => {
    const lines = [{ text: mark.short, role }];
    const size = sizeOf(lines, labelContext.measure);
    const reach = Math.max(60, size.width);
    const found: { readonly position: LabelPosition; readonly box: Rect; readonly cost: number }[] = [];
    for (const [x, y] of points) {
      const position: LabelPosition = { x, y, anchor: 'middle' };
      const box = boxAt(position, size);
      if (!covers(room, box)) continue;
      const own = grid.share(box, countries);
      if (own < MIN_OWN[role]) continue;
      const far = Math.hypot(x - anchor[0], y - anchor[1]) / reach;
      found.push({ position, box, cost: 2 * step + far + 18 * (1 - own) });
    }
    found.sort((a, b) => a.cost - b.cost);
    // The best ones that are apart from each other.
    const kept: LabelCandidate[] = [];
    for (const { position, box, cost } of found) {
      if (kept.length === KEPT) break;
      const isNear = kept.some(
        ({ label }) => Math.hypot(label.x - position.x, label.box.top - box.top) < size.height * 0.8,
      );
      if (isNear) continue;
      const place = labelCandidate(mark.id, lines, position, size, cost);
      if (labelContext.isFree(place.room, mark.id)) kept.push(place);
    }
    return kept;
  });
  const lines = [{ text: mark.short, role: 'region-small' as const }];
  for (const iso3 of mark.countries) {
    const number = grid.numberOf(iso3);
    if (number > 0)
      candidates.push(
        ...calloutCandidates({ key: mark.id, iso3, number }, lines, 0, leadersOf(number, labelContext), labelContext),
      );
  }
  // Countries can have a number instead of their name: a region comes before them.
  const drop = mark.selected ? DROP.selected : spoken ? 1.2 * DROP.spoken : DROP.region;
  return { key: mark.id, drop, candidates };
}

export function borderRequest(
  { mark, at }: SceneGeometry['borders'][number],
  labelContext: LabelContext,
): LabelRequest {
  const lines = [{ text: mark.short, role: 'border' as const }];
  const positions = [14, 26].flatMap((gap) => around(at[0], at[1], gap));
  return {
    key: mark.id,
    drop: mark.selected ? DROP.selected : DROP.border,
    candidates: candidatesAt(mark.id, lines, positions, labelContext),
  };
}

type Flow = SceneGeometry['flows'][number];

/** An amount this near to its flow, in pixels, needs no line to it. */
const BESIDE = 30;
/** Letters a line on a narrow map. */
export const NARROW = 26;

/**
 * An amount with its own words: beside its flow's middle or before its head, never where another flow runs between the two.
 * What the map's key says for all is left to the key.
 */
export function flowRequest(flow: Flow, flows: readonly Flow[], labelContext: LabelContext): LabelRequest | null {
  const { mark, at, to } = flow;
  if (!mark.amount) return null;
  const beside = [16, 34, 70, 110].flatMap((gap): LabelPosition[] =>
    [0, -46, 46, -90].flatMap((dy): LabelPosition[] => [
      { x: at[0] + gap, y: at[1] + dy, anchor: 'start' },
      { x: at[0] - gap, y: at[1] + dy, anchor: 'end' },
    ]),
  );
  const before = [26, 58, 90].flatMap((dy): LabelPosition[] => [
    { x: to[0] + 20, y: to[1] + dy - 10, anchor: 'start' },
    { x: to[0] - 20, y: to[1] + dy - 10, anchor: 'end' },
    { x: to[0] + 70, y: to[1] + dy, anchor: 'start' },
    { x: to[0] - 70, y: to[1] + dy, anchor: 'end' },
  ]);
  const others = flows.filter((other) => other !== flow).map(({ curve }) => curvePoints(curve, LINE_STEPS));
  const isClear = (from: Pixel) => (position: LabelPosition) =>
    !others.some((line) => crosses(from, [position.x, position.y], line));
  const positions =
    mark.keyed && mark.brief ? headPositions(to) : [...beside.filter(isClear(at)), ...before.filter(isClear(to))];
  const candidates = settings(mark).flatMap((lines, i) => {
    const size = sizeOf(lines, labelContext.measure);
    return candidatesAt(mark.id, lines, positions, labelContext, i * 2, (position) => ({
      leader: leaderTo(flow, position, boxAt(position, size)),
    }));
  });
  const share = mark.quantity?.max ? mark.quantity.value / mark.quantity.max : 0.5;
  return { key: mark.id, drop: mark.selected ? DROP.selected : DROP.amount + share, candidates };
}

/** An amount never stands without its speaker: on a narrow map the words take more lines. */
function settings({ keyed, brief, amount, attribution }: Flow['mark']): LabelLine[][] {
  if (keyed && brief) return [[{ text: brief, role: 'amount-brief' }]];
  return [Number.POSITIVE_INFINITY, NARROW].map((letters) => [
    ...inLines(amount ?? '', letters).map((text) => ({ text, role: 'amount' }) as const),
    ...inLines(attribution ?? '', letters).map((text) => ({ text, role: 'note' }) as const),
  ]);
}

const headPositions = ([x, y]: Pixel): LabelPosition[] => [12, 20].flatMap((gap) => around(x, y, gap));

export function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return isolatedLines(lines);
}

/** To the middle of the flow or to its head, whichever is nearer; none where the label stands right beside. */
function leaderTo(
  { at, to }: Flow,
  { x, anchor }: LabelPosition,
  box: LabelCandidate['label']['box'],
): readonly [Pixel, Pixel] | null {
  const edge: Pixel = [anchor === 'start' ? box.left : box.right, (box.top + box.bottom) / 2];
  const far = (from: Pixel) => Math.hypot(from[0] - edge[0], from[1] - edge[1]);
  const end = far(at) < far(to) ? at : to;
  if (overlaps(box, grow(square(end, BESIDE), -8))) return null;
  return [[anchor === 'start' ? x - 3 : x + 3, Math.min(Math.max(end[1], box.top + 4), box.bottom - 4)], end];
}

/** Enough of a flow's line to see whether something crosses it. */
const LINE_STEPS = 12;

function crosses(a: Pixel, b: Pixel, line: readonly Pixel[]): boolean {
  return line.slice(1).some((d, i) => {
    const c = line[i] as Pixel;
    return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
  });
}

/** Whether `c` lies to the left of the way from `a` to `b`. */
function side(a: Pixel, b: Pixel, c: Pixel): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
}
