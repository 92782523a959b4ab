import type { PictureFormat, PictureOptions } from '../picture/picture-href';
import type { Story } from '../story/story';
import type { View } from './view';

/** "my-story-dushanbe-2024-dark-2400.png": what is in it can be told from a folder of many. */
export function downloadName(
  story: Story,
  view: View,
  format: PictureFormat,
  { theme, width }: Pick<PictureOptions, 'theme' | 'width'>,
): string {
  const parts = [
    story.slug,
    view.selection,
    // Slashes and dots of an interval are no part of a file's name.
    view.time?.edtf.replace(/\.\./g, 'open').replace('/', '-to-'),
    theme === 'dark' ? theme : null,
    format === 'png' ? `${width}` : null,
  ];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}
