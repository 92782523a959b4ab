import { insideRings } from '../geo/outline';
import { covers, type Pixel, type Rect } from '../geo/rect';
import { unitShape } from '../geo/zone-shape';
import { type Canvas, toNearestWorld } from './canvas';
import type { DrawnZone } from './display-list';
import { pixelBoxOf } from './draw-zones';
import {
  boxAt,
  type LabelCandidate,
  type LabelLine,
  type LabelPosition,
  labelCandidate,
  type Size,
  sizeOf,
} from './label-candidate';
import type { LabelContext } from './label-context';
import { DROP, type LabelRequest, namedWithValue, WITHOUT_VALUE } from './label-requests';
import type { LabelRole } from './label-style';

type Zone = Omit<DrawnZone, 'label'>;

/** Names are tried at points of the edge so far apart, in pixels. */
const TRIED = 10;
const KEPT = 24;
/** Between an edge and a name beside it, in pixels. */
const GAP = 7;

/** Points inside that a name is tried at. */
const INSIDE = 300;

/** Inside, near the middle, or of a circle at the top; where there is no room, right outside of the edge. */
export function zoneRequest(zone: Zone, spoken: boolean, canvas: Canvas, labelContext: LabelContext): LabelRequest {
  const { mark } = zone;
  const candidates = namedWithValue({ text: mark.short, role: roleOf(mark) }, mark.value).flatMap((lines, i) =>
    candidatesFor(zone, lines, i * WITHOUT_VALUE, canvas, labelContext),
  );
  return { key: mark.id, drop: mark.selected ? DROP.selected : spoken ? DROP.spoken : DROP.region, candidates };
}

