import type { LonLat } from '../story/story';
import { geometriesOf, isArcRefs, isNumbers, isRecord, isText, whyNoArcs } from './topology-checks';
import type { Bbox, LineStyle } from './world';

interface Shape {
  readonly type: 'MultiPolygon';
  readonly id: string;
  /** Polygons, rings, arc numbers; `~n` is arc n backwards. */
  readonly arcs: number[][][];
}

interface Framed {
  readonly name: string;
  readonly anchor: LonLat;
  readonly bbox: Bbox;
}

/** One geometry of `objects.countries`, checked. */
export interface CountryGeometry extends Shape {
  readonly properties: Framed;
}

/** Of `objects.cores`: a country without any of its disputed areas. */
export type CoreGeometry = Shape;

/** Of `objects.units`. */
export interface UnitGeometry extends Shape {
  readonly properties: Framed & { readonly un: string; readonly control: string; readonly land?: string };
}

/** Of `objects.lines`. */
export interface LineGeometry {
  readonly type: 'MultiLineString';
  readonly arcs: number[][];
  readonly properties: { readonly sides: [string, string]; readonly un: LineStyle; readonly control: LineStyle };
}

export interface WorldObjects {
  readonly countries: { readonly geometries: readonly CountryGeometry[] };
  readonly cores: { readonly geometries: readonly CoreGeometry[] };
  readonly units: { readonly geometries: readonly UnitGeometry[] };
  readonly lines: { readonly geometries: readonly LineGeometry[] };
}

const STYLES: ReadonlySet<unknown> = new Set(['solid', 'dash', 'dot'] satisfies LineStyle[]);

/** The reason why `json` is not a world, or null. After null its objects are `WorldObjects`. */
export function whyNotTopology(json: unknown): string | null {
  return (
    whyNoArcs(json) ??
    whyNotObject(json, 'countries', whyNotCountry) ??
    whyNotObject(json, 'cores', whyNotShape) ??
    whyNotObject(json, 'units', whyNotUnit) ??
    whyNotObject(json, 'lines', whyNotLine)
  );
}

type Check = (geometry: Record<string, unknown>, arcCount: number) => string | null;

function whyNotObject(json: unknown, name: keyof WorldObjects, check: Check): string | null {
  const geometries = geometriesOf(json, name);
  if (typeof geometries === 'string') return geometries;
  const count = (json as { arcs: unknown[] }).arcs.length;
  const seen = new Set<unknown>();
  for (const [i, geometry] of geometries.entries()) {
    const reason = isRecord(geometry) ? check(geometry, count) : ': expected an object';
    if (reason) return `objects.${name}.geometries[${i}]${reason}`;
    const { id } = geometry as { id?: unknown };
    if (id !== undefined && seen.has(id)) return `objects.${name}.geometries[${i}].id: "${id}" is used twice`;
    seen.add(id);
  }
  return null;
}

function whyNotShape({ id, type, arcs }: Record<string, unknown>, arcCount: number): string | null {
  if (!isText(id)) return '.id: expected text';
  if (type !== 'MultiPolygon') return '.type: expected MultiPolygon';
  return isArcRefs(arcs, 3, arcCount) ? null : '.arcs: expected rings of known arcs';
}

function whyNotFramed(geometry: Record<string, unknown>, arcCount: number): string | null {
  const { properties } = geometry;
  if (!isRecord(properties) || !isText(properties.name)) return '.properties.name: expected text';
  if (!isNumbers(properties.anchor, 2)) return '.properties.anchor: expected [lon, lat]';
  if (!isNumbers(properties.bbox, 4)) return '.properties.bbox: expected [west, south, east, north]';
  return whyNotShape(geometry, arcCount);
}

const whyNotCountry: Check = (geometry, arcCount) =>
  typeof geometry.id === 'string' && /^([A-Z]{3}|x-[a-z-]+)$/.test(geometry.id)
    ? whyNotFramed(geometry, arcCount)
    : '.id: expected ABC or x-…';

const whyNotUnit: Check = (geometry, arcCount) => {
  const reason = whyNotFramed(geometry, arcCount);
  if (reason) return reason;
  const { un, control, land } = geometry.properties as Record<string, unknown>;
  if (!isText(un) || !isText(control)) return '.properties: expected un and control';
  return land === undefined || isText(land) ? null : '.properties.land: expected text';
};

const whyNotLine: Check = ({ type, arcs, properties }, arcCount) => {
  if (type !== 'MultiLineString') return '.type: expected MultiLineString';
  if (!isRecord(properties) || !STYLES.has(properties.un) || !STYLES.has(properties.control)) {
    return '.properties: expected un and control, each solid, dash or dot';
  }
  const { sides } = properties;
  if (!Array.isArray(sides) || sides.length !== 2 || !sides.every(isText)) return '.properties.sides: expected two ids';
  return isArcRefs(arcs, 2, arcCount) ? null : '.arcs: expected lines of known arcs';
};
