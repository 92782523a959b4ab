import { edgesOf, joinAt180 } from '../geo/join-at-180';
import type { ZoneShape } from '../geo/zone-shape';
import type { ShapeParts } from './story-shape';

/** An authored shape as it is drawn: what goes over the date line in one piece, and no edge along the cut. */
export function zoneShapeOf(parts: ShapeParts): ZoneShape {
  if (parts.type === 'line') return { rings: [], lines: parts.lines.map(joinAt180(parts.lines)) };
  const join = joinAt180(parts.polygons.flatMap((rings) => rings.slice(0, 1)));
  const rings = parts.polygons.flat().map(join);
  return { rings, lines: rings.flatMap(edgesOf) };
}
