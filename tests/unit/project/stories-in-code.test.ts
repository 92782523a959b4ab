import { describe, expect, it } from 'vitest';
import { storySlugs } from '../../../lib/server/read-story';
import { codeFiles, read } from './project-files';

/** Ids that are also words of the format or the interface, where the code means the word. */
const ALSO_WORDS = new Map([['visit', 'a kind of flow']]);

const slugs = storySlugs();
const ids = new Set(slugs.flatMap(entityIds));
/** Three-letter country codes and short words are in the code for other reasons. */
const telling = [...ids].filter((id) => (id.includes('-') || id.length > 4) && !ALSO_WORDS.has(id));

describe('the code', () => {
  it('is looked through for ids at all', () => {
    expect(slugs.length).toBeGreaterThan(0);
    expect(telling.length).toBeGreaterThan(50);
    expect(codeFiles().length).toBeGreaterThan(100);
  });

  it.each(codeFiles())('%s names no story and no entity', (path) => {
    const code = read(path);
    const literals = new Set([...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text = '']) => text));
    expect(slugs.filter((slug) => code.includes(slug))).toEqual([]);
    expect(telling.filter((id) => literals.has(id))).toEqual([]);
  });
});

function entityIds(slug: string): string[] {
  const story: { entities: { id: string }[] } = JSON.parse(read(`data/stories/${slug}/story.json`));
  return story.entities.map(({ id }) => id);
}
