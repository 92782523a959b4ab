import type { OutsideCountry } from '../basemap/outside-country';
import type { CountryFacts } from '../story/story';
import type { ShapeParts } from '../story/story-shape';
import { type BasemapOutlines, NO_BASEMAP_OUTLINES } from './basemap-outlines';
import { type Draft, type EntityFile, isSure, type Slot } from './draft';
import { type Issue, type IssueCode, MAX_FOUND } from './issue';
import { type GeometryText, readGeometry, type ShapeType } from './read-geometry';
import { readSeriesTables, type SeriesRows, type SeriesText } from './read-series';

/** What a story is checked against. */
export interface BaseMapLookups {
  readonly countryFacts: (iso3: string) => CountryFacts | null;
  /** Where it is not known which countries touch, every border is taken as it is. */
  readonly neighbours?: Neighbours | undefined;
  readonly basemapOutlines?: BasemapOutlines | undefined;
  /** Where outlines are not known, every point is taken as it is. */
  readonly outside?: OutsideCountry | undefined;
}

/** The countries that share a border with one, by code. */
export type Neighbours = (iso3: string) => readonly string[];

/** What every check gets: the draft, lookups by id, and where to report. */
export interface CheckContext {
  readonly draft: Draft;
  readonly paragraphs: readonly string[];
  readonly countryFacts: (iso3: string) => CountryFacts | null;
  readonly neighbours: Neighbours | undefined;
  readonly basemapOutlines: BasemapOutlines;
  readonly outside: OutsideCountry | undefined;
  /** By id; null for an entity that the schema refuses: known, but nothing can be said of it. */
  readonly entities: ReadonlyMap<string, EntityFile | null>;
  readonly layerIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  /** By id; null for a series that the schema refuses or whose file cannot be read. */
  readonly series: ReadonlyMap<string, SeriesRows | null>;
  /** A file of the folder `geometry`, read once; null when it cannot be, and its problems are among the others. */
  shape(file: string, type: ShapeType): ShapeParts | null;
  report(code: IssueCode, path: string, found: string, expected: string, cure?: string): void;
}

export function checkContext(
  draft: Draft,
  paragraphs: readonly string[],
  {
    countryFacts,
    neighbours,
    basemapOutlines = NO_BASEMAP_OUTLINES,
    outside,
    seriesText,
    geometryText,
  }: BaseMapLookups & { readonly seriesText: SeriesText; readonly geometryText: GeometryText },
  issues: Issue[],
): CheckContext {
  const entities = new Map<string, EntityFile | null>();
  for (const slot of draft.entities) {
    // Of two with one id the first counts; the second is reported as such.
    const known = isSure(slot, ...SEEN_BY_OTHERS) ? slot.value : null;
    for (const id of idsIn(slot)) if (!entities.has(id)) entities.set(id, known);
  }
  return {
    draft,
    paragraphs,
    countryFacts,
    neighbours,
    basemapOutlines,
    outside,
    entities,
    layerIds: idsOf(draft.layers),
    sourceIds: idsOf(draft.sources),
    series: readSeriesTables(draft.series, seriesText, issues),
    shape: shapesIn(geometryText, issues),
    report: (code, path, found, expected, cure) => {
      if (issues.length >= MAX_FOUND) return;
      issues.push({ code, file: 'story.json', path, found, expected, ...(cure === undefined ? {} : { cure }) });
    },
  };
}

function shapesIn(geometryText: GeometryText, issues: Issue[]): CheckContext['shape'] {
  const known = new Map<string, ShapeParts | null>();
  return (file, type) => {
    const key = `${type} ${file}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = geometryText(file);
    const read = text.ok ? readGeometry(text.value, file, type) : text;
    if (!read.ok) issues.push(...read.error.slice(0, Math.max(0, MAX_FOUND - issues.length)));
    const shape = read.ok ? read.value : null;
    known.set(key, shape);
    return shape;
  };
}

/** What other parts of a story rely on. */
const SEEN_BY_OTHERS = ['passages', 'sources', 'placement', 'members'];

function idsOf(slots: Draft['layers'] | Draft['sources']): Set<string> {
  return new Set(slots.flatMap(idsIn));
}

/** The id as it is written, and as it is meant. */
function idsIn({ id, value }: Slot<{ readonly id: string }>): string[] {
  return [id, value?.id ?? null].filter((one) => one !== null);
}
