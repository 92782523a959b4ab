import { expect, it } from 'vitest';
import { defaultView } from '../../../lib/view/default-view';
import type { View } from '../../../lib/view/view';
import { linkWords } from '../../../lib/words/link-words';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const said = (change: Partial<View>) =>
  Object.fromEntries(linkWords(story, { ...defaultView(story), ...change }).map(({ name, text }) => [name, text]));

it('says of the story’s own view that nothing is chosen', () => {
  const words = said({});
  expect(words.Map).toBe('where the story begins');
  expect(words.Time).toBe('all dates');
  expect(words.Borders).toBe('Recognised borders (UN usage)');
  expect(words.Edition).toContain(`revision ${story.revision}`);
  expect(Object.keys(words)).not.toContain('Chosen');
  expect(Object.keys(words)).not.toContain('Words');
});

it('says each thing that a link can hold', () => {
  const words = said({
    camera: { zoom: 3.3, lat: -45, lon: 70.6 },
    time: '2024',
    layers: ['bases-context', 'summits'],
    selection: 'dushanbe',
    highlight: { paragraph: 5, start: 0, end: 9 },
    panel: 'places',
    borders: 'control',
  });
  expect(words.Map).toBe('around 45° S, 70.6° E, zoom 3.3');
  expect(words.Time).toBe('2024');
  expect(words.Layers?.split(' and ')).toHaveLength(2);
  expect(words.Chosen).toBe('Dushanbe');
  expect(words.Words).toBe(`“${story.paragraphs[4]?.text.slice(0, 9)}”`);
  expect(words.Panel).toBe('Places');
  expect(words.Borders).toBe('Who is in control');
});

it('counts layers where there are many, and shortens a long passage at words', () => {
  expect(said({ layers: [] }).Layers).toBe('none');
  expect(said({ layers: story.layers.map(({ id }) => id).sort() }).Layers).toMatch(/^all \d+, \d+ of them context$/);
  const text = story.paragraphs[0]?.text ?? '';
  const words = said({ highlight: { paragraph: 1, start: 0, end: text.length } }).Words ?? '';
  expect(words.length).toBeLessThan(120);
  for (const word of words.replace(/[“”…]/g, '').trim().split(/\s+/)) expect(text).toContain(word);
});
