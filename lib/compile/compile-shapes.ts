import { innerPoint, lengthOfLine, middleOfLine } from '../geo/inner-point';
import { joinAt180 } from '../geo/join-at-180';
import type { LonLat } from '../geo/mercator';
import { boxOfShape } from '../geo/zone-shape';
import type { ShapeParts, StoryShape } from '../story/story-shape';
import { zoneShapeOf } from '../story/zone-shape-of';
import type { BasemapOutlines } from './basemap-outlines';
import type { CheckContext } from './check-context';
import type { EntityFile } from './draft';

/** The checked shapes that placements name, by their file, and what the base map has of divisions and waters, by code and id. */
export function compileShapes(
  entities: readonly EntityFile[],
  shape: CheckContext['shape'],
  { division, water }: BasemapOutlines,
): Readonly<Record<string, StoryShape>> {
  const shapes = new Map<string, StoryShape>();
  for (const { placement } of entities) {
    if (placement.kind === 'admin1' || placement.kind === 'water') {
      const [id, found] =
        placement.kind === 'admin1'
          ? [placement.division, division(placement.division)]
          : [placement.water, water(placement.water)];
      if (found) shapes.set(id, found.shape);
      continue;
    }
    const file = placement.kind === 'region' ? placement.area : 'file' in placement ? placement.file : undefined;
    const parts = file === undefined ? null : shape(file, placement.kind === 'line' ? 'line' : 'area');
    if (file !== undefined && parts) shapes.set(file, compileShape(parts));
  }
  return Object.fromEntries([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compileShape(parts: ShapeParts): StoryShape {
  const shape = zoneShapeOf(parts);
  return { ...parts, anchor: anchorOf(parts), box: boxOfShape(shape) };
}

/** In the largest polygon, or on the longest line. */
function anchorOf(parts: ShapeParts): LonLat {
  if (parts.type === 'line') {
    const lines = parts.lines.map(joinAt180(parts.lines));
    return middleOfLine(largest(lines, lengthOfLine));
  }
  const join = joinAt180(parts.polygons.flatMap((rings) => rings.slice(0, 1)));
  return innerPoint(largest(parts.polygons, areaOf).map(join));
}

const areaOf = ([outer = []]: readonly (readonly LonLat[])[]): number => {
  const [west, south, east, north] = boxOfShape({ rings: [outer], lines: [] });
  return (east - west) * (north - south);
};

function largest<T>(all: readonly T[], size: (one: T) => number): T {
  return all.reduce((best, one) => (size(one) > size(best) ? one : best));
}
