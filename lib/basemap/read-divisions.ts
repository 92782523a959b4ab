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
import type { FlatTopology, Polygon } from './world';

/** A first-level division of a country, or one below it where the first level is made of groups, as the departments of a region. */
export interface Division {
  /** ISO 3166-2. */
  readonly code: string;
  readonly name: string;
  /** Where the name goes. */
  readonly anchor: LonLat;
  /** The division of which this is a part. */
  readonly parent?: string;
  readonly polygons: readonly Polygon[];
}

export interface Divisions {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Between divisions of the first level, and between those below it. Borders and edges of disputed areas are not among them. */
  readonly lines: readonly [first: readonly UnitPath[], second: readonly UnitPath[]];
}

export type ReadDivisions =
  | { readonly ok: true; readonly divisions: Divisions }
  | { readonly ok: false; readonly reason: string };

interface DivisionGeometry {
  readonly id: string;
  readonly arcs: number[][][];
  readonly properties: Pick<Division, 'name' | 'anchor' | 'parent'>;
}

const EXPECTED = 'an id, known arcs and properties';

/** Reads a file of `data/basemap/divisions`, parsed; junk gives a reason and never throws. */
export function readDivisions(json: unknown): ReadDivisions {
  const reason =
    whyNoArcs(json) ??
    whyNotGeometries(json, 'divisions', isDivision, EXPECTED) ??
    whyNotGeometries(json, 'lines', isLine, EXPECTED);
  if (reason) return { ok: false, reason };
  const all = new Arcs(json as FlatTopology);
  const geometries = geometriesOf(json, 'divisions') as DivisionGeometry[];
  const divisions = geometries.map(({ id, arcs, properties }): [string, Division] => [
    id,
    { code: id, ...properties, polygons: arcs.map((rings) => all.polygon(rings)) },
  ]);
  const byCode = new Map(divisions);
  if (byCode.size < divisions.length) return { ok: false, reason: 'objects.divisions: a code is used twice' };
  const levels = geometriesOf(json, 'lines') as { id: string; arcs: number[][] }[];
  const level = (number: 1 | 2) =>
    levels.filter(({ id }) => id === `level-${number}`).flatMap(({ arcs }) => arcs.map((refs) => all.path(refs)));
  return { ok: true, divisions: { byCode, lines: [level(1), level(2)] } };
}

const isDivision: GeometryCheck = ({ id, type, arcs, properties }, count) =>
  isText(id) &&
  type === 'MultiPolygon' &&
  isArcRefs(arcs, 3, count) &&
  isRecord(properties) &&
  isText(properties.name) &&
  isNumbers(properties.anchor, 2) &&
  (properties.parent === undefined || isText(properties.parent));

const isLine: GeometryCheck = ({ id, type, arcs }, count) =>
  (id === 'level-1' || id === 'level-2') && type === 'MultiLineString' && isArcRefs(arcs, 2, count);
