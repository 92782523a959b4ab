import type { EntityId } from '../story/story';
import type { AreaMark, Mark } from './mark';

/** The shaded countries whose value is to stand on the map: of each series the greatest and the least, and what is chosen. */
export function valuedAreas(marks: readonly Mark[]): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>();
  const ends = new Map<string, { min: Valued; max: Valued }>();
  for (const mark of marks) {
    if (mark.kind !== 'area' || !mark.choropleth || mark.choropleth.value === null) continue;
    const one = { id: mark.id, value: mark.choropleth.value };
    if (mark.selected || mark.implied) ids.add(mark.id);
    const known = ends.get(mark.choropleth.series);
    ends.set(mark.choropleth.series, {
      min: known && known.min.value <= one.value ? known.min : one,
      max: known && known.max.value >= one.value ? known.max : one,
    });
  }
  for (const { min, max } of ends.values()) ids.add(min.id).add(max.id);
  return ids;
}

interface Valued {
  readonly id: AreaMark['id'];
  readonly value: number;
}
