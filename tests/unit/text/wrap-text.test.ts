import { describe, expect, it } from 'vitest';
import { breakOffsets } from '../../../lib/text/break-offsets';
import { letterStart } from '../../../lib/text/letters';
import { visualRuns } from '../../../lib/text/line-order';
import { cutText, wrapText } from '../../../lib/text/wrap-text';

/** Every letter is as wide as any other. */
const count = (text: string) => [...text].length;
const wrap = (text: string, width: number, max = 99) => wrapText(text, width, max, count).map((line) => line.text);

describe('a text is broken', () => {
  it('at spaces, of which none stands at the end of a line', () => {
    expect(wrap('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('into as many lines as are allowed; what is left out has an ellipsis', () => {
    expect(wrap('one two three four', 9, 2)).toEqual(['one two', 'three fo…']);
    expect(wrap('one two, three', 8, 1)).toEqual(['one two…']);
    expect(wrap('one', 9, 0)).toEqual([]);
    expect(wrapText('one two', 4, 1, count).map(({ cut }) => cut)).toEqual([true]);
    expect(wrapText('wait…', 9, 1, count).map(({ cut }) => cut)).toEqual([false]);
  });

  it('never into more lines, whatever words are too wide', () => {
    for (const max of [1, 2, 3]) expect(wrap('aaaaaaaaaaaa bbbbbbbbbbbb cc dddddddddddd e', 5, max)).toHaveLength(max);
  });

  it('in Chinese and Japanese between any letters, but for signs that belong to one', () => {
    expect(wrap('普京抵达杜尚别，出席峰会。', 4)).toEqual(['普京抵达', '杜尚别，', '出席峰', '会。']);
    expect(wrap('「友人」とシャンベ', 3)).toEqual(['「友', '人」と', 'シャン', 'ベ']);
    expect(wrap('于2025年10月', 4)).toEqual(['于', '2025', '年10月']);
    expect(wrap('他说——好', 3)).toEqual(['他说', '——好']);
  });

  it('in Thai, Lao, Khmer and Burmese between words', () => {
    expect(wrap('เมืองหลวงของไทย', 9)).toEqual(['เมืองหลวง', 'ของไทย']);
    for (const text of ['ເມືອງຫຼວງຂອງລາວ', 'រាជធានីភ្នំពេញ', 'မြန်မာနိုင်ငံ'])
      for (const at of breakOffsets(text)) expect(text.slice(at)).not.toMatch(/^\p{M}/u);
  });

  it('in Tibetan and Ethiopic after the dots between words', () => {
    expect(wrap('བོད་སྐད་', 4)[0]).toBe('བོད་');
    expect(wrap('ሰላም፡ለዓለም', 4)).toEqual(['ሰላም፡', 'ለዓለም']);
  });

  it('in no other script anywhere but at spaces', () => {
    for (const text of ['well-known and/or', 'Душанбе', '푸틴 대통령', 'राष्ट्रपति', 'دوشنبه'])
      expect(breakOffsets(text)).toEqual([]);
  });
});

it.each(['word ', '普京抵达', 'ไทย'])('a long text costs no more than its first lines: %s', (part) => {
  let measured = 0;
  const measure = (text: string) => {
    measured += text.length;
    return text.length;
  };
  expect(wrapText(part.repeat(5000), 40, 5, measure).map(({ text }) => text.length <= 40)).toEqual(Array(5).fill(true));
  expect(measured).toBeLessThan(10_000);
});

it('a text is cut between letters as readers count them', () => {
  expect(cutText('नमस्ते दुनिया', 3, (text) => [...new Intl.Segmenter().segment(text)].length).text).toBe('नम…');
  expect(cutText('ab👨‍👩‍👧cd', 7, count).text).toBe('ab…');
  expect(cutText('short', 5, count)).toEqual({ text: 'short', order: null, cut: false });
  expect(letterStart('ab👨‍👩‍👧cd', 4)).toBe(2);
  expect(letterStart('ab', 9)).toBe(2);
});

it('a line from right to left has its ellipsis at the left', () => {
  const { text, order } = cutText('אבגדהוזח', 5, count);
  expect(text).toBe('אבגד…');
  expect(visualRuns(text, order)).toEqual([{ from: 0, to: 5, rtl: true }]);
});
