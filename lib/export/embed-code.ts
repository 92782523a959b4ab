import type { Story } from '../story/story';
import type { View } from '../story/view';
import { serializeView } from '../view/serialize-view';

interface EmbedFrame {
  /** Whole address. */
  readonly src: string;
  readonly title: string;
  /** CSS pixels, or a share such as `100%`. */
  readonly width: number | string;
  readonly height: number | string;
}

/** The view's map for other people's pages; of null the story's own. */
export function embedHref(story: Story, view: View | null): string {
  return `/embed/${story.slug}${view ? `?${serializeView(view, story)}` : ''}`;
}

/** HTML to paste into a page. */
export function embedCode({ src, title, width, height }: EmbedFrame): string {
  const attributes = {
    src,
    title,
    width,
    height,
    loading: 'lazy',
    style: 'border:0;max-width:100%',
    allow: 'web-share; fullscreen',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What an embed says to the page around it: how high it would like to be, in CSS pixels. */
interface HeightMessage {
  readonly type: 'dateline:height';
  readonly height: number;
}

/** What the page around may say: nothing that could do harm, as nobody knows whose page it is. */
export type HostMessage =
  | { readonly type: 'dateline:theme'; readonly theme: Theme }
  /** A page whose script came later than the first height asks for it. */
  | { readonly type: 'dateline:ask' };

const THEMES = ['light', 'dark', 'system'] as const;
type Theme = (typeof THEMES)[number];

const PHONE = 420;

/** Room for map and card: upright on a phone, else three quarters of the width. */
export function heightMessage(width: number): HeightMessage {
  const height = width < PHONE ? 480 : Math.min(720, Math.max(400, Math.round(width * 0.75)));
  return { type: 'dateline:height', height };
}

/** Reads any message; what is none of ours is null. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, theme } = data as Readonly<Record<string, unknown>>;
  if (type === 'dateline:ask') return { type };
  const known = THEMES.find((each) => each === theme);
  return type === 'dateline:theme' && known ? { type, theme: known } : null;
}
