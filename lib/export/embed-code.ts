import type { Story } from '../story/story';
import { serializeView } from '../view/serialize-view';
import type { View } from '../view/view';

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
