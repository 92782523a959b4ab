import { insideRings } from '../geo/outline';
import { covers, type Pixel, type Rect } from '../geo/rect';
import { unitShape } from '../geo/zone-shape';
import { type Canvas, toNearestWorld } from './canvas';
import type { DrawnZone } from './display-list';
import { boxAt, type LabelCandidate, type LabelPosition, labelCandidate, type Size, sizeOf } from './label-candidate';
import type { LabelContext } from './label-context';
import { DROP, type LabelRequest } from './label-requests';
import type { LabelRole } from './label-style';

type Zone = Omit<DrawnZone, 'label'>;

/** Names are tried at points of the edge so far apart, in pixels. */
const TRIED = 10;
const KEPT = 24;
/** Between an edge and a name beside it, in pixels. */
const GAP = 7;

/** At its edge, inside where there is room, else right outside; of a circle first at the top. */
export function zoneRequest(
  { mark, edge, small, at }: Zone,
  spoken: boolean,
  canvas: Canvas,
  labelContext: LabelContext,
): LabelRequest {
  const lines = [{ text: mark.short, role: roleOf(mark.origin) }];
  const size = sizeOf(lines, labelContext.measure);
  const { rings } = unitShape(mark.shape);
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  const isIn = (point: Pixel) => insideRings(rings, projector, point);
  const found: { readonly position: LabelPosition; readonly cost: number }[] = [];
  const points = edgePoints(edge, TRIED);
  const top = Math.min(...points.map(([, y]) => y));
  const reach = Math.max(1, Math.max(...points.map(([, y]) => y)) - top);
  for (const [x, y] of points) {
    const fromTop = (y - top) / reach;
    for (const position of beside([x, y], at, size)) {
      const box = boxAt(position, size);
      if (!covers(labelContext.room, box)) continue;
      const inside = cornersOf(box).filter(isIn).length;
      // Neither across the edge, which would be cut, nor far from it.
      if (!small && inside !== 0 && inside !== 4) continue;
      found.push({ position, cost: (inside === 4 ? 0 : 1) + 2 * fromTop + Math.abs(x - at[0]) / reach });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const kept: LabelCandidate[] = [];
  for (const { position, cost } of found) {
    if (kept.length === KEPT) break;
    const candidate = labelCandidate(mark.id, lines, position, size, cost);
    if (labelContext.isFree(candidate.room, mark.id)) kept.push(candidate);
  }
  return { key: mark.id, drop: mark.selected ? DROP.selected : spoken ? DROP.spoken : DROP.region, candidates: kept };
}

const roleOf = (origin: 'article' | 'context'): LabelRole => (origin === 'context' ? 'context' : 'zone');

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
