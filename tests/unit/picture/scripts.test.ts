import { describe, expect, it, test } from 'vitest';
import { LABEL_STYLES, labelMeasure, labelSpacing, labelText } from '../../../lib/draw/label-style';
import { PICTURE_DEFAULTS, type PictureOptions } from '../../../lib/picture/picture-href';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { drawPicture } from '../../../lib/server/draw-picture';
import { drawWithFonts, readAdvances } from '../../../lib/server/draw-with-fonts';
import { loadStory } from '../../../lib/server/load-story';
import { pictureBase } from '../../../lib/server/picture-base';
import { renderPng } from '../../../lib/server/render-png';
import type { Cut } from '../../../lib/text/fonts';
import { lineOf } from '../../../lib/text/wrap-text';
import { parseView } from '../../../lib/view/parse-view';
import { SCRIPT_WORDS, type ScriptWords, storyIn } from '../../fixtures/script-stories';

const OMISSION = '[…]';

function picture(words: ScriptWords, query = '', options: Partial<PictureOptions> = {}) {
  const story = storyIn(words);
  return drawPicture(story, parseView(query, story).view, { ...PICTURE_DEFAULTS, ...options });
}

const wordsIn = (lang: string): ScriptWords => {
  const found = SCRIPT_WORDS.find((words) => words.lang === lang);
  if (!found) throw new Error(lang);
  return found;
};

const WHOLE = SCRIPT_WORDS.filter(({ lang }) => lang !== 'en');
const QUERIES = ['', 's=quote', 's=money', 's=meeting'];
const advances = await readAdvances();

test('pictures are tried in more than ten scripts', () => {
  expect(WHOLE.length).toBeGreaterThan(10);
});

describe.each(WHOLE)('in a picture of a story in $lang', (words) => {
  it.each(QUERIES)('every letter is drawn: %s', async (query) => {
    for (const layout of ['card', 'map'] as const) {
      const svg = await picture(words, query, { layout });
      // What is written as text and not as outlines has letters of the product's own fonts alone.
      for (const [, attributes = '', text = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
        if (attributes.includes('fill-opacity="0"')) continue;
        for (const letter of text.replace(/&[^;]+;/g, '')) expect(advances['serif-400'], text).toHaveProperty([letter]);
      }
      expect(svg).not.toContain(OMISSION);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.length).toBeLessThanOrEqual(400_000);
    }
  });

  it('the PNG shows the outlines, and the words over them are not seen', async () => {
    const svg = await picture(words, 's=quote');
    const without = svg.replace(/<text[^>]*fill-opacity="0"[^>]*>[^<]*<\/text>/g, '');
    if (words.lang !== 'el') expect(without.length).toBeLessThan(svg.length);
    expect(Buffer.from(renderPng(svg, 600)).equals(Buffer.from(renderPng(without, 600)))).toBe(true);
  });

  it('the names of its countries can be found, and each word of its quotation in its order', async () => {
    const svg = await picture(words, 's=quote');
    const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
      .map(([, line = '']) => line.replaceAll('&quot;', '"'))
      .join('');
    const names = [...svg.matchAll(/<text data-name-of="(tjk|rus)"[^>]*>([^<]+)</g)].map(([, iso3, name]) => [
      iso3,
      name,
    ]);
    expect(names).toContainEqual(['rus', labelText(words.russia, 'country-1')]);
    expect(text.replace(/\s/g, '')).toContain(words.quote.replace(/\s/g, ''));
  });

  it('names are as wide for the placement of labels as they are drawn', async () => {
    const widths = await drawWithFonts(words.lang, (fonts) =>
      (['country-1', 'story-city', 'region', 'context'] as const).map((role) => {
        const style = LABEL_STYLES[role];
        const text = labelText(words.meeting, role);
        const cut = `${style.family}-${style.weight}${'italic' in style ? '-italic' : ''}` as Cut;
        const outlines = fonts.outlines(lineOf(text), cut, labelSpacing(text, style));
        const placed = labelMeasure(fonts)(text, role);
        return { placed, drawn: outlines ? (outlines.width * style.size) / 1000 : placed };
      }),
    );
    for (const { placed, drawn } of widths) {
      expect(placed).toBeCloseTo(drawn, 0);
      expect(placed).toBeGreaterThan(words.meeting.length * 2);
    }
  });
});

