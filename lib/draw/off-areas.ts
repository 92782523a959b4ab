import { insideRings } from '../geo/outline';
import type { Pixel } from '../geo/rect';
import { unitShape } from '../geo/zone-shape';
import { type Canvas, type SceneGeometry, toNearestWorld } from './canvas';
import type { LabelCandidate } from './label-candidate';
import type { LabelRequest } from './label-requests';

/** What it costs a place's name to stand on the other side of the edge of an area that the story drew: more than to leave it out, unless it must be there. */
const ACROSS = 30;

/**
 * A name inside an area says that the place is in it: held, flooded, closed. Names of places outside keep out of such areas, and names of
 * places inside stay in, as long as there is room. What is returned prices the name of what stands at a point of the map.
 */
export function offAreas(zones: SceneGeometry['zones'], canvas: Canvas) {
  const areas = zones
    .filter(({ mark, area }) => mark.form === 'area' && area !== '')
    .map(({ mark }) => {
      const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
      const { rings } = unitShape(mark.shape);
      return (point: Pixel) => insideRings(rings, projector, point);
    });
  return (request: LabelRequest, at: Pixel): LabelRequest => {
    if (areas.length === 0) return request;
    const sides = areas.map((holds) => ({ holds, own: holds(at) }));
    const across = ({ label: { box } }: LabelCandidate) =>
      sides.filter(({ holds, own }) => holds([(box.left + box.right) / 2, (box.top + box.bottom) / 2]) !== own).length;
    return {
      ...request,
      candidates: request.candidates.map((one) => ({ ...one, cost: one.cost + ACROSS * across(one) })),
    };
  };
}
