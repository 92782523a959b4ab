import { formatCamera, parseCamera, roundCamera } from '../geo/camera';
import type { LayerId } from '../story/ids';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { parseTime } from '../story/time-range';
import { BORDERS, PANELS, type View } from '../story/view';
import { formatHighlight, parseHighlight, resolveHighlight } from './highlight';

interface Reading<V> {
  readonly value: V;
  readonly fault?: FieldFault;
}

/** One part of the view and its key in the link. */
export interface Field<V> {
  readonly key: FieldKey;
  /** What a link without this key means. */
  readonly initial: (story: Story) => V;
  /** Takes any text at all and never throws. */
  readonly read: (text: string, story: Story) => Reading<V>;
  /** Only characters that a query may have unescaped; null if the link leaves the key out. */
  readonly write: (value: V, story: Story) => string | null;
}

const ID = /^[a-z0-9-]{1,64}$/;

const camera: Field<View['camera']> = {
  key: 'c',
  initial: (story) => roundCamera(story.defaults.camera),
  read: (text, story) => readable(parseCamera(text), camera.initial(story)),
  write: formatCamera,
};

const time: Field<View['time']> = {
  key: 't',
  initial: () => null,
  read: (text) => readable(parseTime(text), null),
  write: (value) => value?.edtf ?? null,
};

const layers: Field<View['layers']> = {
  key: 'l',
  initial: (story) => layerSet(story.defaults.layers),
  read: readLayers,
  write: (value) => layerSet(value).join('~') || 'none',
};

const selection: Field<View['selection']> = {
  key: 's',
  initial: () => null,
  read: (text, story) => {
    if (!ID.test(text)) return { value: null, fault: 'unreadable' };
    return storyIndex(story).entity(text) ? { value: text } : { value: null, fault: 'unknown' };
  },
  write: (value) => value,
};

const highlight: Field<View['highlight']> = {
  key: 'h',
  initial: () => null,
  read: (text, story) => {
    const written = parseHighlight(text);
    if (!written) return { value: null, fault: 'unreadable' };
    const value = resolveHighlight(written, story.paragraphs);
    return value ? { value } : { value, fault: 'lost' };
  },
  write: (value, story) => value && formatHighlight(value, story),
};

const panel: Field<View['panel']> = {
  key: 'p',
  initial: () => 'article',
  read: (text) => readable(PANELS.find((name) => name === text) ?? null, 'article'),
  write: (value) => value,
};

const borders: Field<View['borders']> = {
  key: 'b',
  initial: () => 'un',
  read: (text) => readable(BORDERS.find((name) => name === text) ?? null, 'un'),
  write: (value) => value,
};

/** The view, declared once, in the order of the link. A part of the view without a row does not compile. */
export const FIELDS = { camera, time, layers, selection, highlight, panel, borders } satisfies {
  readonly [Name in keyof View]: Field<View[Name]>;
};

function readable<V>(value: V | null, initial: V): Reading<V> {
  return value === null ? { value: initial, fault: 'unreadable' } : { value };
}

/** `none` is ignored next to a known layer. Alone, or with ids that the story does not have, it means no layers. */
function readLayers(text: string, story: Story): Reading<readonly LayerId[]> {
  const ids = text.split('~').filter((id) => id !== '');
  if (!ids.some((id) => ID.test(id))) return { value: layers.initial(story), fault: 'unreadable' };
  const known = ids.filter((id) => storyIndex(story).layer(id));
  const unknown = ids.some((id) => id !== 'none' && !known.includes(id));
  if (known.length === 0 && !ids.includes('none')) return { value: layers.initial(story), fault: 'all-unknown' };
  return unknown ? { value: layerSet(known), fault: 'unknown' } : { value: layerSet(known) };
}

/** Layers as in a view: each once, sorted by code unit, which does not depend on the locale. */
export function layerSet(ids: readonly LayerId[]): readonly LayerId[] {
  return [...new Set(ids)].sort();
}

/** The link's keys that hold a part of the view. */
export type FieldKey = 'c' | 't' | 'l' | 's' | 'h' | 'p' | 'b';

/**
 * `unreadable`: the value does not have the form of its key. `unknown`: ids that the story does not have were left out.
 * `all-unknown`: the same, and no id was left. `lost`: the highlighted words are not in the story.
 */
export type FieldFault = 'unreadable' | 'unknown' | 'all-unknown' | 'lost';

/** The link has another version or is too long, so none of it is read; or a part of it was mangled beyond reading, wherever it belonged. */
export type LinkFault = 'other-version' | 'too-long' | 'mangled';

/** What could not be read of a link: one of its parts, or all of it. `noticeText` has the words. */
export type ViewNotice =
  | { readonly code: FieldFault; readonly key: FieldKey }
  | { readonly code: LinkFault; readonly key?: undefined };

/** What a bare address shows. */
export function defaultView(story: Story): View {
  return {
    camera: FIELDS.camera.initial(story),
    time: FIELDS.time.initial(story),
    layers: FIELDS.layers.initial(story),
    selection: FIELDS.selection.initial(story),
    highlight: FIELDS.highlight.initial(story),
    panel: FIELDS.panel.initial(story),
    borders: FIELDS.borders.initial(story),
  };
}
