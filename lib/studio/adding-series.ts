import { type Issue, MAX_FOUND } from '../compile/issue';
import { readSeries, type SeriesRows } from '../compile/read-series';
import type { Decisions } from './decisions';
import { freeId } from './free-id';
import { fieldsIn, isFields, type JsonFields, type Operation, type Thing } from './operation';
import { slugOf } from './slug';

/** What a table of numbers measures, as the story says it. */
export interface SeriesFacts {
  readonly name: string;
  readonly unit: string;
  readonly measures: string;
  /** The id of a source of the story. */
  readonly source: string;
  /** EDTF: when the source stated the values. */
  readonly asOf: string;
}

export interface ReadTable {
  /** As the file of a series has it: no byte order mark, `\n` between the lines. */
  readonly text: string;
  readonly rows: SeriesRows | null;
  /** Each with its line. */
  readonly issues: readonly Issue[];
}

/** A table that somebody chose, as a spreadsheet saves it. */
export function readTable(given: string): ReadTable {
  const text = `${given
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replaceAll('"', '').replaceAll(';', ','))
    .filter((line) => line !== '')
    .join('\n')}\n`;
  const issues: Issue[] = [];
  const rows = readSeries(text, FILE, issues);
  return { text, rows, issues: issues.slice(0, MAX_FOUND) };
}

const FILE = 'series.csv';

/** The file, the series, and what shows it: shade for countries and divisions, circles for places, amounts for flows. */
export function addingSeries(
  { text, rows }: ReadTable & { readonly rows: SeriesRows },
  facts: SeriesFacts,
  { story, things }: Pick<Decisions, 'story' | 'things'>,
  layers: readonly JsonFields[],
): Operation {
  const series = fieldsIn(story.series);
  // Neither the id nor the file may be another's.
  const id = freeId(slugOf(facts.name), (one) =>
    series.some((other) => other.id === one || other.file === `${one}.csv`),
  );
  const file = `${id}.csv`;
  const { name, unit, measures, source, asOf } = facts;
  const decimals = decimalsOf(rows);
  const places: JsonFields = decimals === USUAL_DECIMALS ? {} : { decimals };
  const added: JsonFields = { id, name, file, unit, ...places, measures, sources: [source], asOf };
  const flows =
    rows.of === 'flow' ? [...things.values()].filter(({ kind, id }) => kind === 'flow' && has(rows, id)) : [];
  const layer = layerOf(added, rows, [...things.values()]);
  const shown = layer
    ? [...layers, { ...layer, id: freeId(String(layer.id), (one) => layers.some(({ id }) => id === one)) }]
    : null;
  return {
    op: 'batch',
    operations: [
      { op: 'file', path: `series/${file}`, text },
      { op: 'set', path: 'series', value: [...series, added] },
      ...(shown ? [{ op: 'set', path: 'layers', value: shown } as const] : []),
      ...flows.map((flow): Operation => ({ op: 'change', id: flow.id, path: 'amounts', value: { series: id } })),
    ],
  };
}

/** Takes a series out, with its file, what shows it, and the amounts of flows that it gave. */
export function removingSeries(
  id: string,
  { story, things }: Pick<Decisions, 'story' | 'things'>,
  layers: readonly JsonFields[],
): Operation {
  const series = fieldsIn(story.series);
  const gone = series.find((one) => one.id === id);
  const rest = series.filter((one) => one !== gone);
  const isShared = rest.some(({ file }) => file === gone?.file);
  const flows = [...things.values()].filter(({ fields }) => isFields(fields.amounts) && fields.amounts.series === id);
  const left = layers.flatMap((layer) => withoutSeries(layer, id));
  const isChanged = left.length < layers.length || left.some((layer, at) => layer !== layers[at]);
  return {
    op: 'batch',
    operations: [
      ...(isShared ? [] : [{ op: 'file', path: `series/${String(gone?.file)}`, text: null } as const]),
      { op: 'set', path: 'series', value: rest.length > 0 ? rest : null },
      ...(isChanged ? [{ op: 'set', path: 'layers', value: left } as const] : []),
      ...flows.map((flow): Operation => ({ op: 'change', id: flow.id, path: 'amounts', value: null })),
    ],
  };
}

/** A layer that was made for the series is gone with it; another one only shows it no more. */
function withoutSeries(layer: JsonFields, id: string): readonly JsonFields[] {
  const { shade, circles, ...rest } = layer;
  const isShown = [shade, circles].some((by) => isFields(by) && by.series === id);
  if (!isShown) return [layer];
  return layer.id === id || layer.id === `${id}-context` ? [] : [rest];
}

const has = ({ rows }: SeriesRows, key: string): boolean => rows.some((row) => row.key === key);

/** Null where nothing of the story is in the table: it is in the charts all the same. */
function layerOf({ id, name, sources }: JsonFields, table: SeriesRows, things: readonly Thing[]): JsonFields | null {
  const keys = new Set(table.rows.map(({ key }) => key));
  const listed = things.filter((thing) => thing.kind === 'place' && keys.has(keyOf(thing, table.of) ?? ''));
  const classes = classesOf(table);
  if (listed.length === 0 || table.of === 'flow' || classes.length === 0) return null;
  const by: JsonFields =
    table.of === 'place' ? { circles: { series: id ?? '' } } : { shade: { series: id ?? '', classes } };
  const isNamed = listed.every(({ spans }) => spans.length > 0);
  return {
    id: isNamed ? (id ?? '') : `${String(id)}-context`,
    name: name ?? '',
    sources: sources ?? [],
    ...by,
    items: listed.map((thing) => ({ entity: thing.id })),
  };
}

function keyOf({ id, fields: { placement } }: Thing, of: SeriesRows['of']): string | null {
  if (of === 'place') return id;
  if (!isFields(placement)) return null;
  const code = of === 'country' ? placement.country : placement.division;
  const isWhole = placement.kind === (of === 'country' ? 'country' : 'admin1');
  return isWhole && typeof code === 'string' ? code : null;
}

const CLASSES = 6;
const USUAL_DECIMALS = 1;
const MOST_DECIMALS = 4;

/** So many that the values of a table of small numbers are told apart. */
function decimalsOf({ rows }: SeriesRows): number {
  const largest = Math.max(0, ...rows.map(({ value }) => value));
  if (largest >= 1 || largest === 0) return USUAL_DECIMALS;
  return Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(largest)));
}

/** Breaks between classes that hold about as many values each; every one a value as it is printed, above zero. None where all are zero. */
function classesOf(table: SeriesRows): readonly number[] {
  const scale = 10 ** decimalsOf(table);
  const printed = table.rows.map(({ value }) => Math.round(value * scale) / scale).sort((a, b) => a - b);
  const breaks = Array.from(
    { length: CLASSES - 1 },
    (_, n) => printed[Math.floor(((n + 1) * printed.length) / CLASSES)] ?? 0,
  );
  const [least = 0] = printed;
  const distinct = [...new Set(breaks)].filter((value) => value > least);
  const most = printed.at(-1) ?? 0;
  return distinct.length > 0 ? distinct : most > 0 ? [most] : [];
}
