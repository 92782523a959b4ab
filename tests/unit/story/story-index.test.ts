import { describe, expect, it } from 'vitest';
import { storyIndex } from '../../../lib/story/story-index';
import { validStory } from '../compile/fixture';
import { timeOf } from '../view/time-of';

describe('the index of a story', () => {
  const story = validStory();
  const index = storyIndex(story);

  it('is made once for a story', () => {
    expect(storyIndex(story)).toBe(index);
    expect(storyIndex({ ...story })).not.toBe(index);
  });

  it('finds entities, layers and sources by id, and nothing for an unknown one', () => {
    expect(index.entity('oslo')?.name).toBe('Oslo');
    expect(index.layer('money')?.name).toBe('Money');
    expect(index.source('gazetteer')?.title).toBe('Ports of the north');
    for (const id of ['bergen', '__proto__', 'constructor', '']) {
      expect([index.entity(id), index.layer(id), index.source(id)]).toEqual([undefined, undefined, undefined]);
      expect([index.layersOf(id), index.eventsAt(id)]).toEqual([[], []]);
    }
  });

  it('knows the layers of an entity, also those that show it as a member of a group', () => {
    expect(index.layersOf('oslo').map((layer) => layer.id)).toEqual(['summit']);
    expect(index.layersOf('nor').map((layer) => layer.id)).toEqual(['summit']);
    expect(index.layersOf('kari-holm')).toEqual([]);
  });

  it('lists all links in the order of the text', () => {
    expect(index.mentions.slice(0, 5)).toEqual([
      { paragraph: 1, index: 0, entity: 'nor' },
      { paragraph: 1, index: 1, entity: 'dnk' },
      { paragraph: 1, index: 2, entity: 'oslo' },
      { paragraph: 1, index: 3, time: timeOf('2024-05-03') },
      { paragraph: 2, index: 0, entity: 'both-shores' },
    ]);
  });

  it('knows what a place gathers', () => {
    expect(index.eventsAt('oslo').map((entity) => entity.id)).toEqual(['ferry-summit', 'next-talks']);
  });
});
