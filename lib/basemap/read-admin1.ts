import { Arcs } from './arcs';
import { geometriesOf, isArcRefs, isRecord, isText, whyNoArcs } from './check-topology';
import { isLabelPoint, type LabelPoint } from './read-places';
import type { BorderPolicy, FlatTopology, Line } from './world';

/** A first-level division: its name's place. Rank 1 is the largest. */
export interface Region extends LabelPoint {
  /** ISO 3166-2. */
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

export interface Admin1 {
  /** Lines inside each country; borders and edges of disputed areas are not among them. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  /** Those that only one reading of borders has, where the server has told them apart. */
  readonly linesUnder: Readonly<Record<BorderPolicy, ReadonlyMap<string, readonly Line[]>>>;
  readonly regions: readonly Region[];
}

export type ReadAdmin1 =
  | { readonly ok: true; readonly admin1: Admin1 }
  | { readonly ok: false; readonly reason: string };

interface LineGeometry {
  readonly id: string;
  readonly under?: BorderPolicy;
  readonly arcs: number[][];
}

/** Reads `data/basemap/admin1.json`, parsed; junk gives a reason and never throws. */
export function readAdmin1(json: unknown): ReadAdmin1 {
  const reason = whyNoArcs(json) ?? whyNotLines(json) ?? whyNotRegions(json);
  if (reason) return { ok: false, reason };
  const all = new Arcs(json as FlatTopology);
  const geometries = geometriesOf(json, 'lines') as LineGeometry[];
  const linesOf = (policy: BorderPolicy | undefined) =>
    new Map(
      geometries
        .filter(({ under }) => under === policy)
        .map(({ id, arcs }) => [id, arcs.map((refs): Line => all.line(refs))] as const),
    );
  return {
    ok: true,
    admin1: {
      lines: linesOf(undefined),
      linesUnder: { un: linesOf('un'), control: linesOf('control') },
      regions: (json as { regions: Region[] }).regions,
    },
  };
}

function whyNotLines(json: unknown): string | null {
  const geometries = geometriesOf(json, 'lines');
  if (typeof geometries === 'string') return geometries;
  const count = (json as { arcs: unknown[] }).arcs.length;
  const isLine = (geometry: unknown): boolean =>
    isRecord(geometry) &&
    geometry.type === 'MultiLineString' &&
    isText(geometry.id) &&
    (geometry.under === undefined || geometry.under === 'un' || geometry.under === 'control') &&
    isArcRefs(geometry.arcs, 2, count);
  const bad = geometries.findIndex((geometry) => !isLine(geometry));
  return bad < 0 ? null : `objects.lines.geometries[${bad}]: expected a country's lines of known arcs`;
}

function whyNotRegions(json: unknown): string | null {
  const { regions } = json as { regions?: unknown };
  if (!Array.isArray(regions)) return 'regions: expected a list';
  const isRegion = (region: unknown): boolean =>
    isLabelPoint(region) && isText((region as Partial<Region>).id) && isText((region as Partial<Region>).country);
  const bad = regions.findIndex((region) => !isRegion(region));
  return bad < 0 ? null : `regions[${bad}]: expected id, country, name, lonLat and rank`;
}
