import { describe, expect, it } from 'vitest';
import { passageLang } from '../../../lib/story/passage-lang';
import { type Piece, pieces } from '../../../lib/story/pieces';
import { compileChanged } from './fixture';

function story(langs: readonly unknown[]) {
  const result = compileChanged((file) => Object.assign(file, { langs }));
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : piece.children.map(textOf).join(''));
const flat = (piece: Piece): Piece[] => [piece, ...('children' in piece ? piece.children.flatMap(flat) : [])];

describe('words in another language', () => {
  const read = story([
    { paragraph: 4, lang: 'ar' },
    { passage: { exact: 'Kari' }, lang: 'nb' },
  ]);

  it('have it, as their paragraph has, and all other words have the language of the article', () => {
    expect(passageLang(read, { paragraph: 4, start: 0, end: 3 })).toBe('ar');
    expect(passageLang(read, { paragraph: 2, start: 37, end: 41 })).toBe('nb');
    expect(passageLang(read, { paragraph: 2, start: 37, end: 46 })).toBe('en');
    expect(passageLang(read, { paragraph: 1, start: 0, end: 3 })).toBe('en');
  });

  it.each([
    ['inside a name', { exact: 'Kari' }],
    ['that are a name', { exact: 'Kari Holm' }],
    ['around names', { exact: 'who leads the Ferry Council' }],
    ['inside a statement', { exact: 'cheap," said Kari Holm' }],
  ])('%s are one piece that leaves each link whole, highlighted or not', (_, passage) => {
    const paragraph = story([{ passage, lang: 'nb' }]).paragraphs[1];
    if (!paragraph) throw new Error('no paragraph');
    const highlight = { start: 36, end: 44 };
    const plain = story([]).paragraphs[1];
    if (!plain) throw new Error('no paragraph');
    for (const marked of [null, highlight]) {
      const made = pieces(paragraph, marked);
      expect(made.map(textOf).join('')).toBe(paragraph.text);
      const all = made.flatMap(flat);
      expect(all.filter(({ type }) => type === 'lang').map(textOf)).toEqual([passage.exact]);
      const links = (of: readonly Piece[]) => of.filter(({ type }) => type === 'link').map(textOf);
      expect(links(all)).toEqual(links(pieces(plain, marked).flatMap(flat)));
    }
  });
});
