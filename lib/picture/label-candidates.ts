import { words } from '@words/mark';
import type { Pixel } from '../geo/clip';
import { curvePoints } from '../geo/curve';
import { contains, covers, overlaps, type Rect } from '../geo/rect';
import type { GatheredMark, RegionMark } from '../scene/mark';
import { commas } from '../words/list';
import type { Canvas, Sketch } from './canvas';
import type { DrawnGathered, DrawnPoint } from './drawing';
import { around, type LabelCandidate, type LabelSpot } from './place-labels';

/** In an open column: when, whether announced, where in the text, and what. */
export function listedLines(mark: GatheredMark): LabelCandidate['lines'] {
  const note = commas([mark.when, mark.announced && words.announced, mark.paragraph !== null && `¶${mark.paragraph}`]);
  const name = { text: mark.short, role: 'event-name' } as const;
  return note ? [{ text: note, role: 'event-date' }, name] : [name];
}

/** Set beside its symbol. */
export function listedLabel({ mark, at, listed }: Omit<DrawnGathered, 'label'>): LabelCandidate {
  return {
    key: mark.id,
    lines: listedLines(mark),
    spots: [
      listed === 'left' ? { x: at[0] - 20, y: at[1], anchor: 'end' } : { x: at[0] + 20, y: at[1], anchor: 'start' },
    ],
    priority: 0,
    always: true,
  };
}

export function siteLabel(mark: GatheredMark, at: Pixel): LabelCandidate {
  const spots = mirrored(around(at[0], at[1], 14));
  return { key: mark.id, lines: [{ text: mark.short, role: 'context' }], spots, priority: 5 };
}

type Flow = Sketch['flows'][number];

