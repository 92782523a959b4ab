import type { Entity, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { timeLabel } from '../view/time';
import type { View } from '../view/view';
import { kindLine } from '../words/kind-line';
import { list, plural } from '../words/list';
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
  const what = layers.length === 0 ? 'No layers are shown' : `The map shows ${list(layers)}`;
  const when = view.time ? `, for ${timeLabel(view.time)}` : '';
  const sentence = `${what}${when}: ${plural(marks.length, 'thing', 'things')} on the map${where(marks)}, as of ${timeLabel(story.date)}.`;
  return [
    sentence,
    ...seriesSentences(marks, story),
    ...(selected ? [`Chosen: ${selectedWords(selected, story)}`] : []),
  ].join(' ');
}

/** As many countries as a sentence names before it counts. */
const NAMED = 3;

/** " in Russia, Tajikistan, Kazakhstan and 12 more countries" */
function where(marks: readonly Mark[]): string {
  const countries = marks.flatMap((mark) => (mark.kind === 'area' ? [mark.name] : []));
  if (countries.length === 0) return '';
  const more = countries.length - NAMED;
  const names = countries.slice(0, NAMED);
  return ` in ${list(more > 0 ? [...names, plural(more, 'more country', 'more countries')] : names)}`;
}

export function selectedWords(entity: Entity, story: Story): string {
  const parts = [`${entity.name} (${lower(kindLine(entity, story))})`];
  if (entity.kind === 'flow' && entity.attribution) parts.push(entity.attribution);
  if (entity.kind === 'statement') parts.push(`according to ${inSentence(entity.claim.speakerName)}`);
  return `${parts.join(', ')}.`;
}

/** "The article" and "A Ukrainian officer" lose their capital, names keep theirs. */
function inSentence(name: string): string {
  return /^(The|An?) /.test(name) ? lower(name) : name;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
