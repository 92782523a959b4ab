import type { Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView } from '../view/fields';
import { parseView } from '../view/parse-view';
import { PICTURE_DEFAULTS, type PictureOptions, pictureQuery } from './picture-href';

/** What a picture's address asks for, or where it should have pointed, or why it cannot be read. */
export type PictureRequest =
  | {
      readonly kind: 'picture';
      readonly view: View;
      readonly options: PictureOptions;
      /** Canonical, without `download`. */
      readonly query: string;
      /** To be saved, not shown. */
      readonly download: boolean;
    }
  | { readonly kind: 'redirect'; readonly query: string }
  | { readonly kind: 'bad'; readonly why: string };

type Pairs = readonly (readonly [key: string, value: string])[];

const OTHER_VERSION = 'v: only version 1 of the link is known.';
const SIZE = /^0*(\d{1,6})$/;
/** Last of all keys, without a value. */
const DOWNLOAD = 'download';
const MIN = 200;
const MAX = 2400;

/** Strict where the page forgives: one spelling is answered, others lead to it, and what cannot be read is said. */
export function readPictureRequest(search: string, story: Story): PictureRequest {
  const text = search.startsWith('?') ? search.slice(1) : search;
  if (text === '') {
    const view = defaultView(story);
    const query = pictureQuery(story, view, PICTURE_DEFAULTS);
    return { kind: 'picture', view, options: PICTURE_DEFAULTS, query, download: false };
  }
  const { view, notices } = parseView(text, story);
  for (const { code, key } of notices) {
    if (code === 'too-long') return { kind: 'bad', why: 'The address is too long: at most 2,000 characters of query.' };
    if (code === 'other-version') return { kind: 'bad', why: OTHER_VERSION };
    if (code === 'unreadable') return { kind: 'bad', why: `${key}: cannot be read.` };
  }
  const pairs = [...new URLSearchParams(text)];
  if ((pairs.find(([key]) => key === 'v')?.[1] || '1') !== '1') return { kind: 'bad', why: OTHER_VERSION };
  const options = readOptions(pairs);
  if (typeof options === 'string') return { kind: 'bad', why: options };
  const query = pictureQuery(story, view, options);
  const download = pairs.some(([key]) => key === DOWNLOAD);
  const canonical = download ? `${query}&${DOWNLOAD}` : query;
  return samePairs(pairs, canonical)
    ? { kind: 'picture', view, options, query, download }
    : { kind: 'redirect', query: canonical };
}

function readOptions(pairs: Pairs): PictureOptions | string {
  const first = (key: string) => pairs.find(([name]) => name === key)?.[1];
  const width = sizeOf(first('width'), PICTURE_DEFAULTS.width);
  if (width === null) return `width: a whole number from ${MIN} to ${MAX}.`;
  const height = sizeOf(first('height'), PICTURE_DEFAULTS.height);
  if (height === null) return `height: a whole number from ${MIN} to ${MAX}.`;
  const theme = first('theme') ?? PICTURE_DEFAULTS.theme;
  if (theme !== 'light' && theme !== 'dark') return 'theme: light or dark.';
  const layout = first('layout') ?? PICTURE_DEFAULTS.layout;
  if (layout !== 'card' && layout !== 'map') return 'layout: card or map.';
  return { width, height, theme, layout };
}

function sizeOf(text: string | undefined, initial: number): number | null {
  if (text === undefined) return initial;
  const size = Number(SIZE.exec(text)?.[1] ?? Number.NaN);
  return size >= MIN && size <= MAX ? size : null;
}

/** Compared decoded: `%2F` and `/` are one spelling, and a server may see either. */
function samePairs(pairs: Pairs, query: string): boolean {
  const own = [...new URLSearchParams(query)];
  return (
    own.length === pairs.length && own.every(([key, value], i) => pairs[i]?.[0] === key && pairs[i]?.[1] === value)
  );
}
