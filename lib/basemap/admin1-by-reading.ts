import { Arcs } from './arcs';
import { geometriesOf, isRecord } from './check-topology';
import { stepsOf } from './division-lines';
import { linesByReading } from './lines-by-reading';
import type { FlatTopology, World } from './world';

/** `admin1.json`, parsed, with its lines cut at disputed areas: a part that only one reading of borders has says so. Null for what is no such file. */
export function admin1ByReading(json: unknown, world: World): unknown {
  const geometries = geometriesOf(json, 'lines');
  if (!isRecord(json) || typeof geometries === 'string') return null;
  const topology = json as unknown as FlatTopology;
  const { scale, translate } = topology.transform;
  const before = new Arcs(topology);
  const arcs: number[][] = [];
  const lines = (geometries as { id: string; arcs: number[][] }[]).flatMap(({ id, arcs: own }) => {
    const parts = own.flatMap((refs) => linesByReading(before.line(refs), id, world.disputedAreas));
    return ([undefined, 'un', 'control'] as const).flatMap((under) => {
      const refs = parts
        .filter((part) => part.under === under)
        .map(({ points }) => [arcs.push(stepsOf(points, scale, translate)) - 1]);
      return refs.length > 0 ? [{ type: 'MultiLineString', id, ...(under ? { under } : {}), arcs: refs }] : [];
    });
  });
  return { ...json, arcs, objects: { lines: { type: 'GeometryCollection', geometries: lines } } };
}
