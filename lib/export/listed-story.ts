import { frameBox } from '../geo/camera';
import { pictureHref } from '../picture/picture-href';
import { scene } from '../scene/scene';
import type { Change } from '../story/change';
import type { Story } from '../story/story';
import { letterStart } from '../text/letters';
import { defaultView } from '../view/fields';

/** As many places as a list names. */
const MOST_PLACES = 12;
/** As much of the first paragraph as a list has room for, in UTF-16 code units. */
const MOST_TEXT = 600;
/** The picture's frame, in CSS pixels. */
const WIDTH = 760;
const HEIGHT = 400;

/** What lists say of a story: the library, the feed, the sitemap. Small and plain JSON, so that no list needs whole stories. */
export interface ListedStory {
  readonly slug: string;
  readonly revision: number;
  readonly title: string;
  readonly lang: string;
  readonly dateline: string;
  /** The day from which the article speaks, ISO. */
  readonly date: string;
  readonly publisher: string;
  /** The beginning of the text. */
  readonly first: string;
  readonly paragraphs: number;
  /** Names, most mentioned first. */
  readonly places: readonly string[];
  readonly changes: readonly Change[];
  /** What the story's own map shows: west, south, east, north. */
  readonly box: readonly [number, number, number, number];
  readonly picture: {
    /** What it shows, in words. */
    readonly words: string;
    readonly light: string;
    readonly dark: string;
    readonly width: number;
    readonly height: number;
  };
}

export function listedStory(story: Story): ListedStory {
  const { slug, revision, title, lang, dateline, date, changes, paragraphs } = story;
  const view = defaultView(story);
  const picture = (theme: 'light' | 'dark') =>
    pictureHref(story, view, { width: WIDTH, height: HEIGHT, theme, layout: 'map' });
  return {
    slug,
    revision,
    title,
    lang,
    dateline,
    date,
    publisher: story.article.publisher,
    first: beginning(paragraphs.find(({ text }) => text !== '')?.text ?? ''),
    paragraphs: paragraphs.length,
    places: story.entities
      .filter((entity) => entity.kind === 'place' && entity.passages.length > 0 && entity.placement.kind !== 'none')
      .sort((a, b) => b.passages.length - a.passages.length)
      .slice(0, MOST_PLACES)
      .map((entity) => entity.name),
    changes,
    box: frameBox(story.defaults.camera),
    picture: {
      words: scene(story, view).words,
      light: picture('light'),
      dark: picture('dark'),
      width: WIDTH,
      height: HEIGHT,
    },
  };
}

function beginning(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, letterStart(text, MOST_TEXT)).trimEnd()}…`;
}
