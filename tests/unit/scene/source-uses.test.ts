import { describe, expect, it } from 'vitest';
import { sourceUses } from '../../../lib/scene/source-uses';
import { firstStory } from './first-story';

const story = await firstStory();
const uses = sourceUses(story);

describe('what rests on a source', () => {
  it('is something, for every source', () => {
    const idle = [...uses].filter(
      ([, { entities, layers, series }]) =>
        entities.high.length + entities.medium.length + layers.length + series.length === 0,
    );
    expect(idle).toEqual([]);
  });

  it('is named with how sure it is, once', () => {
    expect(uses.get('pga-tajikistan')?.entities).toEqual({ high: ['tjk', 'c-member'], medium: [] });
    expect(uses.get('trend-gdp')?.entities).toEqual({ high: [], medium: ['remittances-rus-tjk'] });
    expect(uses.get('wdi-remittances')?.layers.map(({ id }) => id)).toEqual(['remittances-gdp-context']);
    expect(uses.get('wdi-remittances')?.series.map(({ id }) => id)).toEqual(['received-share']);
  });
});
