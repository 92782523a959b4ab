import { insideRings } from '../geo/outline';
import { contains, grow, type Pixel, type Rect } from '../geo/rect';
import { type UnitShape, unitShape } from '../geo/zone-shape';
import type { ZonePlace } from '../scene/mark';
import { type Canvas, pixelOf, toNearestWorld } from './canvas';
import type { Candidate } from './choose-candidates';
import { pixelBoxOf } from './draw-zones';
import { square } from './label-candidate';

export interface SymbolCandidate extends Candidate {
  readonly at: Pixel;
}

/** Points inside that are looked at for a symbol. */
const LOOKED_AT = 400;
const KEPT = 24;

/**
 * Where the symbol of what happened in an area, at a water, on a line or at a distance may stand: inside, never outside; best first. At
 * a distance never on the place that it is measured from.
 */
export function signsInside(place: ZonePlace, canvas: Canvas, room: Rect, half: number): SymbolCandidate[] {
  const shape = unitShape(place.within);
  const anchor = pixelOf(place.lonLat, canvas);
  const inRoom = grow(room, -half);
  const keepsOff = place.form === 'near';
  const found = pointsOf(shape, place, canvas, inRoom)
    .filter((at) => !keepsOff || Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) > 2 * half)
    .map((at) => {
      const box = square(at, half);
      const far = Math.hypot(at[0] - anchor[0], at[1] - anchor[1]);
      return { at, room: [box], extent: box, cost: 6 * shareOutside(box, shape, place, canvas) + far / 200 };
    })
    .sort((a, b) => a.cost - b.cost);
  const kept: SymbolCandidate[] = [];
  for (const one of found) {
    if (kept.length === KEPT) break;
    if (!kept.some(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < half / 2)) kept.push(one);
  }
  return kept;
}

function pointsOf(shape: UnitShape, { lonLat }: ZonePlace, canvas: Canvas, room: Rect): Pixel[] {
  const projector = toNearestWorld(canvas.projector, lonLat[0], canvas.centerLon);
  if (shape.rings.length === 0) {
    return shape.lines.flatMap(({ xy }) => {
      const step = 2 * Math.max(1, Math.ceil(xy.length / 2 / LOOKED_AT));
      const points: Pixel[] = [];
      for (let i = 0; i < xy.length; i += step)
        points.push([
          (xy[i] as number) * projector.scale - projector.x,
          (xy[i + 1] as number) * projector.scale - projector.y,
        ]);
      return points.filter((point) => contains(room, point));
    });
  }
  const box = pixelBoxOf(shape.rings, projector);
  const [left, right] = [Math.max(box.left, room.left), Math.min(box.right, room.right)];
  const [top, bottom] = [Math.max(box.top, room.top), Math.min(box.bottom, room.bottom)];
  const by = Math.max(2, Math.sqrt((Math.max(0, right - left) * Math.max(0, bottom - top)) / LOOKED_AT));
  const points: Pixel[] = [];
  for (let y = top + by / 2; y < bottom; y += by) {
    for (let x = left + by / 2; x < right; x += by)
      if (insideRings(shape.rings, projector, [x, y])) points.push([x, y]);
  }
  return points;
}

/** Of the symbol's corners; a line has nothing to its sides. */
function shareOutside(
  { left, right, top, bottom }: Rect,
  shape: UnitShape,
  { lonLat }: ZonePlace,
  canvas: Canvas,
): number {
  if (shape.rings.length === 0) return 0;
  const projector = toNearestWorld(canvas.projector, lonLat[0], canvas.centerLon);
  const corners: Pixel[] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  return corners.filter((corner) => !insideRings(shape.rings, projector, corner)).length / corners.length;
}
