import { isFlowMeasure } from '../story/flow-measure';
import type { SeriesDate } from '../story/series-date';
import { seriesMax } from '../story/series-values';
import type { Layer, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { isSameTime } from '../story/time-range';
import type { View } from '../story/view';
import { commas, list, sentenceStart } from '../words/in-sentence';
import { KEY_WORDS } from '../words/key-words';
import { periodWords, shortAmount } from '../words/quantity-words';
import { givenDateWords } from '../words/time-label';
import { shownHeading } from '../words/view-title';
import { layerSeries } from './layer-series';
import { type FlowMark, type Mark, measureOf } from './mark';
import type { Scene } from './scene';
import type { Quantity } from './series-at';
import { layerSigns, type Sign, shownLayers, signLabel, signsOf, signsOfMarks } from './signs';

/** What stands on the map to explain it: for the live map, pictures and frames alike. */
export interface MapKey {
  readonly title: string;
  /** Patterns first, which have to be told apart; then lines, then symbols. */
  readonly entries: readonly KeyEntry[];
  readonly classes: KeyClasses | null;
  readonly widths: readonly KeyWidth[];
  readonly circles: KeyCircles | null;
  /** Unit, period, source of what is measured, said once, the most telling first: "Million US dollars, April to June 2011, …". */
  readonly notes: readonly string[];
  readonly asOf: string | null;
}

export interface KeyEntry {
  readonly sign: Sign;
  readonly label: string;
  readonly context: boolean;
}

/** The colours of a shaded layer: n breaks between n + 1 chips. */
export interface KeyClasses {
  readonly breaks: readonly number[];
  readonly steps: number;
  /** Something that the layer lists has no data at the date shown. */
  readonly hasNoData: boolean;
}

/** What the areas of circles stand for; its samples are as large as the map's circles, which lib/paint knows. */
export interface KeyCircles {
  readonly series: Series;
  /** The value of the largest circle that the map can have. */
  readonly max: number;
  /** Some place of the layer has no data at the date shown. */
  readonly hasNoData: boolean;
}

/** A sample of a flow's width. */
export interface KeyWidth {
  readonly words: string;
  readonly quantity: Quantity;
}

type Shows = Omit<View, 'camera' | 'panel'>;

export function mapKey(story: Story, view: Shows, shown: Pick<Scene, 'marks'>): MapKey {
  const { marks } = shown;
  const layers = shownLayers(story, view.layers);
  const shaded = measuredBy(layers, marks, story, 'shade');
  const circled = measuredBy(layers, marks, story, 'circles');
  const flows = keyedBy(marks, story);
  const entries = layers.flatMap((layer) => entriesOf(layer, shown, story, flows !== null));
  return {
    title: keyTitle(story, view),
    entries: distinct(entries).sort((a, b) => rank(a.sign) - rank(b.sign)),
    classes: shaded && {
      breaks: shaded.classes,
      steps: shaded.classes.length + 1,
      hasNoData: shaded.without.length > 0,
    },
    circles: circled && {
      series: circled.series,
      max: seriesMax(circled.series),
      hasNoData: circled.without.length > 0,
    },
    widths: flows ? widthsOf(flows) : [],
    notes: [
      ...(flows ? [flowNote(flows)] : []),
      ...measureNotes(
        [shaded, circled].flatMap((one) => one ?? []),
        story,
      ),
      ...drawnNotes(marks, story),
    ],
    asOf: asOf(layers, story),
  };
}

/** The story's own words for its first view and for its stops, wherever one looks from; else what the view shows. */
function keyTitle(story: Story, view: Shows): string {
  const { defaults, stops } = story;
  const own = { time: null, layers: defaults.layers, selection: null, borders: 'un' };
  if (defaults.title && alike(view, own)) return defaults.title;
  const stop = stops.find((one) => alike(view, one.view));
  if (stop) return stop.title;
  return shownHeading(story, { ...view, panel: 'article' }) || layerNames(story, view);
}

const layerNames = (story: Story, view: Shows) =>
  list(shownLayers(story, view.layers).map(({ name }) => name)) || story.title;

interface Alike extends Pick<View, 'time' | 'layers' | 'selection'> {
  readonly borders: string;
}
const alike = (a: Alike, b: Alike) =>
  isSameTime(a.time, b.time) &&
  a.selection === b.selection &&
  a.borders === b.borders &&
  [...a.layers].sort().join() === [...b.layers].sort().join();

function entriesOf(layer: Layer, shown: Pick<Scene, 'marks'>, story: Story, isMeasured: boolean): KeyEntry[] {
  const own = shown.marks.filter(({ layers }) => layers.includes(layer.id));
  const here = signsOfMarks(own);
  const signs = layerSigns(layer, shown, story).filter((sign) => here.has(sign));
  return signs.flatMap((sign) => {
    // The scales say these.
    if (sign === 'shade' || sign === 'circles' || (sign === 'amount' && isMeasured)) return [];
    return { sign, label: signWords(sign, layer, shown), context: layer.origin === 'context' };
  });
}

/** A sign in words: its layer's line for it, and of a group how many countries have it in this scene. */
export function signWords(sign: Sign, layer: Layer, shown: Pick<Scene, 'marks'>): string {
  const label = signLabel(sign, layer) ?? (sign in OUR_SIGNS ? OUR_SIGNS[sign as keyof typeof OUR_SIGNS] : layer.name);
  const own = shown.marks.filter((mark) => mark.layers.includes(layer.id) && signsOf(mark).includes(sign));
  if (isGroupSign(sign)) {
    const more = own.filter((mark) => mark.kind === 'area' && !mark.nested).length;
    if (sign === 'band-broken' && more < own.length) return KEY_WORDS.countedMore(label, more);
    return own.length > 1 ? KEY_WORDS.counted(label, own.length) : label;
  }
  // The legend's line of a measure stands for both, with an amount and without.
  const both = isFlowMeasure(sign) && layerHasAmounts(layer, shown);
  return both ? KEY_WORDS.noAmount(label) : label;
}

/** What a legend has no line for, since it is the same in every story. */
const OUR_SIGNS = {
  several: KEY_WORDS.several,
  planned: KEY_WORDS.planned,
  stopped: KEY_WORDS.stopped,
  feared: KEY_WORDS.feared,
} as const satisfies Partial<Record<Sign, string>>;

const layerHasAmounts = (layer: Layer, { marks }: Pick<Scene, 'marks'>) =>
  marks.some((mark) => mark.kind === 'flow' && mark.amount !== null && mark.layers.includes(layer.id));

const isGroupSign = (sign: Sign) => sign.startsWith('band') || sign.startsWith('dots');
const isFlowSign = (sign: Sign) => sign === 'amount' || isFlowMeasure(sign);

function rank(sign: Sign): number {
  if (isGroupSign(sign)) return 0;
  if (sign === 'outline') return 1;
  return isFlowSign(sign) || sign === 'border-ticks' ? 2 : 3;
}

function distinct(entries: readonly KeyEntry[]): KeyEntry[] {
  const same = (a: KeyEntry, b: KeyEntry) => a.sign === b.sign && a.label === b.label && a.context === b.context;
  return entries.filter((entry, i) => entries.findIndex((other) => same(entry, other)) === i);
}

/** A series that colours or circles on the map stand for. */
interface Measured {
  readonly series: Series;
  readonly classes: readonly number[];
  readonly date: SeriesDate | null;
  readonly without: readonly string[];
}

/** The first layer that shades, or has circles at, what is on the map; where two do, no sample could say whose it is. */
function measuredBy(
  layers: readonly Layer[],
  marks: readonly Mark[],
  story: Story,
  by: 'shade' | 'circles',
): Measured | null {
  const measured = marks.flatMap((mark) => {
    const measure = (mark.kind === 'point') === (by === 'circles') ? measureOf(mark) : null;
    return measure ? [{ ...measure, short: mark.short, layers: mark.layers }] : [];
  });
  const layer = layers.find((one) => one[by] && measured.some((mark) => mark.layers.includes(one.id)));
  const id = layer?.[by]?.series;
  const series = id === undefined ? undefined : storyIndex(story).series(id);
  if (!layer || !series) return null;
  const own = measured.filter((mark) => mark.series === series.id);
  return {
    series,
    classes: layer.shade?.classes ?? [],
    date: own[0]?.date ?? null,
    without: own.filter(({ value }) => value === null).map(({ short }) => short),
  };
}

/** What is measured and when, from whom, and of what there is nothing: of two series, what they share is said once. */
function measureNotes(measured: readonly Measured[], story: Story): string[] {
  if (measured.length === 0) return [];
  const { source } = storyIndex(story);
  const units = measured.map(({ series, date }) => {
    const unit = commas([series.name, series.unit]);
    return date === null ? unit : KEY_WORDS.measured(unit, periodWords(series, date), null);
  });
  const publishers = measured.flatMap(({ series }) => series.sources.flatMap((id) => source(id)?.publisher ?? []));
  const parts = [...units, KEY_WORDS.source(list([...new Set(publishers)]))];
  const without = measured.flatMap((one) => one.without);
  // A longer list is the panel's.
  if (without.length > 0 && without.length <= NAMED) parts.push(KEY_WORDS.noData(list(without)));
  return parts;
}
const NAMED = 3;

const DRAWN: readonly string[] = ['area', 'line', 'soft-region'];

/** Of each shape that the story drew after a source: how exactly, as of when, after whom. */
function drawnNotes(marks: readonly Mark[], story: Story): string[] {
  const drawn = marks.filter((mark) => mark.kind === 'zone').filter(({ form }) => DRAWN.includes(form));
  // A longer list is the panel's.
  if (drawn.length > NAMED) return [];
  return drawn.flatMap(({ id, short, exact }) => {
    const placement = storyIndex(story).entity(id)?.placement;
    const source = placement && 'source' in placement ? storyIndex(story).source(placement.source) : undefined;
    return source ? [KEY_WORDS.drawn(short, exact, source.publisher)] : [];
  });
}

interface Keyed {
  readonly series: Series | null;
  readonly marks: readonly FlowMark[];
  readonly unit: string;
  readonly period: string;
}

/** The flows whose unit, period and speaker the key says: `keyedFlows` has found them. */
function keyedBy(marks: readonly Mark[], story: Story): Keyed | null {
  const flows = marks.filter((mark) => mark.kind === 'flow').filter(({ keyed }) => keyed);
  const [first] = flows;
  const entity = first && storyIndex(story).entity(first.id);
  if (!first?.quantity || entity?.kind !== 'flow') return null;
  const { series: id, date, unit } = first.quantity;
  const series = id === null ? null : (storyIndex(story).series(id) ?? null);
  const period = series && date !== null ? periodWords(series, date) : entity.figures[0]?.period;
  return period === undefined ? null : { series, marks: flows, unit, period };
}

function flowNote({ marks, unit, period }: Keyed): string {
  return KEY_WORDS.measured(sentenceStart(unit), period, marks[0]?.attribution ?? null);
}

/** Samples of the width that a series' lines have on this map. Amounts of the text have no scale in common. */
function widthsOf({ series, marks }: Keyed): KeyWidth[] {
  const quantities = marks.flatMap(({ quantity }) => quantity ?? []);
  const [first] = quantities;
  if (!series || !first) return [];
  const max = Math.max(...quantities.map(({ value }) => value));
  return roundAmounts(max).map((value) => ({ words: shortAmount(series, value), quantity: { ...first, value } }));
}

/** The day of what is shown without a date of its own; none where layers are of several. */
function asOf(layers: readonly Layer[], story: Story): string | null {
  const dated = layers.filter((layer) => layerSeries(layer, null, story) === null);
  const [day, ...others] = new Set(dated.map((layer) => givenDateWords(layer.asOf)));
  return day === undefined || others.length > 0 ? null : KEY_WORDS.asOf(day);
}

/** Two or three amounts for a scale: the roundest that is no more than the greatest, and its tenth or fifth parts. */
export function roundAmounts(max: number): readonly number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [];
  const power = 10 ** Math.floor(Math.log10(max));
  const first = [5, 2, 1].map((step) => step * power).find((amount) => amount <= max * (1 + 1e-9)) ?? power;
  return [first, first / 10];
}
