import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../lib/server/load-story';

const stories = await loadStories();

/** Marks that differ between the article and the story file, not words. */
const plain = (text: string) => text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"');

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const part of Object.values(value)) yield* textsOf(part);
}

describe.each(stories.map((story) => [story.slug, story] as const))('the words of %s', (_, story) => {
  const article = plain(story.paragraphs.map(({ text }) => text).join('\n'));

  it('quote the article in all letters, capitals too', () => {
    const changed = [...textsOf(story.entities), ...textsOf(story.layers), ...textsOf(story.unverified)].flatMap(
      (text) =>
        [...text.matchAll(/“([^”]+)”/g)]
          .flatMap(([, words = '']) => plain(words).split(' … '))
          .map((words) => words.replace(/[.,]$/, ''))
          .filter((words) => article.toLowerCase().includes(words.toLowerCase()) && !article.includes(words)),
    );
    expect(changed).toEqual([]);
  });

  it('name layers and their signs without commas, which lists would tear apart', () => {
    const labels = story.layers.flatMap(({ name, legend }) => [name, ...legend.map(({ label }) => label)]);
    expect(labels.filter((label) => label.includes(',') && !/\d/.test(label))).toEqual([]);
    expect(story.layers.filter(({ name }) => name.includes(','))).toEqual([]);
  });

  it('say who says it by “according to”, not by “by”', () => {
    const texts = [...textsOf(story.layers), ...textsOf(story.series.map(({ measures }) => measures))];
    expect(texts.filter((text) => /, by (the|its|their) [A-Z]/.test(text))).toEqual([]);
  });
});
