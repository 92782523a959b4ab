import type { Pixel } from '../geo/clip';
import { type Curve, curveEnd, curvePoints, curveStart } from '../geo/curve';
import { ringsToPath } from '../geo/outline';
import { contains, grow, middle, overlaps, type Rect } from '../geo/rect';
import type { GatheredMark, Mark, PointMark, RegionMark } from '../scene/mark';
import { type Canvas, place, type Sketch, shifted } from './canvas';
import type { Drawing, DrawnGathered, DrawnPoint, DrawnRing } from './drawing';
import { column, type Gathering, gatherings, leader, offsets, ringRadius, seats } from './gathering';
import {
  areaLabel,
  borderLabel,
  flowLabel,
  listedLabel,
  listedLines,
  pointLabel,
  regionLabel,
  siteLabel,
} from './label-candidates';
import { nameCandidates } from './name-candidates';
import { type LabelCandidate, type PlacedLabel, placeLabels } from './place-labels';

type Item = Omit<DrawnGathered, 'label'>;
type Point = Omit<DrawnPoint, 'label'>;

/** How far out of sight names are still placed, in pixels: what comes into sight has found its place before. */
const BEYOND = 400;
/** Half the side of a symbol's square, in pixels. */
const SYMBOL = 12;
/** An amount this near to its flow, in pixels, needs no line to it. */
const BESIDE = 30;

/**
 * Adds to a sketch what is set in type, and the symbols that stand where there is room. First what has a fixed place
 * (rings, seats, open columns, points), then names by priority; a country's gathered symbols stand under its name.
 */
export function drawLabels(marks: readonly Mark[], sketch: Sketch, canvas: Canvas): Drawing {
  const groups = gatherings(marks);
  const underName = new Map(
    groups
      .filter((group) => group.precision === 'country' && !group.open)
      .map((group) => [group.place, members(group)]),
  );
  const rings = groups.flatMap((group) => ringOf(group, canvas, marks));
  const ringPlaces = new Set(rings.map((ring) => ring.place));
  const taken: Rect[] = rings.map((ring) => square(ring.at, ring.radius + 9));
  if (canvas.covered) taken.push(canvas.covered);

  const listed = groups.filter((group) => group.open).flatMap((group) => openColumn(group, canvas));
  taken.push(...listed.map((item) => square(item.at, SYMBOL)));
  const seated = groups.flatMap((group) =>
    group.precision === 'city' && !group.open ? atCity(group, canvas, taken) : [],
  );
  const points = marks.flatMap((mark) => (mark.kind === 'point' ? [pointAt(mark, ringPlaces, canvas, taken)] : []));

  const region = grow(canvas.sight, BEYOND);
  const candidates: LabelCandidate[] = [
    ...listed.map(listedLabel),
    ...seated.flatMap((item) => (item.mark.symbol === 'base' ? [siteLabel(item.mark, item.at)] : [])),
    ...sketch.flows.flatMap((flow) => flowLabel(flow, sketch.flows)),
    ...points
      .filter(({ at }) => contains(region, at))
      .map((point) => pointLabel(point, contains(canvas.sight, point.at))),
    ...marks.flatMap((mark) => (mark.kind === 'region' ? [regionLabel(mark, place(mark.anchor, canvas))] : [])),
    ...sketch.areas.flatMap((area) =>
      areaLabel(area, sketch, canvas, region, underName.get(area.mark.id)?.length ?? 0),
    ),
    ...sketch.borders.flatMap((border) => (border.mark.selected ? [borderLabel(border)] : [])),
    ...nameCandidates(canvas, marks, region),
  ];
  const obstacles = [...taken, ...(canvas.docked ?? []), ...sketch.flows.flatMap((flow) => alongLine(flow.curve))];
  const stay = staying(candidates, canvas);
  const placed = placeLabels(candidates, obstacles, aboveCredit(canvas.sight), canvas.measure, true, stay);
  const label = (id: string): PlacedLabel | null => placed.get(id) ?? null;
  const standing = [...taken, ...[...placed.values()].map(({ box }) => box)];
  const gathered = [
    ...listed,
    ...seated,
    ...[...underName].flatMap(([id, under]) => besideName(under, label(id), canvas, standing)),
  ];

  return {
    areas: sketch.areas.map((area) => {
      const name = label(area.mark.id);
      const away = name && !standsIn(name.box, sketch.boxes.get(area.mark.id));
      return { ...area, label: name, callout: away ? callout(name, area.at) : null };
    }),
    borders: sketch.borders.map((border) => ({ ...border, label: label(border.mark.id) })),
    flows: sketch.flows.map((flow) => {
      const amount = label(flow.mark.id);
      return { ...flow, label: amount, callout: amount && flowCallout(amount, flow) };
    }),
    regions: marks.flatMap((mark) =>
      mark.kind === 'region'
        ? [{ mark, at: place(mark.anchor, canvas), label: label(mark.id), path: regionPath(mark, canvas) }]
        : [],
    ),
    points: points.map((point) => ({ ...point, label: label(point.mark.id) })),
    gathered: gathered.map((item) => ({ ...item, label: label(item.mark.id) })),
    rings,
    names: [...placed.values()].filter((item) => item.key.startsWith('name:')),
    labels: placed,
  };
}

