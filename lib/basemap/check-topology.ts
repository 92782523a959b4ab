import type { LonLat } from '../story/story';
import type { Bbox } from './world';

/** One geometry of `objects.countries`, checked. */
export interface CountryGeometry {
  readonly type: 'MultiPolygon';
  readonly id: string;
  /** Polygons, rings, arc numbers; `~n` is arc n backwards. */
  readonly arcs: number[][][];
  readonly properties: { readonly name: string; readonly anchor: LonLat; readonly bbox: Bbox };
}

/** The reason why `json` is not a world, or null. After null it is safe to treat it as one. */
export function whyNotTopology(json: unknown): string | null {
  if (!isRecord(json) || json.type !== 'Topology') return 'not a TopoJSON topology';
  if (!isTransform(json.transform)) return 'transform: expected scale and translate, two finite numbers each';
  if (!Array.isArray(json.arcs)) return 'arcs: expected a list';
  const badArc = json.arcs.findIndex((arc) => !isArc(arc));
  if (badArc >= 0) return `arcs[${badArc}]: expected at least two positions of finite numbers`;
  const countries = isRecord(json.objects) ? json.objects.countries : undefined;
  if (!isRecord(countries) || countries.type !== 'GeometryCollection' || !Array.isArray(countries.geometries)) {
    return 'objects.countries: expected a geometry collection';
  }
  const count = json.arcs.length;
  const seen = new Set<unknown>();
  for (const [i, geometry] of countries.geometries.entries()) {
    const reason = whyNotCountry(geometry, count);
    if (reason) return `objects.countries.geometries[${i}]${reason}`;
    if (seen.has(geometry.id)) return `objects.countries.geometries[${i}].id: "${geometry.id}" is used twice`;
    seen.add(geometry.id);
  }
  return null;
}

function whyNotCountry(geometry: unknown, arcCount: number): string | null {
  if (!isRecord(geometry)) return ': expected an object';
  if (typeof geometry.id !== 'string' || !/^([A-Z]{3}|x-[a-z-]+)$/.test(geometry.id)) return '.id: expected ABC or x-…';
  const { type, properties, arcs } = geometry;
  if (type !== 'MultiPolygon') return '.type: expected MultiPolygon';
  if (!isRecord(properties) || typeof properties.name !== 'string') return '.properties.name: expected text';
  if (!isNumbers(properties.anchor, 2)) return '.properties.anchor: expected [lon, lat]';
  if (!isNumbers(properties.bbox, 4)) return '.properties.bbox: expected [west, south, east, north]';
  return isArcRefs(arcs, 3, arcCount) ? null : '.arcs: expected rings of known arcs';
}

/** Lists nested `depth` deep; at the bottom numbers of arcs that exist. */
function isArcRefs(value: unknown, depth: number, count: number): boolean {
  if (depth > 0) return Array.isArray(value) && value.length > 0 && value.every((v) => isArcRefs(v, depth - 1, count));
  return Number.isInteger(value) && (value as number) < count && ~(value as number) < count;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite);

const isTransform = (value: unknown): boolean =>
  isRecord(value) && isNumbers(value.scale, 2) && isNumbers(value.translate, 2);

const isArc = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((position) => isNumbers(position, 2));
