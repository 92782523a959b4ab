import type { LonLat } from '../geo/mercator';
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

/** Of `objects.territories`: a part of the country `of`, or beside it where it is too small to be drawn with it. */
export interface TerritoryGeometry extends Shape {
  readonly properties: Framed & { readonly of: string };
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
  readonly territories: { readonly geometries: readonly TerritoryGeometry[] };
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
    whyNotObject(json, 'territories', whyNotTerritory) ??
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

const whyNotTerritory: Check = (geometry, arcCount) =>
  whyNotCountry(geometry, arcCount) ??
  (isText((geometry.properties as { of?: unknown }).of) ? null : '.properties.of: expected text');

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

/** The reason why `json` has no arcs that can be read, or null. After null it is a `FlatTopology` but for its objects. */
export function whyNoArcs(json: unknown): string | null {
  if (!isRecord(json) || json.type !== 'FlatTopology') return 'not a flat topology';
  if (!isTransform(json.transform)) return 'transform: expected scale and translate, two finite numbers each';
  if (!Array.isArray(json.arcs)) return 'arcs: expected a list';
  const badArc = json.arcs.findIndex((arc) => !isArc(arc));
  return badArc < 0 ? null : `arcs[${badArc}]: expected finite numbers, two for each of at least two positions`;
}

/** The geometries of one object, or the reason why there are none. Call after `whyNoArcs`. */
export function geometriesOf(json: unknown, name: string): readonly unknown[] | string {
  const objects = isRecord(json) ? json.objects : undefined;
  const object = isRecord(objects) ? objects[name] : undefined;
  if (!isRecord(object) || object.type !== 'GeometryCollection' || !Array.isArray(object.geometries)) {
    return `objects.${name}: expected a geometry collection`;
  }
  return object.geometries;
}

/** Lists nested `depth` deep; at the bottom numbers of arcs that exist. */
export function isArcRefs(value: unknown, depth: number, count: number): boolean {
  if (depth > 0) return Array.isArray(value) && value.length > 0 && value.every((v) => isArcRefs(v, depth - 1, count));
  return Number.isInteger(value) && (value as number) < count && ~(value as number) < count;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const isTransform = (value: unknown): boolean =>
  isRecord(value) && isNumbers(value.scale, 2) && isNumbers(value.translate, 2);

/** A plain loop: there are tens of thousands of numbers. */
function isArc(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || value.length % 2 === 1) return false;
  for (const number of value) if (!Number.isFinite(number)) return false;
  return true;
}

/** What is wrong with the geometries of an object of the topology; null where each is as `check` wants it. */
export function whyNotGeometries(
  json: unknown,
  name: string,
  check: GeometryCheck,
  expected = 'known arcs and properties',
): string | null {
  const geometries = geometriesOf(json, name);
  if (typeof geometries === 'string') return geometries;
  const count = (json as { arcs: unknown[] }).arcs.length;
  const bad = geometries.findIndex((geometry) => !isRecord(geometry) || !check(geometry, count));
  return bad < 0 ? null : `objects.${name}.geometries[${bad}]: expected ${expected}`;
}

export type GeometryCheck = (geometry: Record<string, unknown>, arcCount: number) => boolean;