/** A name whose place is now shown in another copy of the world goes there with it. */
function staying(candidates: readonly LabelCandidate[], { stay, projector }: Canvas): Canvas['stay'] {
  if (!stay) return undefined;
  const places = new Map(candidates.map(({ key, spots }) => [key, spots[0]?.x]));
  return new Map([...stay].filter(([key, { x }]) => Math.abs(x - (places.get(key) ?? Infinity)) < projector.scale / 2));
}

const members = (group: Gathering): readonly GatheredMark[] => [...group.events, ...group.sites];

function ringOf(group: Gathering, canvas: Canvas, marks: readonly Mark[]): DrawnRing[] {
  const [first] = group.events;
  if (!first || group.events.length < 2 || group.open || group.precision === 'country') return [];
  const selected = marks.some((mark) => mark.id === group.place && mark.selected);
  const count = group.events.length;
  return [{ place: group.place, at: place(first.lonLat, canvas), radius: ringRadius(count), count, selected }];
}

function openColumn(group: Gathering, canvas: Canvas): Item[] {
  const all = members(group);
  const [first] = all;
  if (!first) return [];
  const at = place(first.lonLat, canvas);
  const width = Math.max(...all.flatMap(listedLines).map(({ text, role }) => canvas.measure(text, role)));
  const { spots, side } = column(all.length, at, free(canvas), width + 26);
  return all.map((mark, i) => {
    const spot = spots[i] ?? at;
    return { mark, at: spot, leader: leader(at, spot), listed: side, seat: false };
  });
}

/** Events around the city's ring (one alone stands beside it); sites on the nearest free spot. */
function atCity(group: Gathering, canvas: Canvas, taken: Rect[]): Item[] {
  const [first] = members(group);
  if (!first) return [];
  const at = place(first.lonLat, canvas);
  const around = group.events.length > 1 ? seats(group.events.length, at) : [];
  return [
    ...group.events.map((mark, i) => {
      const seat = around[i];
      return seat ? { mark, at: seat, leader: null, listed: null, seat: true } : moved(mark, at, taken, true);
    }),
    ...group.sites.map((mark) => moved(mark, at, taken, true)),
  ];
}

function moved(mark: GatheredMark, from: Pixel, taken: Rect[], always: boolean): Item {
  const at = freeSpot(from, taken, always);
  return { mark, at, leader: straight(from, at, SYMBOL), listed: null, seat: false };
}

function pointAt(mark: PointMark, ringPlaces: ReadonlySet<string>, canvas: Canvas, taken: Rect[]): Point {
  const from = place(mark.lonLat, canvas);
  const ring = ringPlaces.has(mark.id);
  // Only what is context gives way: the article's own places stand where they are.
  const at = mark.origin === 'context' && !mark.selected ? freeSpot(from, taken, false) : from;
  if (at === from) taken.push(square(from, SYMBOL));
  return { mark, at, leader: at === from ? null : straight(from, at), ring };
}

