import { seriesDateRange } from '../story/series-date';
import { timesOverlap } from '../story/time-range';
import type { CheckContext } from './check-context';
import { closestId } from './closest-word';
import { unknownDivision } from './code-meant';
import { compileWhen } from './compile-when';
import { unknownCountry } from './country-meant';
import type { EntityFile, LayerFile } from './draft';
import { type Issue, MAX_FOUND, quoted } from './issue';
import { readEdtf } from './read-edtf';
import type { SeriesRows } from './read-series';

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
    checkCircles(value, path, context);
    checkUnits(value, path, context);
  }
}

function checkKeys(table: SeriesRows, file: string, context: CheckContext, issues: Issue[]): void {
  const faults = new Map<string, Omit<Issue, 'file' | 'path'> | null>();
  for (const { key, value, line } of table.rows) {
    const add = (issue: Omit<Issue, 'file' | 'path'>) => {
      if (issues.length < MAX_FOUND) issues.push({ ...issue, file, path: `line ${line}` });
    };
    // What is wrong with a key is told once, where it stands first.
    if (!faults.has(key)) {
      const fault = keyFault(key, table, context);
      faults.set(key, fault);
      if (fault) add(fault);
    }
    if (table.of === 'flow' && value === 0)
      add({ code: 'flow-amount', found: '0', expected: 'an amount above zero, or no line' });
  }
}

function keyFault(key: string, table: SeriesRows, context: CheckContext): Omit<Issue, 'file' | 'path'> | null {
  const { countryFacts, basemapOutlines, entities } = context;
  switch (table.of) {
    case 'country':
      return countryFacts(key) ? null : { code: 'unknown-country', ...unknownCountry(key, countryFacts) };
    case 'division': {
      if (basemapOutlines.division(key)) return null;
      const { cure, ...fault } = unknownDivision(key, nearFirst(table, basemapOutlines.divisionNames()));
      return { code: 'unknown-division', ...fault, ...(cure === undefined ? {} : { cure }) };
    }
    case 'flow':
    case 'place': {
      const entity = entities.get(key);
      // What the schema refuses is told there.
      if (entity === null) return null;
      if (entity?.kind !== table.of) {
        const ids = [...entities].flatMap(([id, one]) => (one?.kind === table.of ? [id] : []));
        const meant = closestId(key, ids);
        const cure = meant === null ? {} : { cure: `did you mean "${meant}"?` };
        return {
          code: 'unknown-entity',
          found: `no ${table.of} ${quoted(key)}`,
          expected: `the id of a ${table.of}`,
          ...cure,
        };
      }
      const { kind } = entity.placement;
      if (table.of === 'flow' || kind === 'point' || kind === 'city') return null;
      const found = `${quoted(key)}, placed ${quoted(kind)}`;
      return { code: 'series-place', found, expected: 'a place that is itself at a "point" or in a "city"' };
    }
  }
}

/** Divisions of the countries that the series has come first: many are called "Northern". */
function nearFirst({ rows }: SeriesRows, names: Iterable<readonly [code: string, name: string]>) {
  const countries = new Set(rows.map(({ key }) => key.slice(0, 3).toUpperCase()));
  const isNear = (code: string) => countries.has(code.slice(0, 3));
  return [...names].sort(([a], [b]) => Number(isNear(b)) - Number(isNear(a)));
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
  if (table.of !== 'flow') {
    report('series-kind', at, seriesWords(id ?? '', table), 'a series of flows');
    return;
  }
  const own = rowsByKey(table).get(flow.id) ?? [];
  if (own.length === 0) report('series-without-data', at, `no row for ${quoted(flow.id)}`, 'at least one');
  const edtf = flow.when?.edtf;
  if (edtf === undefined || typeof readEdtf(edtf) === 'string') return;
  const when = compileWhen(edtf, '9999-12-31');
  for (const { date } of own) {
    const range = seriesDateRange(date);
    if (!range || timesOverlap(when, range)) continue;
    report('series-flow-time', at, `an amount for ${date}, the flow is ${quoted(edtf)}`, 'dates at which the flow is');
  }
}

/** `"cases", a series of divisions` */
export function seriesWords(id: string, { of }: Pick<SeriesRows, 'of'>): string {
  return `${quoted(id)}, a series of ${SUBJECTS[of]}`;
}
const SUBJECTS = { country: 'countries', division: 'divisions', place: 'places', flow: 'flows' } as const;

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
  if (table.of !== 'country' && table.of !== 'division') {
    const found = seriesWords(series, table);
    report('series-kind', `${path}.shade.series`, found, 'a series of countries or divisions');
    return;
  }
  checkListed(layer, table, `${path}.shade.series`, context);
  if (table.of === 'division') checkOutlined(layer, table, path, context);
}

function checkCircles(layer: LayerFile, path: string, context: CheckContext): void {
  const { report } = context;
  if (!layer.circles) return;
  const { series } = layer.circles;
  if (layer.shade) report('mixed-units', `${path}.circles`, '"circles" beside "shade"', 'one of the two in a layer');
  if (!layer.legend.some(({ style }) => style === 'circles')) {
    const expected = 'a line of this style in the legend of the layer';
    report('style-without-legend', `${path}.circles`, '"circles"', expected);
  }
  const table = context.series.get(series);
  if (!table) return;
  if (table.of === 'place') checkListed(layer, table, `${path}.circles.series`, context);
  else report('series-kind', `${path}.circles.series`, seriesWords(series, table), 'a series of places');
}

/** What is a division by its code alone, and placed otherwise, has no outline to be shaded. */
function checkOutlined(layer: LayerFile, table: SeriesRows, path: string, context: CheckContext): void {
  layer.items.forEach(({ entity: id }, index) => {
    const entity = context.entities.get(id);
    const kind = entity?.placement.kind;
    if (entity?.kind !== 'place' || kind === 'admin1' || kind === 'country') return;
    const code = keysOf(id, table, context).find((key) => table.rows.some((row) => row.key === key));
    if (code === undefined) return;
    const found = `${quoted(id)}, placed ${quoted(kind ?? '')}`;
    context.report(
      'series-place',
      `${path}.items[${index}].entity`,
      found,
      `the placement "admin1" in ${quoted(code)}`,
    );
  });
}

/** A layer lists something that its series has a value of. */
function checkListed(layer: LayerFile, table: SeriesRows, path: string, context: CheckContext): void {
  const keys = new Set(layer.items.flatMap(({ entity }) => keysOf(entity, table, context)));
  if (table.rows.some(({ key }) => keys.has(key))) return;
  context.report('series-without-data', path, `no row for any ${table.of} of the layer`, 'at least one');
}

function keysOf(id: string, { of }: SeriesRows, { entities }: CheckContext): string[] {
  const entity = entities.get(id);
  const places = entity?.kind === 'group' ? entity.members.map((member) => entities.get(member)) : [entity];
  return places.flatMap((place) => {
    if (!place) return [];
    if (of === 'place') return [place.id];
    const { placement } = place;
    if (of === 'country') return placement.kind === 'country' ? [placement.country] : [];
    const same = place.same.flatMap((one) => (one.startsWith('iso2:') ? [one.slice('iso2:'.length)] : []));
    return placement.kind === 'admin1' ? [placement.division] : same;
  });
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
