import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileStory } from '../../../lib/compile/compile-story';
import { compileDate } from '../../../lib/compile/compile-when';
import { formatIssue } from '../../../lib/compile/issue';
import { storySchema } from '../../../lib/compile/schema';
import { givenDateWords } from '../../../lib/words/time-label';
import { countryFacts, sha256 } from './fixture';

const DOC = readFileSync(path.join(import.meta.dirname, '../../../docs/story-format.md'), 'utf8');

describe('docs/story-format.md', () => {
  it('has an example that is a valid story, with an entity of each kind', () => {
    const storyJson = /```json\n(\{\n {2}"\$schema"[\s\S]+?)```/.exec(DOC)?.[1] ?? '';
    const articleText = /Its `article\.txt`, two lines:\n\n```\n([\s\S]+?)\n```/.exec(DOC)?.[1] ?? '';
    const articleSha256 = sha256(articleText);
    const result = compileStory({ slug: 'ferry-treaty', articleText, articleSha256, storyJson, countryFacts });
    if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
    const kinds = new Set(result.value.entities.map(({ kind }) => kind));
    const all = storySchema.shape.entities.element.options.map(({ shape }) => shape.kind.value);
    expect([...kinds].sort()).toEqual([...all].sort());
    expect(result.value.stops).toHaveLength(2);
  });

  it('names every field of the file, of entities, sources, series and layers', () => {
    const { shape } = storySchema;
    const entities = shape.entities.element.options.flatMap((option) => Object.keys(option.shape));
    const layers = Object.keys(shape.layers.element.shape);
    const sources = Object.keys(shape.sources.element.shape);
    const series = Object.keys(shape.series.unwrap().element.shape);
    for (const field of [...Object.keys(shape), ...entities, ...layers, ...sources, ...series])
      expect(DOC).toContain(`\`${field}\``);
  });

  it.each([
    ['2025-10-08', '8 October 2025'],
    ['2025-10-08/2025-10-10', '8 to 10 October 2025'],
    ['2025-10-08/..', 'from 8 October 2025'],
    ['../2024', 'until 2024'],
    ['/..', 'date not given, ongoing'],
    ['2022-04-XX', 'April 2022, day not given'],
    ['199X', 'the 1990s'],
  ])('reads %s as it says', (edtf, label) => {
    expect(givenDateWords(compileDate(edtf))).toBe(label);
    expect(DOC).toContain(`| \`${edtf}\` | ${label} |`);
  });
});
