import { describe, expect, it } from 'vitest';
import { downloadName } from '../../../lib/picture/picture-href';
import { defaultView } from '../../../lib/view/fields';
import { linkStory } from '../../fixtures/links/story';
import { timeOf } from '../view/time-of';

const view = defaultView(linkStory);

describe('a picture’s file name', () => {
  it('says story, choice, time, colours and width', () => {
    expect(
      downloadName(linkStory, { ...view, selection: 'dushanbe', time: timeOf('2024') }, 'png', {
        theme: 'dark',
        width: 2400,
      }),
    ).toBe('putin-in-tajikistan-2025-dushanbe-2024-dark-2400.png');
  });

  it('leaves out what is not chosen, and the width of what has none', () => {
    expect(downloadName(linkStory, view, 'svg', { theme: 'light', width: 1200 })).toBe('putin-in-tajikistan-2025.svg');
  });

  it.each(['2025-10-08/2025-10-10', '../2024', '2024/..'])('is one any folder takes, with the time %s', (time) => {
    expect(downloadName(linkStory, { ...view, time: timeOf(time) }, 'png', { theme: 'light', width: 1200 })).toMatch(
      /^[a-z0-9-]+\.png$/,
    );
  });

  it('says of an open time from when or until when', () => {
    const named = (time: string) =>
      downloadName(linkStory, { ...view, time: timeOf(time) }, 'svg', { theme: 'light', width: 1200 });
    expect(named('../2024')).toBe('putin-in-tajikistan-2025-open-to-2024.svg');
    expect(named('2024/..')).toBe('putin-in-tajikistan-2025-2024-to-open.svg');
  });
});
