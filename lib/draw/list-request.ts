import { markMessages } from '@words/story';
import { contains, covers, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { EventMark, PointMark } from '../scene/mark';
import { commas } from '../words/in-sentence';
import { boundsOf, type Candidate, type PlacementRequest } from './choose-candidates';
import { along, type LabelLine, labelCandidate, type PlacedLabel, type Size, sizeOf, square } from './label-candidate';
import type { LabelContext } from './label-context';
import { flagged } from './land-grid';

/** What a place gathers, told apart in order of time: a plate at the edge of the map with a line to the place. */
export interface ListCandidate extends Candidate {
  readonly box: Rect;
  readonly rows: readonly { readonly id: string; readonly label: PlacedLabel }[];
  /** How many more there are than found room. */
  readonly more: PlacedLabel | null;
  readonly leader: readonly [from: Pixel, to: Pixel];
}

/** A place whose list is open. */
interface OpenedPlace {
  readonly place: string;
  readonly members: readonly (EventMark | PointMark)[];
  readonly at: Pixel;
}

const PAD = 9;
const ROW_GAP = 5;
const EDGE = 4;
/** Steps along the edge of the map, in pixels. */
const STEP = 22;
/**
 * What it costs to lie wholly on land of the story or of what is chosen, to hide a country that the view speaks of, to be as far from the
 * place as the map is wide, and to leave a row out.
 */
const COST = { onStory: 6, onChosen: 60, hides: 20, far: 4, row: 4 } as const;
/** Nothing covers the place itself, in pixels to each side. */
const CLEAR = 16;
/** A list that does not fit, or would cover what is chosen, is shortened: to this share of the map's height, and to fewer rows than these only where nothing else fits or hides nothing. */
const MAX_SHARE = 0.8;
const FEWEST = 4;

/** On a map narrower than this, in pixels, rows are set smaller and without the paragraph's number. */
const NARROW = 480;

/** When, whether announced, where in the text; then what. */
function listedLines(mark: EventMark | PointMark, narrow: boolean): LabelLine[] {
  const name = { text: mark.short, role: narrow ? 'event-name-small' : 'event-name' } as const;
  if (mark.kind === 'point') return [name];
  const paragraph = !narrow && mark.paragraph !== null && `¶${mark.paragraph}`;
  const note = commas([mark.when, mark.announced && markMessages.announced, paragraph]);
  return note ? [{ text: note, role: narrow ? 'event-date-small' : 'event-date' }, name] : [name];
}

/** At the left or right edge, never over the place itself nor over what is chosen. */
export function listRequest(
  { place, members, at }: OpenedPlace,
  keepClear: {
    /** Countries by their numbers in the grid. */
    readonly chosen: ReadonlySet<number>;
    /** Middles of countries that the view speaks of. */
    readonly spoken: readonly Pixel[];
  },
  labelContext: LabelContext,
): PlacementRequest<ListCandidate> {
  const { room } = labelContext;
  const all = members.map((mark) => {
    const lines = listedLines(mark, room.right - room.left < NARROW);
    return { id: mark.id, lines, size: sizeOf(lines, labelContext.measure) };
  });
  const chosenLand = flagged(keepClear.chosen);
  const chosen = members.findIndex(({ selected }) => selected);
  const max = fitting(all, (room.bottom - room.top) * MAX_SHARE);
  const candidates: ListCandidate[] = [];
  const reach = room.right - room.left;
  for (let count = max; count > 0; count--) {
    if (count < FEWEST && candidates.some(({ cost }) => cost < COST.hides)) break;
    const rows = withChosen(all, chosen, count);
    if (count < all.length) rows.push(moreRow(all.length - count, labelContext));
    const width = Math.max(...rows.map(({ size }) => size.width)) + 2 * PAD;
    const height = heightOf(rows);
    const short = COST.row * (all.length - count);
    for (const left of [room.left + EDGE, room.right - EDGE - width]) {
      for (let top = room.top + EDGE; top + height <= room.bottom - 4; top += STEP) {
        const box = { left, top, right: left + width, bottom: top + height };
        if (!covers(room, box) || overlaps(box, square(at, CLEAR))) continue;
        const leader = leaderFrom(box, at);
        if (!labelContext.isFree([box], `list:${place}`)) continue;
        const onStory = labelContext.grid.share(box, labelContext.story);
        const onChosen = labelContext.grid.share(box, chosenLand);
        const hides = keepClear.spoken.filter((middle) => contains(box, middle)).length;
        const far = Math.hypot(leader[0][0] - at[0], leader[0][1] - at[1]) / reach;
        const taken = [box, ...along(...leader)];
        const placed = set(rows, box);
        candidates.push({
          box,
          leader,
          room: taken,
          extent: boundsOf(taken),
          rows: placed.filter(({ id }) => id !== MORE),
          more: placed.find(({ id }) => id === MORE)?.label ?? null,
          cost: COST.onStory * onStory + COST.onChosen * onChosen + COST.hides * hides + COST.far * far + short,
        });
      }
    }
  }
  return { key: `list:${place}`, drop: 1000, candidates };
}

interface Row {
  readonly id: string;
  readonly lines: readonly LabelLine[];
  readonly size: Size;
}

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { size }) => sum + size.height + ROW_GAP, 2 * PAD - ROW_GAP);

/** How many rows a height has room for, that of what is left out included; at least one. */
function fitting(all: readonly Row[], height: number): number {
  let count = all.length;
  while (count > 1 && heightOf(all.slice(0, count)) + (count < all.length ? MORE_HEIGHT : 0) > height) count--;
  return count;
}

/** The first rows; what is chosen is always among them. */
function withChosen(all: readonly Row[], chosen: number, count: number): Row[] {
  const wanted = all[chosen];
  return wanted && chosen >= count ? [...all.slice(0, count - 1), wanted] : all.slice(0, count);
}

const MORE = 'more';
/** A line of small type and the gap before it, in pixels. */
const MORE_HEIGHT = 20;

function moreRow(count: number, { measure }: LabelContext): Row {
  const lines = [{ text: markMessages.more({ count }), role: 'event-date-small' as const }];
  return { id: MORE, lines, size: sizeOf(lines, measure) };
}

function set(rows: readonly Row[], { left, top }: Rect): ListCandidate['rows'] {
  let y = top + PAD;
  return rows.map(({ id, lines, size }) => {
    const position = { x: left + PAD, y: y + size.height / 2, anchor: 'start' } as const;
    y += size.height + ROW_GAP;
    return { id, label: labelCandidate(id, lines, position, size, 0).label };
  });
}

/** From the side of the list that faces the place to the edge of its badge. */
function leaderFrom({ left, right, top, bottom }: Rect, at: Pixel): readonly [Pixel, Pixel] {
  const x = at[0] > right ? right : at[0] < left ? left : at[0];
  const y = Math.min(Math.max(at[1], top + 12), bottom - 12);
  const from: Pixel = x === at[0] ? [x, at[1] < top ? top : bottom] : [x, y];
  const length = Math.hypot(from[0] - at[0], from[1] - at[1]) || 1;
  const gap = Math.min(SIGN, length) / length;
  return [from, [at[0] + (from[0] - at[0]) * gap, at[1] + (from[1] - at[1]) * gap]];
}

/** The leader ends at the edge of the place's sign. */
const SIGN = 10;
