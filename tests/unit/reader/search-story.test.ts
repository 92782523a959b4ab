import { describe, expect, it } from 'vitest';
import { type Hit, searchStory } from '../../../components/reader/search-story';
import type { Story } from '../../../lib/story/story';
import { validStory } from '../compile/fixture';

/** A story of these paragraphs, whose first entity is called so. */
function storyOf(lines: readonly string[], name = 'Norway'): Story {
  const story = validStory();
  return {
    ...story,
    paragraphs: lines.map((text, i) => ({ n: i + 1, text, kind: 'text', links: [], spans: [] })),
    entities: story.entities.map((entity, i) => (i === 0 ? { ...entity, name } : entity)),
  };
}

/** What a search marks in one line, and null where it does not find it. */
function marked(line: string, query: string): string | null {
  const hits = searchStory(storyOf(['Another line.', line]))(query);
  const hit = hits.find((one): one is Extract<Hit, { kind: 'words' }> => one.kind === 'words');
  if (!hit) return null;
  const { passage, words, before, after } = hit;
  expect(passage.paragraph).toBe(2);
  expect(line.slice(passage.start, passage.end)).toBe(words);
  expect(line).toContain(before.replace(/^… /, '') + words + after.replace(/ …$/, ''));
  return words;
}

describe('a search finds words as they are typed, and marks them as they are written', () => {
  it.each([
    ['without accents', 'She lives in Türkiye today.', 'turkiye', 'Türkiye'],
    ['with accents that are not written', 'She lives in Zurich.', 'Zürich', 'Zurich'],
    ['the first letters', 'Flights to Łódź and Gdańsk.', 'lod', 'Łód'],
    ['strokes', 'From Đà Nẵng to Huế.', 'da nang', 'Đà Nẵng'],
    ['sharp s', 'In der Hauptstraße.', 'hauptstrasse', 'Hauptstraße'],
    ['half of a sharp s', 'In der Straße.', 'stras', 'Straß'],
    ['ё', 'Фёдор приехал.', 'федор', 'Фёдор'],
    ['harakat', 'قال مُحَمَّد أمس.', 'محمد', 'مُحَمَّد'],
    ['niqqud', 'בִּירוּשָׁלַיִם היום', 'ירושלים', 'ירוּשָׁלַיִם'],
    ['a joined article', 'جاء من القدس.', 'قدس', 'قدس'],
    ['full-width digits', '選挙は２０２４年だった。', '2024', '２０２４'],
    ['Arabic digits', 'في عام ٢٠٢٤ كان', '2024', '٢٠٢٤'],
    ['an NFD text, typed NFC', 'Le cafe\u0301 ferme.', 'café', 'cafe\u0301'],
    ['an NFC text, typed NFD', 'Le café ferme.', 'cafe\u0301', 'café'],
    ['NFD Hangul', '서울에서 만났다'.normalize('NFD'), '서울', '서울'.normalize('NFD')],
    ['a syllable of which a part is typed', '한국에서', '하', '한'],
    ['soft hyphens', 'The sus\u00adpen\u00adsion was long.', 'suspension', 'sus\u00adpen\u00adsion'],
    ['joiners', 'او می\u200cخواهد برود', 'میخواهد', 'می\u200cخواهد'],
    ['Chinese, in the middle', '習近平在北京大學發表演說。', '京大', '京大'],
    ['Chinese, one letter', '習近平在北京發表演說。', '北', '北'],
    ['Japanese kana', '会談はトウキョウタワーで行われた。', 'タワー', 'タワー'],
    ['Thai', 'นายกรัฐมนตรีเดินทางไปกรุงเทพมหานครเมื่อวาน', 'กรุงเทพ', 'กรุงเทพ'],
    ['Khmer', 'នាយករដ្ឋមន្ត្រីទៅភ្នំពេញ', 'ភ្នំពេញ', 'ភ្នំពេញ'],
    ['Lao', 'ນາຍົກລັດຖະມົນຕີໄປວຽງຈັນ', 'ວຽງຈັນ', 'ວຽງຈັນ'],
    ['Burmese', 'ဝန်ကြီးချုပ်သည်ရန်ကုန်သို့', 'ရန်ကုန်', 'ရန်ကုန်'],
    ['two words of scripts without spaces', '習近平在北京會見普京。', '北京 普京', '北京'],
    ['letters beside Latin ones', '在Tokyo開催', 'tokyo', 'Tokyo'],
    ['Devanagari', 'वह दिल्ली में रहता है', 'दिल्ली', 'दिल्ली'],
    ['an apostrophe that is not typed', 'They met in Xi’an.', 'xian', 'Xi’an'],
    ['an apostrophe that is not written', 'They met in Xian.', "xi'an", 'Xian'],
    ['a part behind an apostrophe', 'En Côte d’Ivoire.', 'ivoire', 'Ivoire'],
    ['a hyphen that is not typed', 'Back to Nur-Sultan again.', 'nursultan', 'Nur-Sultan'],
    ['a phrase', 'The war in the north, the war in the south.', 'war in the sou', 'war in the sou'],
    ['a mistyped letter', 'A xenophobic crackdown.', 'xenofobic', 'xenophobic'],
    ['an emoji after it', 'Oslo👩‍👩‍👧 and more', 'oslo', 'Oslo'],
  ])('%s', (_, line, typed, found) => {
    expect(marked(line, typed)).toBe(found);
  });

  it.each([
    ['the middle of a word of an alphabet', 'They met in Istanbul.', 'anbul'],
    ['other vowel signs', 'वह कि था', 'का'],
    ['one word of two', '習近平在北京。', '北京 東京'],
    ['signs alone', 'They met (again).', '().'],
  ])('but not %s', (_, line, typed) => {
    expect(marked(line, typed)).toBeNull();
  });

  it.each([
    ['Ürümqi', 'urumqi'],
    ['東京都', '京都'],
    ['Владимир', 'ВЛАДИМИР'],
    ['القاهِرة', 'القاهره'],
    ['กรุงเทพมหานคร', 'เทพ'],
  ])('names, too: %s by %s', (name, typed) => {
    const [hit] = searchStory(storyOf(['A line.'], name))(typed);
    expect(hit).toMatchObject({ kind: 'entity', name });
  });

  it('puts what is called so before what only mentions it', () => {
    const story = validStory();
    const [first] = searchStory(story)('ÖSLO');
    expect(first).toMatchObject({ kind: 'entity', id: 'oslo' });
  });

  it('never cuts a letter at the ends of what it shows', () => {
    const family = '👩‍👩‍👧';
    for (let spaces = 0; spaces < 12; spaces++) {
      const line = `${family.repeat(9)}${' '.repeat(spaces)} Oslo ${family.repeat(9)}`;
      const [hit] = searchStory(storyOf([line], 'X'))('oslo').filter(({ kind }) => kind === 'words');
      if (hit?.kind !== 'words') throw new Error('nothing found');
      expect(hit.before.replaceAll(family, '').trim()).toBe('…');
      expect(hit.after.replaceAll(family, '').trim()).toBe('…');
    }
  });
});
