import { describe, expect, it } from 'vitest';
import { PICTURE_DEFAULTS, pictureFileName } from '../../../lib/picture/picture-href';
import { defaultView, layerSet } from '../../../lib/view/fields';
import { viewFileName } from '../../../lib/view/view-file-name';
import { linkStory } from '../../fixtures/links/story';
import { timeOf } from './time-of';

const view = defaultView(linkStory);
const layers = linkStory.layers.map(({ id }) => id);

describe('the name of a view’s file', () => {
  it('says story, layers, choice and time, then how it was made', () => {
    const named = { ...view, layers: layerSet(layers.slice(0, 1)), selection: 'dushanbe', time: timeOf('2024') };
    expect(viewFileName(linkStory, named, ['view'], 'csv')).toBe(
      `putin-in-tajikistan-2025-${layers[0]}-dushanbe-2024-view.csv`,
    );
    expect(viewFileName(linkStory, { ...view, layers: layerSet([]) }, [], 'csv')).toBe(
      'putin-in-tajikistan-2025-no-layers.csv',
    );
  });

  it('does not grow with the number of layers', () => {
    const many = layerSet([...layers, ...layers.map((id) => `${id}-with-a-rather-long-name`)]);
    expect(viewFileName(linkStory, { ...view, layers: many }, [], 'csv')).toBe('putin-in-tajikistan-2025.csv');
  });

  it.each(['2025-10-08/2025-10-10', '../2024', '2024/..'])('is one any folder takes, with the time %s', (time) => {
    expect(viewFileName(linkStory, { ...view, time: timeOf(time) }, [], 'png')).toMatch(/^[a-z0-9-]+\.png$/);
  });

  it('says of an open time from when or until when', () => {
    const named = (time: string) => viewFileName(linkStory, { ...view, time: timeOf(time) }, [], 'svg');
    expect(named('../2024')).toBe('putin-in-tajikistan-2025-open-to-2024.svg');
    expect(named('2024/..')).toBe('putin-in-tajikistan-2025-2024-to-open.svg');
  });
});

describe('the name of a picture’s file', () => {
  it.each([
    [{ width: 2400, height: 1260, theme: 'dark' }, 'png', '-dark-2400.png'],
    [{}, 'png', '-1200.png'],
    [{}, 'svg', '.svg'],
    [{ layout: 'map', width: 480, height: 392 }, 'png', '-map-480x392.png'],
  ] as const)('says of %j as %s how it looks', (options, format, end) => {
    expect(pictureFileName(linkStory, view, format, { ...PICTURE_DEFAULTS, ...options })).toBe(
      `putin-in-tajikistan-2025${end}`,
    );
  });
});