function freeSpot(from: Pixel, taken: Rect[], away: boolean): Pixel {
  for (const [dx, dy] of offsets().slice(away ? 1 : 0)) {
    const box = square([from[0] + dx, from[1] + dy], SYMBOL);
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    return dx === 0 && dy === 0 ? from : [from[0] + dx, from[1] + dy];
  }
  return from;
}

function besideName(under: readonly GatheredMark[], label: PlacedLabel | null, canvas: Canvas, taken: Rect[]): Item[] {
  return under.map((mark, i) => {
    const spot = label?.symbols[i];
    if (spot) return { mark, at: spot, leader: null, listed: null, seat: false };
    const from = place(mark.lonLat, canvas);
    const at = freeSpot(from, taken, false);
    return { mark, at, leader: at === from ? null : straight(from, at), listed: null, seat: false };
  });
}

/** The map's foot belongs to the credit line. */
function aboveCredit(sight: Rect): Rect {
  return { ...sight, bottom: sight.bottom - 24 };
}

/** On a map narrower than this, in pixels, a column has no room beside the buttons. */
const NARROW = 480;

/** The part of the map that no card covers, nor on a narrow map the buttons at its top, for what needs a lot of room. */
function free({ sight, covered, docked = [] }: Canvas): Rect {
  const right = covered ? Math.max(sight.left + 80, covered.left) : sight.right;
  const half = (sight.top + sight.bottom) / 2;
  const above = sight.right - sight.left < NARROW ? docked.filter(({ bottom }) => bottom < half) : [];
  return { ...sight, right, top: Math.max(sight.top, ...above.map(({ bottom }) => bottom - 16)) };
}

/** A name that only reaches into its country's box stands mostly on others. */
function standsIn(name: Rect, extent: Rect | undefined): boolean {
  return extent !== undefined && contains(extent, middle(name));
}

/** A hairline from a name outside of what it names to that. */
function callout({ box, anchor, x }: PlacedLabel, at: Pixel): string | null {
  if (anchor === 'middle') return null;
  const y = Math.min(Math.max(at[1], box.top + 4), box.bottom - 4);
  return straight([anchor === 'start' ? x - 3 : x + 3, y], at);
}

/** To the middle of the flow or to its head, whichever is nearer. */
function flowCallout(label: PlacedLabel, { at, to }: Sketch['flows'][number]): string | null {
  const { box, anchor } = label;
  const edge: Pixel = [anchor === 'start' ? box.left : box.right, (box.top + box.bottom) / 2];
  const far = (from: Pixel) => Math.hypot(from[0] - edge[0], from[1] - edge[1]);
  const end = far(at) < far(to) ? at : to;
  return overlaps(box, grow(square(end, BESIDE), -8)) ? null : callout(label, end);
}

function regionPath(mark: RegionMark, canvas: Canvas): string {
  const clip = grow(canvas.sight, 400);
  const projector = shifted(canvas.projector, mark.anchor[0], canvas.centerLon);
  return mark.countries.map((iso3) => ringsToPath(canvas.outlines.rings(iso3) ?? [], projector, clip)).join('');
}

const square = ([x, y]: Pixel, by: number): Rect => ({ left: x - by, right: x + by, top: y - by, bottom: y + by });

/** From outside the symbol at `from`, so that no line crosses a number in a ring. */
function straight([x1, y1]: Pixel, [x2, y2]: Pixel, gap = 0): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const share = Math.min(1, gap / length);
  const x = x1 + (x2 - x1) * share;
  const y = y1 + (y2 - y1) * share;
  return `M${x.toFixed(1)} ${y.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
}

/** Boxes along a flow's line, so that names keep off it. */
function alongLine(curve: Curve): Rect[] {
  const length = Math.hypot(curveEnd(curve)[0] - curveStart(curve)[0], curveEnd(curve)[1] - curveStart(curve)[1]);
  return curvePoints(curve, Math.min(48, Math.ceil(length / 8) + 1)).map((point) => square(point, 5));
}
