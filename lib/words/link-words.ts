import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { defaultView } from '../view/default-view';
import { timeLabel } from '../view/time';
import type { View } from '../view/view';
import { BORDER_WORDS } from './border-words';
import { list } from './list';
import { PANEL_WORDS } from './reader-words';

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

/** What a link of this view holds, in plain words, a row for each part. */
export function linkWords(story: Story, view: View): readonly LinkFact[] {
  const chosen = view.selection ? storyIndex(story).entity(view.selection) : undefined;
  const words = highlightedWords(story, view);
  return [
    { name: 'Map', text: where(story, view) },
    { name: 'Borders', text: BORDER_WORDS.policies[view.borders] },
    { name: 'Time', text: view.time ? timeLabel(view.time) : 'all dates' },
    { name: 'Layers', text: layers(story, view) },
    ...(chosen ? [{ name: 'Chosen', text: chosen.name }] : []),
    ...(words && view.highlight
      ? [{ name: 'Words', text: shortened(words), paragraph: view.highlight.paragraph }]
      : []),
    ...(view.panel === 'article' ? [] : [{ name: 'Panel', text: PANEL_WORDS[view.panel] }]),
    { name: 'Edition', text: `revision ${story.revision}. A later correction will be pointed out.` },
  ];
}

/** The words that the view highlights, whole; empty when there are none. */
function highlightedWords(story: Story, { highlight }: Pick<View, 'highlight'>): string {
  const paragraph = story.paragraphs.find(({ n }) => n === highlight?.paragraph);
  return highlight && paragraph ? paragraph.text.slice(highlight.start, highlight.end) : '';
}

function where(story: Story, { camera }: View): string {
  const own = defaultView(story).camera;
  if (camera.zoom === own.zoom && camera.lat === own.lat && camera.lon === own.lon) return 'where the story begins';
  const { lat, lon, zoom } = camera;
  return `around ${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}, zoom ${zoom}`;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}°${value === 0 ? '' : ` ${value > 0 ? positive : negative}`}`;
}

function layers(story: Story, view: View): string {
  const shown = view.layers.flatMap((id) => storyIndex(story).layer(id) ?? []);
  if (shown.length === 0) return 'none';
  const context = shown.filter(({ origin }) => origin === 'context').length;
  const among = context === 0 ? '' : context === shown.length ? ', context' : `, ${context} of them context`;
  if (shown.length === story.layers.length && shown.length > 1) return `all ${shown.length}${among}`;
  const names = shown.map(({ name }) => name);
  const more = names.length - NAMED;
  return list(more > 1 ? [...names.slice(0, NAMED), `${more} more`] : names);
}

function shortened(words: string): string {
  const parts = words.split(/\s+/);
  if (parts.length <= ENDS * 2 + 2) return `“${words}”`;
  return `“${parts.slice(0, ENDS).join(' ')} … ${parts.slice(-ENDS).join(' ')}”`;
}
