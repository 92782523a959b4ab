import { sceneMessages } from '@words/story';
import type { Entity, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { dateLabel, timeLabel } from '../story/time-label';
import type { View } from '../view/view';
import { accordingTo } from '../words/according-to';
import { inSentence, nameInSentence } from '../words/in-sentence';
import { kindLine } from '../words/kind-line';
import { commas, list } from '../words/list';
import type { Mark } from './mark';
import { seriesSentences } from './series-sentences';

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
