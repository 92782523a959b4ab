import type { PictureFormat, PictureOptions } from '../picture/picture-href';
import type { Story } from '../story/story';
import type { View } from './view';

/** "my-story-dushanbe-2024-dark-2400.png": the name says what the file shows, also in a folder with many. */
export function downloadName(
  story: Story,
  view: View,
  format: PictureFormat,
  { theme, width }: Pick<PictureOptions, 'theme' | 'width'>,
): string {
  const parts = [
    story.slug,
    view.selection,
    // A file name cannot have the slash and dots of an interval.
    view.time?.edtf.replace(/\.\./g, 'open').replace('/', '-to-'),
    theme === 'dark' ? theme : null,
    format === 'png' ? `${width}` : null,
  ];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}
