import type { LonLat } from '../geo/mercator';
import { isNumbers, isRecord, isText } from './check-topology';
import type { World } from './world';

/** What the table is written in. */
export const BORDERS_LANGUAGE = 'en';

export const STATUSES = ['disputed', 'contested', 'self-governing', 'listed', 'unclaimed', 'settled'] as const;
export type BorderStatus = (typeof STATUSES)[number];

/** Where an entry is on the map: a shape in `World.disputedAreas`, a whole country of `World.countries`, or points. */
export interface EntryPlace {
  readonly kind: 'unit' | 'country' | 'point';
  readonly country?: string;
  /** Other points than the entry's own. */
  readonly points?: readonly LonLat[];
  /** Kilometres round each point that count as the area, where it is smaller than the map can draw. */
  readonly radiusKm?: number;
}

/** One disputed or lately settled area: who says what, by which text, as of when. */
export interface BorderEntry {
  readonly id: string;
  readonly name: string;
  readonly point: LonLat;
  /** ISO 3166-1 alpha-3, or a key of `Borders.holders`. */
  readonly un: string;
  readonly control: string;
  readonly status: BorderStatus;
  /** Year or year and month of what `control` rests on; null: no date is known. */
  readonly asOf: string | null;
  /** Codes as in `un`. */
  readonly claims: readonly string[];
  /** Two sentences for readers. */
  readonly note: string;
  /** Texts by number, as readers are shown them; may be empty. */
  readonly basis: readonly string[];
  readonly shape: EntryPlace;
  /** As `DisputedArea.land`. */
  readonly land?: string;
}

export interface BorderTable {
  /** Day on which the table was last gone through. */
  readonly checked: string;
  /** Words for codes that are not countries: `UND` is "undetermined". */
  readonly holders: Readonly<Record<string, string>>;
  readonly entries: readonly BorderEntry[];
  readonly byId: ReadonlyMap<string, BorderEntry>;
}

export type ReadBorders =
  | { readonly ok: true; readonly borders: BorderTable }
  | { readonly ok: false; readonly reason: string };

/** Reads `borders` of `data/basemap/places.json`; junk gives a reason and never throws. */
export function readBorders(json: unknown): ReadBorders {
  if (!isRecord(json) || !isText(json.checked)) return { ok: false, reason: 'not a table of borders' };
  const { checked, holders, units } = json;
  if (!isRecord(holders) || !Object.values(holders).every(isText)) {
    return { ok: false, reason: 'holders: expected words by code' };
  }
  if (!Array.isArray(units)) return { ok: false, reason: 'units: expected a list' };
  for (const [i, unit] of units.entries()) {
    const reason = whyNotEntry(unit);
    if (reason) return { ok: false, reason: `units[${i}]${reason}` };
  }
  const entries = units as BorderEntry[];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  if (byId.size < entries.length) return { ok: false, reason: 'units: an id is used twice' };
  return { ok: true, borders: { checked, holders: holders as Record<string, string>, entries, byId } };
}

function whyNotEntry(unit: unknown): string | null {
  if (!isRecord(unit)) return ': expected an object';
  for (const key of ['id', 'name', 'un', 'control', 'note']) if (!isText(unit[key])) return `.${key}: expected text`;
  if (!isNumbers(unit.point, 2)) return '.point: expected [lon, lat]';
  if (!(STATUSES as readonly unknown[]).includes(unit.status)) return `.status: expected one of ${STATUSES.join(', ')}`;
  if (unit.asOf !== null && !/^\d{4}(-\d\d)?$/.test(String(unit.asOf))) return '.asOf: expected YYYY, YYYY-MM or null';
  for (const key of ['claims', 'basis']) {
    const list = unit[key];
    if (!Array.isArray(list) || !list.every(isText)) return `.${key}: expected a list of texts`;
  }
  if (unit.land !== undefined && !isText(unit.land)) return '.land: expected text';
  return isPlace(unit.shape) ? null : '.shape: expected unit, country or point';
}

function isPlace(shape: unknown): boolean {
  if (!isRecord(shape)) return false;
  const { kind, country, points, radiusKm } = shape;
  const arePoints = points === undefined || (Array.isArray(points) && points.every((point) => isNumbers(point, 2)));
  const isRadius = radiusKm === undefined || Number.isFinite(radiusKm);
  return arePoints && isRadius && (kind === 'country' ? isText(country) : kind === 'unit' || kind === 'point');
}

/** Words for a holder: a country's name, or what the table says of the code. */
export function holderName(world: World, borders: BorderTable, code: string): string {
  return borders.holders[code] ?? world.byIso3.get(code)?.name ?? code;
}

/** Whether a year, or year and month, lies more than a year before a day (YYYY-MM-DD). No date is old. */
export function olderThanAYear(asOf: string | null, today: string): boolean {
  if (asOf === null) return true;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return asOf < yearAgo.slice(0, asOf.length);
}
