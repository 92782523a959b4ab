import type { Story } from '../story/story';
import { serializeView } from './serialize-view';
import type { View } from './view';

interface EmbedSize {
  readonly width: string;
  readonly height: string;
}

/** CSS pixels; the widest takes all that the page beside it gives. */
export const EMBED_SIZES = {
  small: { width: '480', height: '400' },
  medium: { width: '720', height: '540' },
  full: { width: '100%', height: '540' },
} as const satisfies Readonly<Record<string, EmbedSize>>;

export type EmbedSizeName = keyof typeof EMBED_SIZES;

/** The view's map for other people's pages. */
export function embedHref(story: Story, view: View): string {
  return `/embed/${story.slug}?${serializeView(view, story)}`;
}

/** HTML to paste into a page. `origin` is this site's: `https://…`, without a slash at its end. */
export function embedCode(story: Story, view: View, origin: string, size: EmbedSizeName): string {
  const { width, height } = EMBED_SIZES[size];
  const attributes = {
    src: `${origin}${embedHref(story, view)}`,
    title: story.title,
    width,
    height,
    loading: 'lazy',
    style: 'border:0;max-width:100%',
    allow: 'web-share; fullscreen',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
