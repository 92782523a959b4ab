import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../lib/story/story';
import { formatHighlight, parseHighlight, resolveHighlight } from '../../../lib/view/highlight';
import { linkStory } from '../../fixtures/links/story';

const paragraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text, index) => ({ n: index + 1, text, kind: 'text', links: [], spans: [] }));

const resolve = (written: string, ...texts: string[]) => {
  const parsed = parseHighlight(written);
  return parsed && resolveHighlight(parsed, paragraphs(...texts));
};

const format = (text: string) =>
  formatHighlight({ paragraph: 1, start: 0, end: text.length }, { ...linkStory, paragraphs: paragraphs(text) });

describe('the check', () => {
  // FNV-1a's published 32-bit vectors: e40c292c and bf9cf968.
  it('is FNV-1a in base 36', () => {
    expect(format('a')).toBe(`1.0-1.${(0xe40c292c).toString(36)}`);
    expect(format('foobar')).toBe(`1.0-6.${(0xbf9cf968).toString(36)}`);
  });

  it('takes a code unit in one step, and both halves of a pair', () => {
    expect(format('’')).toBe(`1.0-1.${(Math.imul(0x811c9dc5 ^ 0x2019, 0x01000193) >>> 0).toString(36)}`);
    expect(format('🗺')).toMatch(/^1\.0-2\./);
  });
});

describe('reading highlighted words', () => {
  it.each([
    '',
    '1',
    '1.2',
    '1.2-3.',
    '1.3-3',
    '1.4-3',
    '1.2-3.ABC',
    '1.2-3.a.b',
    '1.-3',
    '-1.2-3',
    '1.2–3',
    'a.b-c',
    ' 1.2-3',
  ])('%j is refused', (text) => {
    expect(parseHighlight(text)).toBeNull();
  });

  it('refuses numbers that would not be exact', () => {
    expect(parseHighlight('9999999999999999.0-1')).toBeNull();
  });
});

describe('finding highlighted words', () => {
  const check = format('Putin').slice('1.0-5.'.length);

  it('takes no half of a character for words, with a check or without', () => {
    expect(resolve('1.1-3', 'a🗺b')).toEqual({ paragraph: 1, start: 1, end: 3 });
    const half = format('a🗺'.slice(0, 2)).slice('1.0-2'.length);
    for (const written of ['1.1-2', '1.2-3', '1.2-4', '1.0-2', `1.0-2${half}`])
      expect(resolve(written, 'a🗺b')).toBeNull();
  });

  it('takes offsets without a check as they are', () => {
    expect(resolve('2.1-4', 'one', 'three')).toEqual({ paragraph: 2, start: 1, end: 4 });
  });

  it('drops offsets without a check that the story does not have', () => {
    expect(resolve('2.1-6', 'one', 'three')).toBeNull();
    expect(resolve('3.0-1', 'one', 'three')).toBeNull();
    expect(resolve('0.0-1', 'one', 'three')).toBeNull();
  });

  it('stays where the check fits, though the same words stand nearer to the start', () => {
    expect(resolve(`2.0-5.${check}`, 'Putin', 'Putin')).toEqual({ paragraph: 2, start: 0, end: 5 });
  });

  it('takes the nearest of the same words', () => {
    const texts = ['Putin and Putin', 'and nobody else', 'but Putin. And then again: Putin'];
    expect(resolve(`2.0-5.${check}`, ...texts)).toEqual({ paragraph: 1, start: 10, end: 15 });
    expect(resolve(`2.10-15.${check}`, ...texts)).toEqual({ paragraph: 3, start: 4, end: 9 });
    expect(resolve(`3.20-25.${check}`, ...texts)).toEqual({ paragraph: 3, start: 27, end: 32 });
    expect(resolve(`9.0-5.${check}`, ...texts)).toEqual({ paragraph: 3, start: 27, end: 32 });
    expect(resolve(`0.3-8.${check}`, ...texts)).toEqual({ paragraph: 1, start: 0, end: 5 });
  });

  it('takes the first of two that are as near', () => {
    expect(resolve(`1.7-12.${check}`, 'Putin, abcdef Putin')).toEqual({ paragraph: 1, start: 0, end: 5 });
    expect(resolve(`1.8-13.${check}`, 'Putin, abcdef Putin')).toEqual({ paragraph: 1, start: 14, end: 19 });
  });

  it('finds words whose offsets are past the end now', () => {
    expect(resolve(`1.90-95.${check}`, 'So Putin')).toEqual({ paragraph: 1, start: 3, end: 8 });
  });

  it('drops words that are gone', () => {
    expect(resolve(`1.0-5.${check}`, 'Rahmon', 'Put in')).toBeNull();
    expect(resolve('1.0-3.zzzzzzzzzz', 'Rahmon')).toBeNull();
    expect(resolve(`1.0-999999999999999.${check}`, 'Putin')).toBeNull();
    expect(resolve(`1.0-5.${check}`)).toBeNull();
  });
});
