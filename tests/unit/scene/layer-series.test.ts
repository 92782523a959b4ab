import { describe, expect, it } from 'vitest';
import { layerSeries } from '../../../lib/scene/layer-series';
import type { Layer } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { SERIES_WORDS } from '../../../lib/words/series-words';
import { seriesStory } from '../story/fixture';

const story = seriesStory();
const layer = (id: string) => storyIndex(story).layer(id) as Layer;

describe('the numbers behind a layer', () => {
  it('are the series that shades it or that its flows take their amounts from, with the year shown', () => {
    expect(layerSeries(layer('shares'), '2022', story)).toMatchObject({ series: { id: 'share' }, period: '2022' });
    expect(layerSeries(layer('money'), null, story)).toMatchObject({ series: { id: 'paid' }, period: '2023' });
  });

  it('have no year when the chosen dates have no data, and the legend says so', () => {
    expect(layerSeries(layer('shares'), '2023', story)?.period).toBeNull();
    expect(SERIES_WORDS.shown('Share', '%', null)).toBe('Share, %, no data for the chosen dates');
  });

  it('are none where a layer has no series', () => {
    expect(layerSeries(layer('summit'), null, story)).toBeNull();
  });
});