/** Beside its middle or before its head, never where another flow runs between the two. */
export function flowLabel(flow: Flow, flows: readonly Flow[]): LabelCandidate[] {
  const { mark, at, to } = flow;
  if (!mark.amount) return [];
  const beside = [16, 34, 70, 110].flatMap((gap): LabelSpot[] =>
    [0, -46, 46, -90].flatMap((dy): LabelSpot[] => [
      { x: at[0] + gap, y: at[1] + dy, anchor: 'start' },
      { x: at[0] - gap, y: at[1] + dy, anchor: 'end' },
    ]),
  );
  const before = [26, 58, 90].flatMap((dy): LabelSpot[] => [
    { x: to[0] + 20, y: to[1] + dy - 10, anchor: 'start' },
    { x: to[0] - 20, y: to[1] + dy - 10, anchor: 'end' },
    { x: to[0] + 70, y: to[1] + dy, anchor: 'start' },
    { x: to[0] - 70, y: to[1] + dy, anchor: 'end' },
  ]);
  const others = flows.filter((other) => other !== flow).map(({ curve }) => curvePoints(curve, LINE_STEPS));
  const isClear = (from: Pixel) => (spot: LabelSpot) => !others.some((line) => crosses(from, [spot.x, spot.y], line));
  const spots = [...beside.filter(isClear(at)), ...before.filter(isClear(to))];
  const share = mark.quantity?.most ? mark.quantity.value / mark.quantity.most : 1;
  // An amount never stands without its speaker: on a narrow map the words take more lines.
  return [Number.POSITIVE_INFINITY, NARROW].map((letters, i) => ({
    key: mark.id,
    lines: [
      ...inLines(mark.amount ?? '', letters).map((text) => ({ text, role: 'amount' }) as const),
      ...inLines(mark.attribution ?? '', letters).map((text) => ({ text, role: 'note' }) as const),
    ],
    spots,
    atEdge: spots,
    firm: true,
    // The greatest first; in more lines only when regions, whose name is their only sign, have their place.
    priority: mark.selected ? 0.9 + i / 100 : (i === 0 ? 1 : 3.35) + (1 - share) / 100,
  }));
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

/** Letters in a line where there is little room. */
const NARROW = 16;

function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function pointLabel({ mark, at, ring }: Omit<DrawnPoint, 'label'>, inSight: boolean): LabelCandidate {
  const context = mark.origin === 'context';
  const spots = mark.selected ? below(at) : mirrored(around(at[0], at[1], ring ? 37 : 12));
  return {
    key: mark.id,
    lines: [{ text: mark.short, role: context ? 'context' : 'story-city' }],
    spots,
    atEdge: spots,
    priority: mark.selected ? 0.5 : context ? 4 : 2,
    always: mark.selected && inSight,
  };
}

/** What is chosen is always named; its column leaves to the side and upwards. */
function below([x, y]: Pixel): LabelSpot[] {
  return [{ x, y: y + 22, anchor: 'middle' }, { x: x + 14, y: y + 12, anchor: 'start' }, ...around(x, y, 14)];
}

/** Left before right: columns and flows open to the right of a place. */
function mirrored(spots: readonly LabelSpot[]): LabelSpot[] {
  return [...spots].sort((a, b) => Number(b.anchor === 'end') - Number(a.anchor === 'end'));
}

export function regionLabel(mark: RegionMark, [x, y]: Pixel): LabelCandidate {
  // Not far: a region's name must not stand on another country.
  const steps = [0, -14, 14, -28, 28, -42, 42, -56, 56];
  const spots = steps.flatMap((dy) =>
    [0, -50, 50].map((dx): LabelSpot => ({ x: x + dx, y: y + dy, anchor: 'middle' })),
  );
  return {
    key: mark.id,
    lines: [{ text: mark.short, role: 'region' }],
    spots,
    atEdge: spots,
    priority: mark.selected ? 0.6 : REGION,
    always: true,
  };
}

/** Priority of a region's name, which is its only sign. */
const REGION = 3.3;
/** Countries narrower than this, in pixels, are not named. */
const SPECK = 14;
/** Below this zoom a far call-out would end on another continent. */
const CALLOUT_ZOOM = 2.6;
/** Width of an average letter of a country's name with its spacing, in pixels. */
const LETTER = 11;

/** Inside a country that has room for its name, on the part of it that is in sight; beside a smaller one. */
export function areaLabel(
  { mark, at }: Sketch['areas'][number],
  sketch: Pick<Sketch, 'boxes' | 'isOn'>,
  { projector, sight, zoom }: Pick<Canvas, 'projector' | 'sight' | 'zoom'>,
  region: Rect,
  symbols: number,
): LabelCandidate[] {
  const box = sketch.boxes.get(mark.id);
  // Far out of sight, or a speck on a map of the world: no name, unless it is what was chosen.
  if (box && (!overlaps(box, region) || (box.right - box.left < SPECK && !mark.selected))) return [];
  const width = box ? box.right - box.left : 0;
  const role = width > 420 ? 'country-1' : width > 150 ? 'country-2' : 'country-3';
  const name = mark.short.length * LETTER;
  // A name may run a little over its borders, as in an atlas; a name twice as wide stands beside.
  const isOnLand = ({ x, y }: LabelSpot) => sketch.isOn(mark, [x, y]);
  const spots = !box
    ? around(at[0], at[1], 12)
    : width > name
      ? insideSpots(at, box).filter(isOnLand)
      : width > name * 0.55
        ? [...insideSpots(at, box).slice(0, 3), ...besideSpots(at, box, zoom)]
        : besideSpots(at, box, zoom);
  return [
    {
      key: mark.id,
      lines: [{ text: mark.short, role, nameOf: mark.country }],
      spots,
      ...(box && width > name && !covers(sight, box)
        ? { atEdge: latticeSpots(at, box, sight, projector).filter(isOnLand) }
        : // A country too small for its name is nameless on a narrow map, unless its call-out may move in.
          contains(sight, at) && { atEdge: spots, firm: true }),
      priority: mark.selected ? 0.7 : areaPriority(width, mark.layers.length),
      symbols,
    },
  ];
}

/** Large ones first; of the small ones, which come after regions, what many layers speak of before what one does. */
function areaPriority(width: number, layers: number): number {
  const bySize = 3 + 0.8 / (1 + width / 100);
  return bySize < REGION ? bySize : REGION + (bySize - REGION) / Math.max(1, layers);
}

function insideSpots(at: Pixel, { left, right, top, bottom }: Rect): LabelSpot[] {
  const reachX = Math.max(0, (right - left) / 2 - 30);
  const reachY = Math.max(0, (bottom - top) / 2 - 20);
  const steps = [0, -0.25, 0.25, -0.5, 0.5];
  return steps
    .flatMap((sx) => steps.map((sy) => ({ sx, sy, far: Math.abs(sx) + Math.abs(sy) })))
    .sort((a, b) => a.far - b.far)
    .map(({ sx, sy }) => ({ x: at[0] + sx * reachX, y: at[1] + sy * reachY, anchor: 'middle' }));
}

/** Widths in pixels of the meshes over the ground in which a name looks for room on the part of a country in sight. */
const MESHES = [512, 256, 128];

/**
 * Points of wide meshes first, then finer ones: they lie fast on the ground, so that a name stays on one for long while
 * the map is moved, and stands well inside.
 */
function latticeSpots(at: Pixel, box: Rect, sight: Rect, { x, y }: Canvas['projector']): LabelSpot[] {
  const left = Math.max(box.left, sight.left);
  const right = Math.min(box.right, sight.right);
  const top = Math.max(box.top, sight.top);
  const bottom = Math.min(box.bottom, sight.bottom);
  return MESHES.flatMap((mesh) => {
    const spots: LabelSpot[] = [];
    for (let row = Math.ceil((top + y) / mesh); row * mesh - y <= bottom; row++) {
      for (let column = Math.ceil((left + x) / mesh); column * mesh - x <= right; column++) {
        spots.push({ x: column * mesh - x, y: row * mesh - y, anchor: 'middle' });
      }
    }
    const far = (spot: LabelSpot) => Math.hypot(spot.x - at[0], spot.y - at[1]);
    return spots.sort((a, b) => far(a) - far(b));
  });
}

function besideSpots(at: Pixel, box: Rect, zoom: number): LabelSpot[] {
  const y = (box.top + box.bottom) / 2;
  const heights = [y, box.top + 6, box.bottom - 6, box.bottom + 14, box.top - 14];
  return [
    ...heights.map((height): LabelSpot => ({ x: box.right + 6, y: height, anchor: 'start' })),
    ...heights.map((height): LabelSpot => ({ x: box.left - 6, y: height, anchor: 'end' })),
    { x: at[0], y: box.bottom + 12, anchor: 'middle' },
    { x: at[0], y: box.top - 12, anchor: 'middle' },
    ...(zoom < CALLOUT_ZOOM ? [] : [30, 60, 90]).flatMap((far): LabelSpot[] => [
      { x: box.right + far, y: box.bottom + far / 2, anchor: 'start' },
      { x: box.left - far, y: box.bottom + far / 2, anchor: 'end' },
      { x: box.right + far, y: box.top - far / 2, anchor: 'start' },
    ]),
  ];
}

export function borderLabel({ mark, at }: Sketch['borders'][number]): LabelCandidate {
  return {
    key: mark.id,
    lines: [{ text: mark.short, role: 'border' }],
    spots: around(at[0], at[1], 14),
    priority: 0.8,
  };
}