function candidatesFor(
  { mark, edge, small, at }: Zone,
  lines: readonly LabelLine[],
  more: number,
  canvas: Canvas,
  labelContext: LabelContext,
): LabelCandidate[] {
  const size = sizeOf(lines, labelContext.measure);
  const { rings } = unitShape(mark.shape);
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  const isIn = (point: Pixel) => insideRings(rings, projector, point);
  const found: { readonly position: LabelPosition; readonly cost: number; readonly leader?: Leader }[] = [];
  if (edge === '') found.push({ position: { x: at[0], y: at[1], anchor: 'middle' }, cost: 0 });
  const points = edgePoints(edge, TRIED);
  const top = Math.min(...points.map(([, y]) => y));
  const others = othersLand(points, labelContext);
  const reach = Math.max(1, Math.max(...points.map(([, y]) => y)) - top);
  if (mark.form !== 'near' && rings.length > 0) {
    for (const [x, y] of gridIn(pixelBoxOf(rings, projector), labelContext.room)) {
      const position: LabelPosition = { x, y, anchor: 'middle' };
      const box = boxAt(position, size);
      if (!covers(labelContext.room, box) || !isIn([x, y]) || !cornersOf(box).every(isIn)) continue;
      const cost = Math.hypot(x - at[0], y - at[1]) / Math.max(60, size.width) - 2;
      found.push({ position, cost: cost + OTHERS * others(box) });
    }
  }
  for (const [x, y] of points) {
    const fromTop = (y - top) / reach;
    for (const position of beside([x, y], at, size)) {
      const box = boxAt(position, size);
      if (!covers(labelContext.room, box)) continue;
      const inside = cornersOf(box).filter(isIn).length;
      // Neither across the edge, which would be cut, nor far from it.
      if (!small && mark.form !== 'soft-region' && inside !== 0 && inside !== 4) continue;
      const away = others(box);
      // Outside of a division is another one, and on another country's land something of that country, which it could be taken for the name of.
      const isElsewhere = (mark.form === 'admin1' && inside < 4) || away > 0.5;
      const leader: Leader = isElsewhere ? leaderTo(at, box) : null;
      const cost = (inside === 4 ? 0 : 1) + 2 * fromTop + Math.abs(x - at[0]) / reach;
      found.push({ position, cost: cost + (leader ? 2 : 0) + OTHERS * away, leader });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: LabelCandidate[] = [];
  for (const { position, cost, leader = null } of found) {
    if (kept.length === KEPT) break;
    const candidate = labelCandidate(mark.id, lines, position, size, cost + more, { leader });
    if (labelContext.isFree(candidate.room, mark.id)) kept.push(candidate);
  }
  return kept;
}

/** What it costs a name to stand wholly on land of a country that what it names hardly touches: it would be read there. */
const OTHERS = 6;
/** A country with so much of the edge is one of its own. */
const OWN = 0.25;

/** The share of a box, 0 to 1, on land of other countries than those that have the edge. */
function othersLand(edge: readonly Pixel[], { grid }: LabelContext): (box: Rect) => number {
  const touched = new Uint16Array(256);
  for (const [x, y] of edge) {
    const owner = grid.at(x, y);
    touched[owner] = (touched[owner] ?? 0) + 1;
  }
  const counted = Uint8Array.from(touched, (times) => (times < OWN * edge.length ? 1 : 0));
  counted[0] = 0;
  return (box) => grid.share(box, counted);
}

/** Points of a grid over what of a box is in the room. */
function gridIn(box: Rect, room: Rect): Pixel[] {
  const [left, right] = [Math.max(box.left, room.left), Math.min(box.right, room.right)];
  const [top, bottom] = [Math.max(box.top, room.top), Math.min(box.bottom, room.bottom)];
  const by = Math.max(6, Math.sqrt(((right - left) * (bottom - top)) / INSIDE));
  const points: Pixel[] = [];
  for (let y = top + by / 2; y < bottom; y += by) for (let x = left + by / 2; x < right; x += by) points.push([x, y]);
  return points;
}

const roleOf = ({ form, origin }: Zone['mark']): LabelRole =>
  origin === 'context' ? 'context' : form === 'soft-region' ? 'region' : form === 'water' ? 'sea' : 'zone';

type Leader = readonly [Pixel, Pixel] | null;

/** From the nearest point of a name's box. */
const leaderTo = (at: Pixel, { left, right, top, bottom }: Rect): Leader => [
  [Math.min(Math.max(at[0], left), right), Math.min(Math.max(at[1], top), bottom)],
  at,
];

/** Inside and outside of a point of the edge: over, under and beside it. */
function beside([x, y]: Pixel, [middleX]: Pixel, { height }: Size): LabelPosition[] {
  const over: LabelPosition[] = [
    { x, y: y - height / 2 - GAP, anchor: 'middle' },
    { x, y: y + height / 2 + GAP, anchor: 'middle' },
  ];
  const right: LabelPosition = { x: x + GAP, y, anchor: 'start' };
  const left: LabelPosition = { x: x - GAP, y, anchor: 'end' };
  return [...over, ...(x >= middleX ? [right, left] : [left, right])];
}

const cornersOf = ({ left, right, top, bottom }: Rect): Pixel[] => [
  [left, top],
  [right, top],
  [left, bottom],
  [right, bottom],
];

/** Points of path data about `step` pixels apart, no more than a map has room for. */
export function edgePoints(path: string, step: number): Pixel[] {
  const points: Pixel[] = [];
  let last: Pixel = [Infinity, Infinity];
  for (const [, command, left, top] of path.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)) {
    const [x, y] = [Number(left), Number(top)];
    if (command === 'L') {
      const parts = Math.min(MOST_PARTS, Math.floor(Math.hypot(x - last[0], y - last[1]) / step));
      for (let i = 1; i < parts; i++)
        points.push([last[0] + ((x - last[0]) * i) / parts, last[1] + ((y - last[1]) * i) / parts]);
    }
    const before = points.at(-1);
    if (command === 'M' || !before || Math.hypot(x - before[0], y - before[1]) >= step) points.push([x, y]);
    last = [x, y];
  }
  return points;
}
/** Of one straight piece. */
const MOST_PARTS = 200;
