import type { LonLat } from '../story/story';
import type { BorderEntry, BorderTable } from './read-borders';
import type { Polygon, World } from './world';

/** A row of the border table with what can be pointed at: shapes, points, or both. */
export interface DisputedTarget {
  readonly entry: BorderEntry;
  readonly polygons: readonly Polygon[];
  /** Where the area is too small for a shape, or has none. */
  readonly points: readonly LonLat[];
}

/** Every row of the table, in its order. */
export function disputedTargets(world: World, { entries }: BorderTable): DisputedTarget[] {
  const disputed = new Map(world.disputedAreas.map((disputedArea) => [disputedArea.id, disputedArea]));
  return entries.map((entry) => {
    const { kind, country, points, radiusKm } = entry.shape;
    const shape =
      kind === 'unit' ? disputed.get(entry.id) : kind === 'country' ? world.byIso3.get(country ?? '') : undefined;
    const isPoint = !shape || radiusKm !== undefined;
    return { entry, polygons: shape?.polygons ?? [], points: isPoint ? (points ?? [entry.point]) : [] };
  });
}
