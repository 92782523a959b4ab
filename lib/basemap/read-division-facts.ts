import type { LonLat } from '../geo/mercator';
import { isNumbers, isRecord, isText } from './check-topology';
import type { Bbox } from './world';

/** What a story needs of a division before its outline is drawn. */
export interface DivisionFacts {
  /** ISO 3166-2. */
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the country that has the code. */
  readonly country: string;
  readonly anchor: LonLat;
  /** Of the main part; east may pass 180. */
  readonly bbox: Bbox;
  /** The division of which this is a part. */
  readonly parent?: string;
}

export type ReadDivisionFacts =
  | { readonly ok: true; readonly divisions: ReadonlyMap<string, DivisionFacts> }
  | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/divisions.json`, parsed: the divisions of all countries by code. Junk gives a reason and never throws. */
export function readDivisionFacts(json: unknown): ReadDivisionFacts {
  if (!Array.isArray(json)) return { ok: false, reason: 'expected a list' };
  const bad = json.findIndex((row) => !isFacts(row));
  if (bad >= 0) return { ok: false, reason: `[${bad}]: expected code, name, country, anchor and bbox` };
  const rows = json as DivisionFacts[];
  const divisions = new Map(rows.map((row) => [row.code, row]));
  if (divisions.size < rows.length) return { ok: false, reason: 'a code is used twice' };
  const orphan = rows.find(({ parent }) => parent !== undefined && !divisions.has(parent));
  return orphan ? { ok: false, reason: `${orphan.code}: no division ${orphan.parent}` } : { ok: true, divisions };
}

function isFacts(row: unknown): boolean {
  if (!isRecord(row) || typeof row.code !== 'string' || !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(row.code)) return false;
  const { name, country, anchor, bbox, parent } = row;
  return (
    isText(name) &&
    isText(country) &&
    isNumbers(anchor, 2) &&
    isNumbers(bbox, 4) &&
    (parent === undefined || isText(parent))
  );
}
