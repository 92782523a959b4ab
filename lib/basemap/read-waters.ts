import type { LonLat } from '../geo/mercator';
import { WATER_KINDS, type WaterKind } from '../story/water-kind';
import { isNumbers, isRecord, isText } from './check-topology';
import type { Bbox, Line } from './world';

/** A water that a story can be about. */
export interface WaterFacts {
  /** As in the gazetteer, where it has `x:` before it. */
  readonly id: string;
  readonly name: string;
  /** Other ways to write or call it. */
  readonly others?: readonly string[];
  readonly kind: WaterKind;
  /** Natural Earth's, 0 to 9: the lower, the more important. */
  readonly rank: number;
  /** In the water where there is an outline of it; of a river, on its middle. */
  readonly anchor: LonLat;
  /** East may pass 180. */
  readonly bbox: Bbox;
  /**
   * `shape`: as the source draws the lake or river. `soft`: the water between coasts, inside a box whose edges in open water nobody has
   * drawn. Null: there is none.
   */
  readonly outline: 'shape' | 'soft' | null;
}

/** Of a lake or sea: outer ring clockwise, then holes. Of a river: lines, which may have gaps. In degrees; may pass 180. */
export type WaterOutline = { readonly polygons: readonly (readonly Line[])[] } | { readonly lines: readonly Line[] };

export interface Waters {
  readonly byId: ReadonlyMap<string, WaterFacts>;
  readonly outlines: ReadonlyMap<string, WaterOutline>;
}

export type ReadWaters =
  | { readonly ok: true; readonly waters: Waters }
  | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/waters.json`, parsed; junk gives a reason and never throws. */
export function readWaters(json: unknown): ReadWaters {
  if (!isRecord(json) || !Array.isArray(json.facts)) return { ok: false, reason: 'facts: expected a list' };
  const bad = json.facts.findIndex((row) => !isFacts(row));
  if (bad >= 0) return { ok: false, reason: `facts[${bad}]: expected id, name, kind, rank, anchor, bbox and outline` };
  if (!isRecord(json.outlines)) return { ok: false, reason: 'outlines: expected an object' };
  const facts = json.facts as WaterFacts[];
  const byId = new Map(facts.map((row) => [row.id, row]));
  if (byId.size < facts.length) return { ok: false, reason: 'facts: an id is used twice' };
  const outlines = new Map(Object.entries(json.outlines as Record<string, WaterOutline>));
  const odd = [...outlines].find(([id, outline]) => !byId.get(id)?.outline || !isOutline(outline));
  if (odd) return { ok: false, reason: `outlines.${odd[0]}: expected polygons or lines of a known water` };
  const lost = facts.find(({ id, outline }) => outline && !outlines.has(id));
  return lost ? { ok: false, reason: `outlines.${lost.id}: missing` } : { ok: true, waters: { byId, outlines } };
}

function isFacts(row: unknown): boolean {
  if (!isRecord(row) || typeof row.id !== 'string' || !/^[a-z0-9-]{1,64}$/.test(row.id)) return false;
  const { name, others, kind, rank, anchor, bbox, outline } = row;
  return (
    isText(name) &&
    (others === undefined || (Array.isArray(others) && others.every(isText))) &&
    (WATER_KINDS as readonly unknown[]).includes(kind) &&
    Number.isFinite(rank) &&
    isNumbers(anchor, 2) &&
    isNumbers(bbox, 4) &&
    (outline === 'shape' || outline === 'soft' || outline === null)
  );
}

function isOutline(outline: unknown): boolean {
  if (!isRecord(outline)) return false;
  const { polygons, lines } = outline;
  const isLine = (least: number) => (line: unknown) =>
    Array.isArray(line) && line.length >= least && line.every((point) => isNumbers(point, 2));
  if (Array.isArray(lines)) return lines.length > 0 && lines.every(isLine(2));
  return (
    Array.isArray(polygons) &&
    polygons.length > 0 &&
    polygons.every((rings) => Array.isArray(rings) && rings.length > 0 && rings.every(isLine(4)))
  );
}
