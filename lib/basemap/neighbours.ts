import { indexOf } from './arcs';
import type { WorldObjects } from './check-topology';
import type { World } from './world';

/** Which countries share a border with one on the map, by UN usage; a territory does not lie beside its own country. Codes a–z. */
export function neighbours(world: World): (iso3: string) => readonly string[] {
  const { countries, territories } = world.topology.objects as unknown as WorldObjects;
  const motherOf = new Map(territories.geometries.map(({ id, properties }) => [id, properties.of]));
  const users = new Map<number, string[]>();
  for (const { id, arcs } of [...countries.geometries, ...territories.geometries]) {
    for (const ref of arcs.flat(2)) {
      const arc = indexOf(ref);
      // An arc that the grid has made a point is no border.
      if (!world.topology.arcs[arc]?.slice(2).some((step) => step !== 0)) continue;
      users.set(arc, [...(users.get(arc) ?? []), id]);
    }
  }
  const found = new Map<string, Set<string>>();
  for (const ids of users.values()) {
    for (const id of ids) {
      const own = found.get(id) ?? new Set();
      for (const other of ids) {
        if (other !== id && motherOf.get(id) !== other && motherOf.get(other) !== id) own.add(other);
      }
      found.set(id, own);
    }
  }
  return (iso3) => [...(found.get(iso3) ?? [])].sort();
}
