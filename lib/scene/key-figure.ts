import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { commas, inSentence } from '../words/in-sentence';
import { KEY_WORDS } from '../words/key-words';
import { amountWords, periodWords } from '../words/quantity-words';
import type { AreaMark, FlowMark, Mark } from './mark';

/** The one number that a view is about, in words. */
export interface KeyFigure {
  /** "47.9% of GDP", "more than $1.8bn" */
  readonly figure: string;
  readonly caption: string;
  /** Whose number it is, where somebody says it. */
  readonly attribution: string | null;
}

/** The greatest value of the shaded countries, else the greatest amount of the flows; null where nothing is measured. */
export function keyFigure(marks: readonly Mark[], story: Story): KeyFigure | null {
  const areas = marks.filter((mark) => mark.kind === 'area');
  const area = greatest(areas, ({ choropleth }) => choropleth?.value ?? null);
  if (area) return ofArea(area, story);
  const flow = greatest(
    marks.filter((mark) => mark.kind === 'flow'),
    ({ quantity }) => quantity?.value ?? null,
  );
  return flow ? ofFlow(flow, story) : null;
}

function greatest<T>(marks: readonly T[], amountOf: (mark: T) => number | null): T | null {
  return marks.reduce<T | null>(
    (best, mark) => ((amountOf(mark) ?? -1) > (best === null ? -1 : (amountOf(best) ?? -1)) ? mark : best),
    null,
  );
}

function ofArea({ short, choropleth }: AreaMark, story: Story): KeyFigure | null {
  const series = choropleth && storyIndex(story).series(choropleth.series);
  if (!choropleth?.brief || !series || choropleth.year === null) return null;
  const isPart = series.unit.startsWith('%') && choropleth.value !== null;
  const what = commas([series.name, ...(isPart ? [] : [series.unit]), periodWords(series, choropleth.year)]);
  return {
    figure: isPart ? amountWords(series, choropleth.value) : choropleth.brief,
    caption: KEY_WORDS.figure(short, inSentence(what)),
    attribution: null,
  };
}

function ofFlow({ id, name, brief, attribution, quantity }: FlowMark, story: Story): KeyFigure | null {
  const flow = storyIndex(story).entity(id);
  if (!brief || flow?.kind !== 'flow') return null;
  const series = quantity?.series ? storyIndex(story).series(quantity.series) : undefined;
  const period = series && quantity?.year ? periodWords(series, quantity.year) : (flow.figures[0]?.period ?? '');
  return { figure: brief, caption: name.includes(period) ? name : commas([name, period]), attribution };
}
