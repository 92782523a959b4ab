import type { BorderEntry, BorderTable } from '../../../lib/basemap/read-borders';
import type { BorderPolicy, World } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';
import { isIn } from './is-in';

interface Owner {
  /** A country's id, or a key of `Borders.holders`; null at sea. */
  readonly holder: string | null;
  /** The disputed area at that point. */
  readonly entry: BorderEntry | null;
}

/** Who holds a place under a policy. */
export function ownerAt(world: World, borders: BorderTable, point: LonLat, policy: BorderPolicy): Owner {
  const entry = entryAt(world, borders, point);
  if (entry) return { holder: entry[policy], entry };
  const country = world.countries.find(({ polygons }) => polygons.some((polygon) => isIn(polygon, point)));
  return { holder: country?.iso3 ?? null, entry: null };
}

/** The disputed area at a place: one that is only points first, for it lies inside or beside a larger one. */
function entryAt(world: World, borders: BorderTable, point: LonLat): BorderEntry | null {
  const near = borders.entries.find(({ shape, point: own }) => {
    const { radiusKm = 0, points = [own] } = shape;
    return points.some((other) => kilometres(point, other) < radiusKm);
  });
  if (near) return near;
  const disputedArea = world.disputedAreas.find(({ polygons }) => polygons.some((polygon) => isIn(polygon, point)));
  if (disputedArea) return borders.byId.get(disputedArea.id) ?? null;
  return (
    borders.entries.find(({ shape }) =>
      world.byIso3.get(shape.country ?? '')?.polygons.some((polygon) => isIn(polygon, point)),
    ) ?? null
  );
}

/** Good enough for a few tens of kilometres. */
function kilometres([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const east = (lonB - lonA) * Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  return 111.2 * Math.hypot(east, latB - latA);
}
