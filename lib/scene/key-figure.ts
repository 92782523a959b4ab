import type { Entity, Figure, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { commas, inSentence } from '../words/in-sentence';
import { KEY_WORDS } from '../words/key-words';
import { amountWords, periodWords } from '../words/quantity-words';
import { type FlowMark, type Mark, measureOf } from './mark';

/** The one number that a view is about, in words. */
export interface KeyFigure {
  /** "47.9% of GDP", "more than $1.8bn" */
  readonly figure: string;
  readonly caption: string;
  /** Whose number it is, where somebody says it. */
  readonly attribution: string | null;
}

/** The greatest value of what is shaded or has a circle, else the greatest amount of the flows; null where nothing is measured. */
export function keyFigure(marks: readonly Mark[], story: Story): KeyFigure | null {
  const measured = greatest(marks, (mark) => measureOf(mark)?.value ?? null);
  if (measured) return ofMeasured(measured, story);
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

function ofMeasured(mark: Mark, story: Story): KeyFigure | null {
  const measure = measureOf(mark);
  const series = measure && storyIndex(story).series(measure.series);
  if (!measure?.brief || !series || measure.date === null) return null;
  const isPart = series.unit.startsWith('%') && measure.value !== null;
  const what = commas([series.name, ...(isPart ? [] : [series.unit]), periodWords(series, measure.date)]);
  return {
    figure: isPart ? amountWords(series, measure.value) : measure.brief,
    caption: KEY_WORDS.figure(mark.short, inSentence(what)),
    attribution: null,
  };
}

function ofFlow({ id, name, brief, attribution, quantity }: FlowMark, story: Story): KeyFigure | null {
  const flow = storyIndex(story).entity(id);
  if (!brief || flow?.kind !== 'flow') return null;
  const series = quantity?.series ? storyIndex(story).series(quantity.series) : undefined;
  const period = series && quantity?.date ? periodWords(series, quantity.date) : (flow.figures[0]?.period ?? '');
  return { figure: brief, caption: name.includes(period) ? name : commas([name, period]), attribution };
}

export interface FigureOf {
  readonly entity: Entity;
  readonly figure: Figure;
}

/** The numbers of one thing beside other numbers that measure something else. */
export interface ComparedFigures {
  readonly entity: Entity;
  readonly figures: readonly Figure[];
}

/** All numbers of a story: those that another measure stands beside, by what they are of, and the others as the text has them. */
export function storyFigures(story: Story): {
  readonly compared: readonly ComparedFigures[];
  readonly others: readonly FigureOf[];
} {
  const all = story.entities.flatMap((entity) => figuresOf(entity).map((figure) => ({ entity, figure })));
  const apart = new Set(all.filter(({ figure }) => figure.beside.some(isOther)).map(({ entity }) => entity));
  return {
    compared: [...apart].map((entity) => ({ entity, figures: figuresOf(entity) })),
    others: all
      .filter(({ entity }) => !apart.has(entity))
      .sort(({ figure: { passage: a } }, { figure: { passage: b } }) => a.paragraph - b.paragraph || a.start - b.start),
  };
}

function figuresOf(entity: Entity): readonly Figure[] {
  if (entity.kind === 'figure') return [entity.figure];
  return entity.kind === 'flow' ? entity.figures : [];
}

const isOther = ({ measures }: Figure['beside'][number]): boolean => measures === 'other';
