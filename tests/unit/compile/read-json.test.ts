import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { MAX_BYTES, readJson, scanJson } from '../../../lib/compile/read-json';
import { compileText, issuesOf, storyJson } from './fixture';

const problems = (text: string) => readJson(text, 'story.json').issues.map(formatIssue);
const codes = (text: string) => readJson(text, 'story.json').issues.map((issue) => issue.code);

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('reading JSON that nobody vouches for', () => {
  it('tells line and column of a syntax error', () => {
    expect(problems('{\n  "a": [1,\n    oops]\n}')).toEqual([
      'story.json line 3, column 5: "oops"; expected: texts in quotation marks, "',
    ]);
    expect(codes('{"a": 1,}')).toEqual(['json-syntax']);
    expect(problems('')).toEqual(['story.json line 1, column 1: the end of the file; expected: a value']);
  });

  it('does not read a file over the cap, counted in bytes', () => {
    expect(codes(`"${'a'.repeat(MAX_BYTES)}"`)).toEqual(['file-too-large']);
    expect(codes(`"${'é'.repeat(MAX_BYTES / 2)}"`)).toEqual(['file-too-large']);
    expect(codes(`"${'é'.repeat(MAX_BYTES / 2 - 1)}"`)).toEqual([]);
  });

  it('refuses nesting over 32 and takes 32', () => {
    expect(codes('['.repeat(32) + ']'.repeat(32))).toEqual([]);
    expect(codes('['.repeat(33) + ']'.repeat(33))).toEqual(['json-too-deep']);
  });

  it('does not overflow on a million brackets', () => {
    expect(codes('['.repeat(1_000_000))).toEqual(['json-too-deep']);
    expect(codes('{"a":'.repeat(300_000))).toEqual(['json-too-deep']);
  });

  it('refuses special keys at any depth, also when they are written in escapes', () => {
    const text = '{"a": [{"b": {"\\u005f_proto__": {}}}], "prototype": 1, "c": {"constructor": 2}}';
    expect(readJson(text, 'story.json').issues.map(({ code, path }) => [code, path])).toEqual([
      ['forbidden-key', 'a[0].b.__proto__'],
      ['forbidden-key', 'prototype'],
      ['forbidden-key', 'c.constructor'],
    ]);
  });

  it.each([
    ['half of an emoji', '\\ud83d', 'U+D83D'],
    ['the other half', 'a\\ude00b', 'U+DE00'],
    ['an override of direction', '\\u202eabc', 'U+202E'],
    ['an embedding', 'x \u202bабв\u202c', 'U+202B'],
    ['a control character', '\\u0007', 'U+0007'],
    ['a replacement character', 'caf\ufffd', 'U+FFFD'],
    ['an isolate that does not end', 'a \u2067b', 'U+2067'],
    ['an isolate that ends twice', '\u2068a\u2069 b\u2069', 'U+2069'],
  ])('refuses a text with %s', (_, text, character) => {
    expect(readJson(`{"a": [{"b": "${text}"}]}`, 'story.json').issues).toMatchObject([
      { code: 'unshowable-text', path: 'a[0].b', found: expect.stringContaining(character) },
    ]);
  });

  it('takes texts in any script, with emoji, isolates and joiners', () => {
    expect(
      codes('{"a": "😀 👩\u200d👩\u200d👧 \u2068עברית\u2069 e\u0301 \\ud83d\\ude00 soft\u00adhyphen\\n"}'),
    ).toEqual([]);
  });

  it('refuses a key that is there twice, which JSON would take in silence', () => {
    expect(readJson('{"a": {"x": 1, "x": 2}}', 'story.json').issues).toMatchObject([
      { code: 'duplicate-key', path: 'a.x' },
    ]);
  });

  it('stays quick on a file that is nothing but bad keys', () => {
    const text = `{${'"__proto__":0,'.repeat(100_000)}"a":0}`;
    expect(codes(text)).toHaveLength(100);
  });

  it('accepts exactly what JSON.parse accepts', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, insert]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + insert + text.slice(place + 1);
      }),
      fc
        .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '0', '1e5', '.5', 'null', ' '))
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const syntax = scanJson(text).some((fault) => fault.code === 'json-syntax');
        const deep = scanJson(text).some((fault) => fault.code === 'json-too-deep');
        if (!deep) expect(syntax).toBe(!parses(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('compiling junk', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(compileText(text).ok).toBe(false);
      }),
    );
  });

  it('never throws when any value of a good story is replaced by anything', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (seed, value) => {
        const story: unknown = JSON.parse(storyJson);
        const slots: [object, string][] = [];
        const collect = (node: unknown) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            slots.push([node, key]);
            collect(Reflect.get(node, key));
          }
        };
        collect(story);
        const slot = slots[seed % slots.length];
        if (slot) Reflect.set(slot[0], slot[1], value);
        const result = compileText(JSON.stringify(story));
        for (const issue of issuesOf(result)) expect(formatIssue(issue)).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 300 },
    );
  });
});
