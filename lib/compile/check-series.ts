import { yearDays } from '../story/series-values';
import type { CheckContext } from './check-context';
import type { SeriesRows } from './compile-series';
import { compileWhen } from './compile-when';
import { unknownCountry } from './country-meant';
import type { EntityFile, LayerFile } from './draft';
import { type Issue, MAX_FOUND, quoted } from './issue';
import { readEdtf } from './read-edtf';

type FlowFile = Extract<EntityFile, { kind: 'flow' }>;

/** Series name what is there, fit the flows and layers that use them, and no layer puts unlike amounts on one scale. */
export function checkSeries(context: CheckContext, issues: Issue[]): void {
  const { draft } = context;
  for (const { value } of draft.series) {
    const table = value && context.series.get(value.id);
    if (table) checkKeys(table, `series/${value.file}`, context, issues);
  }
  for (const { value, path } of draft.entities) if (value?.kind === 'flow') checkFlow(value, path, context);
  for (const { value, path } of draft.layers) {
    if (!value) continue;
    checkShade(value, path, context);
    checkUnits(value, path, context);
  }
}

function checkKeys(table: SeriesRows, file: string, context: CheckContext, issues: Issue[]): void {
  for (const { key, value, line } of table.rows) {
    const add = (issue: Omit<Issue, 'file' | 'path'>) => {
      if (issues.length < MAX_FOUND) issues.push({ ...issue, file, path: `line ${line}` });
    };
    if (table.kind === 'country') {
      if (!context.countryFacts(key)) add({ code: 'unknown-country', ...unknownCountry(key, context.countryFacts) });
      continue;
    }
    const flow = context.entities.get(key);
    if (flow === undefined || (flow && flow.kind !== 'flow')) {
      add({ code: 'unknown-entity', found: `no flow ${quoted(key)}`, expected: 'the id of a flow' });
    }
    if (value === 0) add({ code: 'flow-amount', found: '0', expected: 'an amount above zero, or no line' });
  }
}

const rowsOf = new WeakMap<SeriesRows, ReadonlyMap<string, SeriesRows['rows']>>();

/** Sorted out once a table: each of thousands of flows asks for its own. */
function rowsByKey(table: SeriesRows): ReadonlyMap<string, SeriesRows['rows']> {
  const known = rowsOf.get(table);
  if (known) return known;
  const sorted = new Map<string, SeriesRows['rows'][number][]>();
  for (const row of table.rows) {
    const own = sorted.get(row.key);
    if (own) own.push(row);
    else sorted.set(row.key, [row]);
  }
  rowsOf.set(table, sorted);
  return sorted;
}

function checkFlow(flow: FlowFile, path: string, context: CheckContext): void {
  const { report } = context;
  flow.figures.forEach(({ value }, index) => {
    if (value <= 0) report('flow-amount', `${path}.figures[${index}].value`, String(value), 'an amount above zero');
  });
  const id = flow.amounts?.series;
  const table = id === undefined ? null : context.series.get(id);
  if (!table) return;
  const at = `${path}.amounts.series`;
  if (table.kind !== 'flow') {
    report('series-kind', at, `${quoted(id ?? '')}, a series of countries`, 'a series of flows');
    return;
  }
  const own = rowsByKey(table).get(flow.id) ?? [];
  if (own.length === 0) report('series-without-data', at, `no row for ${quoted(flow.id)}`, 'at least one');
  const edtf = flow.when?.edtf;
  if (edtf === undefined || typeof readEdtf(edtf) === 'string') return;
  const { first, last } = compileWhen(edtf, '9999-12-31');
  for (const { year } of own) {
    const days = yearDays(year);
    if ((first === null || days.last >= first) && (last === null || days.first <= last)) continue;
    report('series-years', at, `an amount for ${year}, the flow is ${quoted(edtf)}`, 'years in which the flow is');
  }
}

function checkShade(layer: LayerFile, path: string, context: CheckContext): void {
  const { report } = context;
  if (!layer.shade) return;
  const { classes, series } = layer.shade;
  classes.forEach((value, index) => {
    const before = classes[index - 1];
    if (before === undefined || value > before) return;
    report('classes-order', `${path}.shade.classes[${index}]`, `${value} after ${before}`, 'a higher break');
  });
  if (!layer.legend.some(({ style }) => style === 'shade')) {
    report('style-without-legend', `${path}.shade`, '"shade"', 'a line of this style in the legend of the layer');
  }
  const table = context.series.get(series);
  if (!table) return;
  if (table.kind !== 'country') {
    report('series-kind', `${path}.shade.series`, `${quoted(series)}, a series of flows`, 'a series of countries');
    return;
  }
  const countries = new Set(layer.items.flatMap(({ entity }) => countriesOf(entity, context)));
  if (table.rows.some(({ key }) => countries.has(key))) return;
  report('series-without-data', `${path}.shade.series`, 'no row for any country of the layer', 'at least one');
}

function countriesOf(id: string, { entities }: CheckContext): string[] {
  const entity = entities.get(id);
  const places = entity?.kind === 'group' ? entity.members.map((member) => entities.get(member)) : [entity];
  return places.flatMap((place) => (place?.placement.kind === 'country' ? [place.placement.country] : []));
}

/** What a flow's width stands for: the unit of its first amount and, for a series, the one method behind it. */
function checkUnits(layer: LayerFile, path: string, context: CheckContext): void {
  let first: string | null = null;
  layer.items.forEach(({ entity }, index) => {
    const flow = context.entities.get(entity);
    if (flow?.kind !== 'flow') return;
    const series = context.draft.series.find(({ id }) => id === flow.amounts?.series)?.value;
    const unit = series ? `${series.unit} of ${quoted(series.id)}` : flow.figures[0]?.unit;
    if (unit === undefined) return;
    first ??= unit;
    if (unit === first) return;
    context.report('mixed-units', `${path}.items[${index}].entity`, `${unit}, beside ${first}`, 'one unit and series');
  });
}
