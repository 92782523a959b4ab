import type { LonLat } from '../geo/mercator';
import type { UnitPath } from '../geo/outline';
import { Arcs } from './arcs';
import {
  type GeometryCheck,
  geometriesOf,
  isArcRefs,
  isNumbers,
  isRecord,
  isText,
  whyNoArcs,
  whyNotGeometries,
} from './check-topology';
import type { FlatTopology, Line, Polygon } from './world';

export interface Lake {
  readonly polygon: Polygon;
  /** Set together, for the lakes whose name helps. */
  readonly name?: string;
  readonly lonLat?: LonLat;
}

export interface River {
  readonly line: Line;
  /** The line on the unit square. */
  readonly path: UnitPath;
  /** By length; 1 shows first. */
  readonly rank: 1 | 2 | 3;
  readonly name?: string;
}

export interface Water {
  readonly lakes: readonly Lake[];
  readonly rivers: readonly River[];
}

export type ReadWater = { readonly ok: true; readonly water: Water } | { readonly ok: false; readonly reason: string };

interface LakeGeometry {
  readonly arcs: number[][];
  readonly properties?: Omit<Lake, 'polygon'>;
}

interface RiverGeometry {
  readonly arcs: number[];
  readonly properties: Omit<River, 'line' | 'path'>;
}

/** Reads `data/basemap/water.json`, parsed; junk gives a reason and never throws. */
export function readWater(json: unknown): ReadWater {
  const reason =
    whyNoArcs(json) ?? whyNotGeometries(json, 'lakes', isLake) ?? whyNotGeometries(json, 'rivers', isRiver);
  if (reason) return { ok: false, reason };
  const all = new Arcs(json as FlatTopology);
  const lakes = (geometriesOf(json, 'lakes') as LakeGeometry[]).map(({ arcs, properties }) => ({
    polygon: all.polygon(arcs),
    ...properties,
  }));
  const rivers = (geometriesOf(json, 'rivers') as RiverGeometry[]).map(({ arcs, properties }) => ({
    get line() {
      return all.line(arcs);
    },
    path: all.path(arcs),
    ...properties,
  }));
  return { ok: true, water: { lakes, rivers } };
}

const isLake: GeometryCheck = ({ type, arcs, properties }, count) => {
  if (type !== 'Polygon' || !isArcRefs(arcs, 2, count)) return false;
  return (
    properties === undefined || (isRecord(properties) && isText(properties.name) && isNumbers(properties.lonLat, 2))
  );
};

const isRiver: GeometryCheck = ({ type, arcs, properties }, count) => {
  if (type !== 'LineString' || !isArcRefs(arcs, 1, count) || !isRecord(properties)) return false;
  const { rank, name } = properties;
  return (rank === 1 || rank === 2 || rank === 3) && (name === undefined || isText(name));
};
