import type { Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView } from './fields';

/** Letters that the names of layers may take: some file systems allow 255 in all. */
const MAX_LAYERS = 80;

/**
 * "my-story-dushanbe-2024-dark-2400.png": the name of a file says what it shows, also in a folder with many; `details` come last. The
 * default view adds nothing. Slugs, ids and dates are of `[a-z0-9.-]`, so the name needs no quoting anywhere.
 */
export function viewFileName(story: Story, view: View, details: readonly string[], extension: string): string {
  const layers = view.layers.join('-') || 'no-layers';
  const isDefault = layers === defaultView(story).layers.join('-');
  const parts = [
    story.slug,
    isDefault || layers.length > MAX_LAYERS ? null : layers,
    view.selection,
    // A file name cannot have the slash and dots of an interval.
    view.time?.edtf.replace(/\.\./g, 'open').replace('/', '-to-'),
    ...details,
  ];
  return `${parts.filter(Boolean).join('-')}.${extension}`;
}
