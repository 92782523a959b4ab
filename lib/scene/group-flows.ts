import type { Iso3 } from '../story/ids';
import type { Entity, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { FLOW_WORDS } from '../words/flow-words';
import { quantityWords, shortAmount } from '../words/quantity-words';
import { GROUPING_FROM } from './many-flows';
import type { FlowMark, Mark } from './mark';
import type { Scene } from './scene';

/** Whether a scene's flows are so many that a reader is offered to see them by country, and some are between countries. */
export function canGroup({ marks }: Scene, story: Story): boolean {
  const flows = marks.filter((mark) => mark.kind === 'flow');
  return flows.length > GROUPING_FROM && flows.some((mark) => pairOf(mark, story) !== null);
}

/**
 * The same scene with one flow for all of one series from one country to another, as much as all of them together. It has the
 * id of its largest, which is what choosing it chooses. By themselves stay the chosen flow, those whose ends have no country,
 * and amounts that are not of a series, which make no sum.
 */
export function groupFlows(shown: Scene, story: Story): Scene {
  const groups = new Map<string, { readonly pair: Pair; readonly flows: FlowMark[] }>();
  const marks: Mark[] = [];
  for (const mark of shown.marks) {
    const pair = mark.kind === 'flow' && !mark.selected ? pairOf(mark, story) : null;
    if (!pair || mark.kind !== 'flow') {
      marks.push(mark);
      continue;
    }
    const key = `${pair.series.id} ${pair.from} ${pair.to} ${mark.measure} ${mark.origin}`;
    const known = groups.get(key);
    if (known) known.flows.push(mark);
    else groups.set(key, { pair, flows: [mark] });
  }
  const all = [...groups.values()];
  const mosts = new Map<string, number>();
  const count = ({ id }: Series, max: number) => mosts.set(id, Math.max(mosts.get(id) ?? 0, max));
  for (const { pair, flows } of all) count(pair.series, greatestSum(pair.series, flows));
  // What stays by itself is on one scale with the others.
  const single = marks.map((mark) => {
    const series =
      mark.kind === 'flow' && mark.quantity?.series ? storyIndex(story).series(mark.quantity.series) : null;
    if (mark.kind !== 'flow' || !mark.quantity || !series || !mosts.has(series.id)) return mark;
    count(series, greatestSum(series, [mark]));
    return { ...mark, quantity: { ...mark.quantity, max: mosts.get(series.id) ?? null } };
  });
  const made = all.map(({ pair, flows }) => together(pair, flows, mosts.get(pair.series.id) ?? 0, story));
  return { ...shown, marks: [...single, ...made] };
}

/** The amount that the widest line of a series stands for. */
export function widestAmount({ marks }: Scene, series: string): number {
  return marks.reduce(
    (max, mark) =>
      mark.kind === 'flow' && mark.quantity?.series === series ? Math.max(max, mark.quantity.max ?? 0) : max,
    0,
  );
}

interface Pair {
  readonly series: Series;
  readonly from: Iso3;
  readonly to: Iso3;
}

function pairOf({ id }: FlowMark, story: Story): Pair | null {
  const { entity, series } = storyIndex(story);
  const flow = entity(id);
  if (flow?.kind !== 'flow' || !flow.amounts) return null;
  const amounts = series(flow.amounts.series);
  const [from, to] = [countryOf(entity(flow.from.entity)), countryOf(entity(flow.to.entity))];
  if (!amounts || !from || !to || !story.countries[from] || !story.countries[to]) return null;
  return { series: amounts, from, to };
}

function countryOf(place: Entity | undefined): Iso3 | null {
  const placement = place?.placement;
  if (placement?.kind === 'country') return placement.country;
  return placement?.kind === 'city' || placement?.kind === 'point' ? (placement.country ?? null) : null;
}

/** Of all dates, so that a width means the same at each. */
function greatestSum({ values, dates }: Series, flows: readonly FlowMark[]): number {
  const sums = new Float64Array(dates.length);
  for (const { id } of flows) {
    values[id]?.forEach((value, at) => {
      sums[at] = (sums[at] ?? 0) + (value ?? 0);
    });
  }
  return Math.max(...sums, 0);
}

function together({ series, from, to }: Pair, flows: readonly FlowMark[], max: number, story: Story): FlowMark {
  const [first] = flows;
  if (!first) throw new Error('a group has a flow');
  const known = flows.flatMap(({ quantity }) => quantity ?? []);
  const value = known.reduce((sum, one) => sum + one.value, 0);
  const date = known[0]?.date ?? null;
  const largest = flows.reduce((a, b) => ((b.quantity?.value ?? -1) > (a.quantity?.value ?? -1) ? b : a));
  const [a, b] = [story.countries[from], story.countries[to]];
  const name = FLOW_WORDS.between(a?.name ?? from, b?.name ?? to);
  return {
    ...first,
    id: largest.id,
    name,
    short: name,
    layers: [...new Set(flows.flatMap(({ layers }) => layers))],
    says: [FLOW_WORDS.together(flows.length, largest.name)],
    from: a?.anchor ?? first.from,
    to: b?.anchor ?? first.to,
    toName: b?.name ?? to,
    toCountry: to,
    amount: known.length > 0 ? quantityWords(series, value, date) : null,
    brief: known.length > 0 ? shortAmount(series, value) : null,
    keyed: false,
    quantity: known.length > 0 ? { value, unit: series.unit, series: series.id, date, max } : null,
    attribution: null,
  };
}