/** All that is written in a picture, lines put together. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line).join(' ');

describe('letters that no font has', () => {
  const note = `${OMISSION}: letters that no font here has.`;

  it('are left out openly: the picture says what the mark means that stands for them', async () => {
    expect(textOf(await picture(wordsIn('en')))).toContain(note);
    const arabic = { ...wordsIn('ar'), title: 'قمة ꯃꯅ' };
    expect(textOf(await picture(arabic))).toContain(note);
    expect(textOf(await picture(arabic, '', { layout: 'map' }))).not.toContain(note);
    expect(textOf(await picture({ ...arabic, publisher: 'ꯃ' }, '', { layout: 'map' }))).toContain(note);
  });

  it('take the room of their mark, and one mark stands for several', async () => {
    const { mark, set } = await drawWithFonts('en', (fonts) => ({
      mark: fonts.outlines(lineOf('ꯃ'), 'serif-400'),
      set: fonts.outlines(lineOf('ꯃꯅꯤ'), 'serif-400'),
    }));
    expect(set?.missing).toEqual(['ꯃ', 'ꯅ', 'ꯤ']);
    expect(set?.width).toBe(mark?.width);
    expect(set?.d).toBe(mark?.d);
  });
});

/** A word of each script that a package is there for. */
const SAMPLES = {
  Latin: 'Əliyev ʻ ﬁ ¼ ≥',
  Greek: 'ἀρχή Ελλάδα',
  Cyrillic: 'Душанбе ғ ҷ',
  Arabic: 'دوشنبه گ پ ڈ ۱۲',
  Armenian: 'Դուշանբե և',
  Bengali: 'দুশানবে',
  Devanagari: 'दुशांबे क्ष',
  Ethiopic: 'ዱሻንቤ',
  Georgian: 'დუშანბე ᲓᲣ',
  Gujarati: 'દુશાન્બે',
  Gurmukhi: 'ਦੁਸ਼ਾਂਬੇ',
  Hebrew: 'דושנבה שָׁ',
  Kannada: 'ದುಶಾನ್ಬೆ',
  Khmer: 'ឌូសានបេ',
  Lao: 'ດູຊານເບ',
  Malayalam: 'ദുഷാൻബെ',
  Myanmar: 'ဒူရှန်ဘီ',
  Oriya: 'ଦୁଶାନବେ',
  Sinhala: 'දුෂාන්බේ',
  Tamil: 'துஷான்பே',
  Telugu: 'దుషాన్బే',
  Thaana: 'ދުޝަންބޭ',
  Thai: 'ดูชานเบ',
  Tibetan: 'དུ་ཤན་བེ',
  Tifinagh: 'ⴷⵓⵛⴰⵏⴱⵉ',
  Han: '杜尚别 杜尚別 會 国 國',
  Kana: 'ドゥシャンベ とき',
  Hangul: '두샨베',
  Fullwidth: '！？（１）。、',
  Symbols: '★ ✓ → ▲ ♦ ☎ ⚠',
  Emoji: '😀 👍🏽 👨‍👩‍👧 🇹🇯 1️⃣ ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Signs that are not seen': 'a\u200db\u2068c\u2069\u00ad\u200f\ufe0f',
  Spaces: 'a\u00a0b\u202fc\u2009d\u3000e\tf\u2011g',
};

it.each(Object.entries(SAMPLES))('%s is set', async (_, text) => {
  for (const cut of ['serif-400', 'serif-600-italic', 'sans-500'] as const) {
    const set = await drawWithFonts('en', (fonts) => ({
      missing: fonts.outlines(lineOf(text), cut)?.missing ?? [],
      width: fonts.width(text, cut, 10),
    }));
    expect(set.missing).toEqual([]);
    expect(set.width).toBeGreaterThan(5);
  }
});

test('letters taken apart are set like those in one piece', async () => {
  for (const text of ['두샨베', 'ガギグ', 'Əліўé Ελλάδα ა']) {
    const [whole, apart] = await drawWithFonts('ko', (fonts) =>
      ['NFC', 'NFD'].map((form) => fonts.outlines(lineOf(text.normalize(form)), 'serif-400')),
    );
    expect(apart?.missing).toEqual([]);
    expect(apart?.width).toBe(whole?.width);
  }
});

test('Han characters look as in the language of the story, or of the letters beside them', async () => {
  const shapeOf = (text: string, lang: string) =>
    drawWithFonts(lang, (fonts) => fonts.outlines(lineOf(text), 'sans-400')?.d);
  const [zh, tw, ja, ko] = await Promise.all(['zh', 'zh-TW', 'ja', 'ko'].map((lang) => shapeOf('直骨', lang)));
  expect(new Set([zh, tw, ja, ko]).size).toBeGreaterThanOrEqual(3);
  expect(await shapeOf('直骨の', 'en')).toBe(await shapeOf('直骨の', 'ja'));
  expect(await shapeOf('直骨の', 'en')).toContain(ja);
  expect(await shapeOf('直骨', 'en')).toBe(zh);
  expect(await shapeOf('直骨', 'no-such-language-at-all')).toBe(zh);
});

test('a picture without other scripts is drawn once, and reads no more fonts than before', async () => {
  const story = await loadStory('putin-in-tajikistan-2025');
  if (!story) throw new Error('no story');
  const { view } = parseView('', story);
  const base = await pictureBase(view.borders);
  let times = 0;
  const draw = (fonts: typeof base.fonts) => {
    times++;
    return pictureSvg(story, view, PICTURE_DEFAULTS, { ...base, fonts });
  };
  expect(await drawWithFonts(story.lang, draw)).toBe(draw(base.fonts));
  expect(times).toBe(2);
});

test('words have a width also while their fonts are still to be read', async () => {
  const widths: number[] = [];
  await drawWithFonts('my', (fonts) => widths.push(fonts.width('ဒူရှန်ဘီ 普京 دوشنبه 👍🏽', 'serif-600-italic', 10)));
  expect(Math.min(...widths)).toBeGreaterThan(50);
});

test('joined letters are neither spaced out nor set in capitals that their readers do not use', () => {
  const style = LABEL_STYLES['country-1'];
  for (const name of ['روسيا', 'रूस', 'รัสเซีย', 'ရုရှား', 'რუსეთი', 'រុស្ស៊ី']) {
    expect(labelText(name, 'country-1')).toBe(name);
    expect(labelSpacing(name, style)).toBe(0);
  }
  expect(labelText('Россия', 'country-1')).toBe('РОССИЯ');
  expect(labelText('Ρωσία', 'country-1')).toBe('ΡΩΣΙΑ');
  for (const name of ['Россия', '俄罗斯', 'רוסיה', 'Ռուսաստան']) expect(labelSpacing(name, style)).toBe(style.spacing);
});
