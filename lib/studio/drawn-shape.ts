import { readGeometry } from '../compile/read-geometry';
import { parseCoordinates } from '../geo/coordinates';
import { cutLine } from '../geo/cut-at-180';
import type { LonLat } from '../geo/mercator';
import { clipRing } from '../geo/rect';
import type { JsonFields, Operation, Thing } from './operation';

/** What an editor draws after a source. */
export interface DrawnShape {
  readonly type: 'area' | 'line';
  /** In order, unwrapped: no step is longer than 180 degrees of longitude. Of an area, without the first one again. */
  readonly corners: readonly LonLat[];
  /** The id of a source of the story. */
  readonly source: string;
  /** EDTF: when the source had it so. */
  readonly asOf: string;
  /** How exact it is, in words. */
  readonly exactness: string;
}

/** A line for each corner, as it may also be typed: "38.56, 68.77". */
export function cornersText(corners: readonly LonLat[]): string {
  return corners.map(([lon, lat]) => `${lat}, ${lon}`).join('\n');
}

/** The corners of a text; null where a line is none. */
export function readCorners(text: string): readonly LonLat[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const corners: LonLat[] = [];
  for (const line of lines) {
    const corner = parseCoordinates(line);
    if (!corner) return null;
    const before = corners.at(-1);
    // The shorter way round, over the date line too.
    const turns = before ? Math.round((before[0] - corner[0]) / 360) : 0;
    corners.push([corner[0] + 360 * turns, corner[1]]);
  }
  return corners;
}

/** Whether there is something to draw, and the check of stories takes it: no edge crosses another one. */
export function isShape(shape: Pick<DrawnShape, 'type' | 'corners'>): boolean {
  const { type, corners } = shape;
  if (new Set(corners.map(String)).size < (type === 'area' ? 3 : 2)) return false;
  return readGeometry(JSON.stringify(geometryOfShape(shape)), shapeFile('shape'), type).ok;
}

/** A GeoJSON geometry, cut at the date line as RFC 7946 wants it. */
export function geometryOfShape({ type, corners }: Pick<DrawnShape, 'type' | 'corners'>): JsonFields {
  if (type === 'line') {
    const parts = cutLine(corners);
    return parts.length === 1
      ? { type: 'LineString', coordinates: positions(parts[0] ?? []) }
      : { type: 'MultiLineString', coordinates: parts.map(positions) };
  }
  const rings = [-1, 0, 1].flatMap((strip) => {
    const moved = corners.map(([lon, lat]): LonLat => [lon - 360 * strip, lat]);
    const ring = clipRing(moved, { left: -180, right: 180, top: -90, bottom: 90 });
    const [first] = ring;
    return first && new Set(ring.map(String)).size >= 3 ? [positions([...ring, first])] : [];
  });
  return rings.length === 1
    ? { type: 'Polygon', coordinates: rings }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

/** About ten metres: nobody draws more exactly by hand. */
const DECIMALS = 1e4;
const positions = (points: readonly LonLat[]) =>
  points.map(([lon, lat]) => [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]);

/** Gives a thing a drawn shape as its placement, and a file for it in the story's folder. */
export function drawing({ id }: Pick<Thing, 'id'>, shape: DrawnShape): Operation {
  const { type, source, asOf, exactness } = shape;
  const placement = { kind: type, file: shapeFile(id), source, asOf, exactness };
  const change = (path: string, value: JsonFields[string] | null): Operation => ({ op: 'change', id, path, value });
  return {
    op: 'batch',
    operations: [
      { op: 'draw', id, geometry: geometryOfShape(shape) },
      change('placement', placement),
      change('placementNote', exactness),
      change('type', 'region'),
      change('same', null),
    ],
  };
}

export const shapeFile = (id: string): string => `${id}.geojson`;
