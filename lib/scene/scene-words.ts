import { sceneMessages } from '@words/story';
import type { SeriesDate } from '../story/series-date';
import type { Entity, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { accordingTo, commas, inSentence, list, nameInSentence } from '../words/in-sentence';
import { kindLine } from '../words/kind-line';
import { amountWords, periodWords } from '../words/quantity-words';
import { dateLabel, timeLabel } from '../words/time-label';
import { type Mark, measureOf } from './mark';

/** A view in a few plain sentences: the map's description, announcements, alternative texts. */
export function sceneWords(
  story: Story,
  view: Pick<View, 'layers' | 'time'>,
  marks: readonly Mark[],
  selected: Entity | null,
): string {
  const layers = view.layers.map((id) => storyIndex(story).layer(id)?.name ?? id);
  const what = layers.length === 0 ? sceneMessages.noLayers : sceneMessages.shows({ layers: list(layers) });
  const shown = view.time ? sceneMessages.shownFor({ shown: what, time: timeLabel(view.time) }) : what;
  const countries = where(marks);
  const facts = { shown, things: sceneMessages.things({ count: marks.length }), date: dateLabel(story.date) };
  const sentence = countries ? sceneMessages.sentenceIn({ ...facts, countries }) : sceneMessages.sentence(facts);
  return [sentence, ...seriesSentences(marks, story), ...(selected ? [chosenWords(selected, story)] : [])].join(' ');
}

/** As many countries as a sentence names before it counts. */
const NAMED = 3;

/** "Russia, Tajikistan, Kazakhstan and 12 more countries" */
function where(marks: readonly Mark[]): string {
  const countries = marks.flatMap((mark) => (mark.kind === 'area' ? [nameInSentence(mark.name)] : []));
  if (countries.length === 0) return '';
  const more = countries.length - NAMED;
  const names = countries.slice(0, NAMED);
  return list(more > 0 ? [...names, sceneMessages.moreCountries({ count: more })] : names);
}

/** "Chosen: …", as the map's description has it and as it is announced. */
export function chosenWords(entity: Entity, story: Story): string {
  return sceneMessages.chosen({ words: selectedWords(entity, story) });
}

function selectedWords(entity: Entity, story: Story): string {
  const parts = [sceneMessages.entity({ name: entity.name, kind: inSentence(kindLine(entity, story)) })];
  if (entity.kind === 'flow' && entity.attribution) parts.push(entity.attribution);
  if (entity.kind === 'statement') parts.push(accordingTo(entity.claim.speakerName));
  return sceneMessages.whole({ words: commas(parts) });
}

/** What is shown of a series: of thousands of flows, gone through once. */
interface Range {
  readonly date: SeriesDate | null;
  min: Known | null;
  max: Known | null;
  known: number;
  without: number;
}
type Known = { readonly name: string; readonly value: number };

/** "Share of GDP, 2024: from 0.1% of GDP (Kazakhstan) to 47.9% of GDP (Tajikistan) and no data for 2 countries." */
function seriesSentences(marks: readonly Mark[], story: Story): string[] {
  const ranges = new Map<string, Range>();
  for (const mark of marks) {
    const shown = mark.kind === 'flow' ? mark.quantity : measureOf(mark);
    if (!shown?.series) continue;
    const range = ranges.get(shown.series) ?? { date: shown.date, min: null, max: null, known: 0, without: 0 };
    ranges.set(shown.series, range);
    note(range, mark.name, shown.value);
  }
  return [...ranges].flatMap(([id, range]) => {
    const series = storyIndex(story).series(id);
    return series ? [sentence(series, range)] : [];
  });
}

function note(range: Range, name: string, value: number | null): void {
  if (value === null) {
    range.without++;
    return;
  }
  range.known++;
  if (!range.min || value < range.min.value) range.min = { name, value };
  if (!range.max || value >= range.max.value) range.max = { name, value };
}

const NO_DATA = {
  country: sceneMessages.seriesNoData,
  division: sceneMessages.seriesNoDataDivisions,
  place: sceneMessages.seriesNoDataPlaces,
  flow: sceneMessages.seriesNoData,
} as const;

function sentence(series: Series, { date, min, max, known, without }: Range): string {
  const head =
    date === null ? series.name : sceneMessages.seriesIn({ name: series.name, period: periodWords(series, date) });
  const said = (one: Known) => sceneMessages.seriesValue({ amount: amountWords(series, one.value), name: one.name });
  const parts: string[] = [];
  if (min && max)
    parts.push(known === 1 ? said(max) : sceneMessages.seriesRange({ least: said(min), most: said(max) }));
  if (without > 0) parts.push(NO_DATA[series.of]({ count: without }));
  return sceneMessages.series({ series: head, values: list(parts) });
}
