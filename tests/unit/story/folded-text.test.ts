import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldName, foldText } from '../../../lib/story/folded-text';
import { letterEnd, letterStart } from '../../../lib/text/letters';

const folded = (text: string) => foldText(text).text;

describe('a search does not tell apart', () => {
  it.each([
    ['accents', 'Türkiye', 'Turkiye'],
    ['accents of several letters', 'Đà Nẵng', 'da nang'],
    ['strokes', 'Łódź', 'lodz'],
    ['ligatures', 'Ærø', 'aero'],
    ['sharp s', 'Straße', 'strasse'],
    ['a capital sharp s', 'STRAẞE', 'strasse'],
    ['Turkish i without a dot', 'Diyarbakır', 'diyarbakir'],
    ['Turkish I with a dot', 'İzmir', 'izmir'],
    ['Greek accents and final sigma', 'Ελλάς', 'ΕΛΛΑΣ'],
    ['Cyrillic ё', 'Алёна', 'алена'],
    ['Cyrillic letters of other languages', 'Қазақстан', 'Казакстан'],
    ['harakat', 'مُحَمَّد', 'محمد'],
    ['forms of alef and yeh', 'أَلإِسْكَنْدَرِيَّة', 'الاسكندريه'],
    ['stretched words', 'بـــغداد', 'بغداد'],
    ['Persian letters', 'کابل', 'كابل'],
    ['niqqud', 'יְרוּשָׁלַיִם', 'ירושלים'],
    ['nukta', 'क़ज़ाख़', 'कजाख'],
    ['full-width letters and digits', 'Ｔｏｋｙｏ２０２４', 'tokyo2024'],
    ['Arabic digits', '٢٠٢٤', '2024'],
    ['Devanagari digits', '२०२४', '2024'],
    ['half-width kana', 'ﾄｳｷｮｳ', 'トウキョウ'],
    ['soft hyphens', 'Sus\u00adpension', 'suspension'],
    ['joiners', 'می\u200cخواهم', 'میخواهم'],
    ['marks of direction', '\u2068Oslo\u2069\u200f', 'oslo'],
    ['variation selectors', '葛\udb40\udd00', '葛'],
    ['apostrophes', 'Ma’rib', "Ma'rib"],
  ])('%s: %s and %s', (_, written, typed) => {
    expect(folded(written)).toBe(folded(typed));
  });

  it.each(['Türkiye', 'Đà Nẵng', 'Ёлка', 'がぎぐ', '한국', 'हिन्दी', 'ခရိုင်', 'น้ำ', 'ཧིནྡི', 'مؤمن', 'Ắ'])(
    'composed and decomposed letters: %s',
    (text) => {
      expect(folded(text.normalize('NFC'))).toBe(folded(text.normalize('NFD')));
    },
  );

  it.each([
    ['vowel signs of Devanagari', 'कि', 'का'],
    ['vowels of Thai', 'ตา', 'ตี'],
    ['voiced kana', 'か', 'が'],
    ['vowels of Bengali', 'বি', 'বা'],
  ])('but %s', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

describe('folding', () => {
  it('keeps where each letter stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: plain, offsets } = foldText(text);
        expect(offsets).toHaveLength(plain.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        for (const [i, offset] of offsets.entries()) expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
      }),
    );
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });

  it('tells words of scripts without spaces from the words beside them', () => {
    expect(foldedWords(folded('在Tokyo開催、2024年')).map(({ term }) => term)).toEqual([
      '在',
      'tokyo',
      '開催',
      '2024',
      '年',
    ]);
  });

  it('finds names by what is typed for them', () => {
    expect(foldName('Nur-Sultan')).toBe(foldName('nursultan'));
    expect(foldName("Xi'an")).toBe(foldName('xian'));
    expect(foldName('N’Djamena')).toBe(foldName('ndjamena'));
    expect(foldName(' Đà   Nẵng ')).toBe('da nang');
  });
});

describe('a cut between letters', () => {
  const family = '👩‍👩‍👧';

  it.each([
    ['an emoji of several', `a${family}b`, 3, 1, 1 + family.length],
    ['a flag', 'a🇹🇯b', 3, 1, 5],
    ['an accent', 'ae\u0301b', 2, 1, 3],
    ['a syllable', 'क्षि', 1, 0, 'क्षि'.length],
    ['jamo', '한'.normalize('NFD'), 1, 0, 3],
  ])('never falls into %s', (_, text, at, start, end) => {
    expect(letterStart(text, at)).toBe(start);
    expect(letterEnd(text, at)).toBe(end);
  });

  it('stays where it is between two letters, and inside the text', () => {
    expect([letterStart('abc', 1), letterEnd('abc', 1)]).toEqual([1, 1]);
    expect([letterStart('abc', 9), letterEnd('abc', 9), letterStart('abc', -1)]).toEqual([3, 3, 0]);
  });
});
