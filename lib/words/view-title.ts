import { siteMessages } from '@words/fault';
import { noticeMessages, panelMessages, readerMessages } from '@words/reader';
import { titleMessages } from '@words/story';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { Panel, View } from '../story/view';
import { letterStart } from '../text/letters';
import type { ViewNotice } from '../view/fields';
import { commas, inSentence, list, sentenceStart, withoutMarks } from './in-sentence';
import { givenDateWords, timeLabel } from './time-label';

/** Layers that a title names before it counts. */
const NAMED = 3;
/** Characters of highlighted words. */
const QUOTED = 60;

/** What a window, a bookmark or a preview of this view is called: what the view shows, then the story. */
export function viewTitle(story: Story, view: View): string {
  return titleMessages.window({ heading: viewHeading(story, view), site: siteMessages.name });
}

/** "Remittances from Russia to Tajikistan, 2024 – Putin arrives …"; the story's own view has the story's title alone. */
export function viewHeading(story: Story, view: View): string {
  const shown = shownHeading(story, view);
  const heading = shown ? titleMessages.heading({ shown, title: story.title }) : story.title;
  return story.isDraft ? titleMessages.draft({ heading }) : heading;
}

/** The same without the story; empty for the story's own view. */
export function shownHeading(story: Story, view: Omit<View, 'camera'>): string {
  return chosen(story, view) ?? differing(story, view);
}

/** The chosen thing and its time. */
function chosen(story: Story, view: Omit<View, 'camera'>): string | null {
  const entity = view.selection === null ? undefined : storyIndex(story).entity(view.selection);
  if (!entity) return null;
  const when = view.time === null ? entity.when && givenDateWords(entity.when) : timeLabel(view.time);
  return when && !entity.name.includes(when) ? titleMessages.when({ name: entity.name, date: when }) : entity.name;
}

/** The highlighted words, or the layers, and whatever else is not as in the story's own view. */
function differing(story: Story, view: Omit<View, 'camera'>): string {
  const words = commas([
    highlighted(story, view) || layers(story, view),
    view.time === null ? '' : timeLabel(view.time),
    view.panel === 'article' ? '' : inSentence(PANEL_WORDS[view.panel]),
    view.borders === 'un' ? '' : titleMessages.byControl,
  ]);
  return sentenceStart(words);
}

function highlighted(story: Story, { highlight }: Pick<View, 'highlight'>): string {
  if (!highlight) return '';
  const text = story.paragraphs.find(({ n }) => n === highlight.paragraph)?.text ?? '';
  const words = withoutMarks(text.slice(highlight.start, highlight.end));
  if (words.length <= QUOTED) return titleMessages.quote({ words });
  const space = words.lastIndexOf(' ', QUOTED);
  return titleMessages.quoteCut({ words: words.slice(0, space > 0 ? space : letterStart(words, QUOTED)) });
}

function layers(story: Story, view: Pick<View, 'layers'>): string {
  const initial = new Set(story.defaults.layers);
  if (view.layers.length === initial.size && view.layers.every((id) => initial.has(id))) return '';
  if (view.layers.length === 0) return titleMessages.noLayers;
  if (view.layers.length === story.layers.length) return titleMessages.allLayers;
  const names = view.layers.map((id) => storyIndex(story).layer(id)?.name ?? id);
  const more = names.length - NAMED;
  return list(more > 0 ? [...names.slice(0, NAMED), titleMessages.moreLayers({ count: more })] : names);
}

export const PANEL_WORDS: Record<Panel, string> = panelMessages;

/** What a reader can set for this device: each setting with its values. */
export const PREFERENCE_WORDS = {
  theme: {
    legend: readerMessages.theme,
    words: { system: readerMessages.themeSystem, light: readerMessages.themeLight, dark: readerMessages.themeDark },
  },
  text: {
    legend: readerMessages.text,
    words: { normal: readerMessages.textNormal, large: readerMessages.textLarge, larger: readerMessages.textLarger },
  },
  contrast: {
    legend: readerMessages.contrast,
    words: { system: readerMessages.contrastSystem, more: readerMessages.contrastMore },
  },
  motion: {
    legend: readerMessages.motion,
    words: { system: readerMessages.motionSystem, less: readerMessages.motionLess },
  },
} satisfies Record<string, { legend: string; words: Record<string, string> }>;

/** What could not be read of a link, as a sentence for the page's polite line. */
export function noticeText(notice: ViewNotice): string {
  switch (notice.code) {
    case 'unreadable':
      return noticeMessages[notice.key];
    case 'unknown':
      return notice.key === 's' ? noticeMessages.unknownChoice : noticeMessages.unknownLayers;
    case 'all-unknown':
      return noticeMessages.allUnknown;
    case 'lost':
      return noticeMessages.lost;
    case 'other-version':
      return noticeMessages.otherVersion;
    case 'too-long':
      return noticeMessages.tooLong;
    case 'mangled':
      return noticeMessages.mangled;
  }
}
