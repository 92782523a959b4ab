import { expect, it } from 'vitest';
import { MARK_ORDERS, orderMarks } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { storyIndex } from '../../../lib/story/story-index';
import { firstStory } from './first-story';

const story = await firstStory();
const { marks } = scene(story, { layers: story.layers.map(({ id }) => id), selection: null, time: null });

it('each order holds the same marks', () => {
  for (const order of MARK_ORDERS) {
    expect(new Set(orderMarks(marks, order, story))).toEqual(new Set(marks));
  }
  expect(orderMarks(marks, 'story', story)).toBe(marks);
});

it('by name is alphabetical, by passages never rises', () => {
  const names = orderMarks(marks, 'name', story).map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  const counts = orderMarks(marks, 'passages', story).map(
    ({ id }) => storyIndex(story).entity(id)?.passages.length ?? 0,
  );
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(10);
});
