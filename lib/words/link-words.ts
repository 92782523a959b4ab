import { linkMessages } from '@words/link';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { letterEnd, letterStart } from '../text/letters';
import { defaultView } from '../view/fields';
import { BORDER_NOTE_WORDS } from './border-note-words';
import { list, withoutMarks } from './in-sentence';
import { timeLabel } from './time-label';
import { PANEL_WORDS } from './view-title';

export interface LinkFact {
  readonly name: string;
  readonly text: string;
  /** The text is the article's, from this paragraph. */
  readonly paragraph?: number;
}

/** Layers that are named before the rest is counted. */
const NAMED = 4;
/** Words at each end of a long passage. */
const ENDS = 4;
/** Letters that stand in a row of their own, and at each end of more, where there are no spaces. */
const LETTERS = 80;
const END_LETTERS = 16;

/** What a link of this view holds, in plain words, a row for each part. */
export function linkWords(story: Story, view: View): readonly LinkFact[] {
  const chosen = view.selection ? storyIndex(story).entity(view.selection) : undefined;
  const words = highlightedWords(story, view);
  return [
    { name: linkMessages.map, text: where(story, view) },
    { name: linkMessages.borders, text: BORDER_NOTE_WORDS.policies[view.borders] },
    { name: linkMessages.time, text: view.time ? timeLabel(view.time) : linkMessages.allDates },
    { name: linkMessages.layers, text: layers(story, view) },
    ...(chosen ? [{ name: linkMessages.chosen, text: chosen.name }] : []),
    ...(words && view.highlight
      ? [{ name: linkMessages.words, text: shortened(words), paragraph: view.highlight.paragraph }]
      : []),
    ...(view.panel === 'article' ? [] : [{ name: linkMessages.panel, text: PANEL_WORDS[view.panel] }]),
    { name: linkMessages.edition, text: linkMessages.revision({ revision: story.revision }) },
  ];
}

/** The words that the view highlights, whole; empty when there are none. */
function highlightedWords(story: Story, { highlight }: Pick<View, 'highlight'>): string {
  const paragraph = story.paragraphs.find(({ n }) => n === highlight?.paragraph);
  return highlight && paragraph ? paragraph.text.slice(highlight.start, highlight.end) : '';
}

function where(story: Story, { camera }: View): string {
  const own = defaultView(story).camera;
  if (camera.zoom === own.zoom && camera.lat === own.lat && camera.lon === own.lon) return linkMessages.ownPlace;
  const { lat, lon, zoom } = camera;
  return linkMessages.around({
    lat: degrees(lat, linkMessages.north, linkMessages.south),
    lon: degrees(lon, linkMessages.east, linkMessages.west),
    zoom,
  });
}

type Side = (value: { degrees: number }) => string;

function degrees(value: number, positive: Side, negative: Side): string {
  if (value === 0) return linkMessages.zero;
  return (value > 0 ? positive : negative)({ degrees: Math.abs(value) });
}

function layers(story: Story, view: View): string {
  const shown = view.layers.flatMap((id) => storyIndex(story).layer(id) ?? []);
  if (shown.length === 0) return linkMessages.noLayers;
  const context = shown.filter(({ origin }) => origin === 'context').length;
  const count = shown.length;
  if (count === story.layers.length && count > 1) {
    if (context === 0) return linkMessages.allLayers({ count });
    return context === count
      ? linkMessages.allLayersContext({ count })
      : linkMessages.allLayersSome({ count, context });
  }
  const names = shown.map(({ name }) => name);
  const more = names.length - NAMED;
  return list(more > 1 ? [...names.slice(0, NAMED), linkMessages.moreLayers({ count: more })] : names);
}

function shortened(text: string): string {
  const words = withoutMarks(text);
  const parts = words.split(/\s+/);
  if (parts.length <= ENDS * 2 + 2) return shortenedLetters(words);
  return linkMessages.quoteEnds({ start: parts.slice(0, ENDS).join(' '), end: parts.slice(-ENDS).join(' ') });
}

/** Few words are short, unless the script sets no spaces between them. */
function shortenedLetters(words: string): string {
  if (words.length <= LETTERS) return linkMessages.quote({ words });
  const start = words.slice(0, letterStart(words, END_LETTERS));
  return linkMessages.quoteEnds({ start, end: words.slice(letterEnd(words, words.length - END_LETTERS)) });
}
