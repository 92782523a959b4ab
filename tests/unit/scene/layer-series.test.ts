import { describe, expect, it } from 'vitest';
import { classNames } from '../../../lib/scene/class-names';
import { layerSeries } from '../../../lib/scene/layer-series';
import type { Layer } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { LEGEND_WORDS } from '../../../lib/words/legend-words';
import { seriesStory } from '../compile/fixture';
import { timeOf } from '../view/time-of';
import { firstStory } from './first-story';

const story = seriesStory();
const layer = (id: string) => storyIndex(story).layer(id) as Layer;

describe('the numbers behind a layer', () => {
  it('are the series that shades it or that its flows take their amounts from, with the year shown', () => {
    expect(layerSeries(layer('shares'), timeOf('2022'), story)).toMatchObject({
      series: { id: 'share' },
      period: '2022',
    });
    expect(layerSeries(layer('money'), null, story)).toMatchObject({ series: { id: 'paid' }, period: '2023' });
  });

  it('have no year when the chosen dates have no data, and the legend says so', () => {
    expect(layerSeries(layer('shares'), timeOf('2023'), story)?.period).toBeNull();
    expect(LEGEND_WORDS.shown('Share', '%', null)).toBe('Share, %, no data for the chosen dates');
  });

  it('are none where a layer has no series', () => {
    expect(layerSeries(layer('summit'), null, story)).toBeNull();
  });
});

const first = await firstStory();
const shaded = first.layers.find(({ shade }) => shade);
if (!shaded) throw new Error('no shaded layer');

describe('the countries behind the colours of a shaded layer', () => {
  it('are each in the class of the year that is shown', () => {
    expect(classNames(shaded, timeOf('2024'), first)).toEqual({
      byClass: [
        ['Kazakhstan'],
        ['Azerbaijan', 'Belarus'],
        // Armenia’s 4.98 is shown as 5.0.
        ['Armenia', 'Ukraine'],
        ['Kyrgyzstan', 'Uzbekistan'],
        [],
        ['Tajikistan'],
      ],
      noData: ['Turkmenistan', 'Afghanistan'],
    });
  });

  it('are all without data in a year that the series does not have', () => {
    const { byClass, noData } = classNames(shaded, timeOf('1999'), first);
    expect([byClass.flat(), noData.length]).toEqual([[], 10]);
  });
});
