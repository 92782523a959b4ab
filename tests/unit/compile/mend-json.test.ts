import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendJson } from '../../../lib/compile/mend-json';
import { readJson } from '../../../lib/compile/read-json';
import { storyJson } from './fixture';

/** As people write it: a thing a line. */
const LINES = JSON.stringify(JSON.parse(storyJson), null, 2).split('\n');
const VALUE: unknown = JSON.parse(storyJson);

const slips = (text: string) =>
  readJson(text, 'story.json').issues.map(({ line, found, expected }) => `${line}: ${found}; ${expected}`);
const value = (text: string) => readJson(text, 'story.json').value;

/** The story with one line changed, and that line's number. */
function changed(at: number, change: (line: string) => string): string {
  return LINES.map((line, index) => (index === at ? change(line) : line)).join('\n');
}
const linesLike = (form: RegExp) => LINES.flatMap((line, index) => (form.test(line) ? [index] : []));
const anyOf = (indexes: readonly number[]) => fc.constantFrom(...indexes);

describe('a slip in a JSON file', () => {
  it.each<[string, RegExp, (line: string) => string, string]>([
    ['a missing comma', /",$|[0-9}\]],$/, (line) => line.slice(0, -1), 'no comma after this'],
    ['a comma too many at the end', /[^,{[]$/, (line) => `${line},`, 'a comma too many'],
    ['a comment', /,$/, (line) => `${line} // as the text says`, 'a comment'],
    ['a comment between', /^\s*".*,$/, (line) => line.replace('"', '/* sic */ "'), 'a comment'],
    ['curly quotation marks', /: "[^"\\]+",?$/, (line) => line.replace(/: "(.+)"/, ': “$1”'), 'the quotation mark “'],
    ['low quotation marks', /: "[^"\\]+",?$/, (line) => line.replace(/: "(.+)"/, ': „$1“'), 'the quotation mark „'],
    ['a curly closing mark', /: "[^"\\”’']+",?$/, (line) => line.replace(/"(,?)$/, '”$1'), 'the quotation mark ”'],
    ['apostrophes', /: "[^"\\'’]+",?$/, (line) => line.replace(/: "(.+)"/, ": '$1'"), "the quotation mark '"],
    ['a key without marks', /^\s*"\w+":/, (line) => line.replace(/"(\w+)":/, '$1:'), 'without quotation marks'],
    ['a missing colon', /": ["0-9]/, (line) => line.replace('":', '"'), 'no colon after the key'],
  ])('is told on its line, and read as what it means: %s', (_, form, change, found) => {
    const places = linesLike(form).filter((index) => index > 0 && index < LINES.length - 1);
    fc.assert(
      fc.property(anyOf(places), fc.boolean(), (at, windows) => {
        const last = /^\s*[}\]]/.test(LINES[at + 1] ?? '');
        // A comma at the end is too many only before a bracket, and is missing only before something else.
        fc.pre(!found.startsWith('a comma too') || last);
        const text = changed(at, change);
        const told = slips(windows ? text.replaceAll('\n', '\r\n') : text);
        expect(told).toHaveLength(1);
        expect(told[0]).toMatch(new RegExp(`^${at + 1}: `));
        expect(told[0]).toContain(found);
        expect(value(text)).toEqual(VALUE);
      }),
      { numRuns: 60 },
    );
  });

  it('is told of a byte order mark', () => {
    expect(slips(`\ufeff${storyJson}`)).toEqual([
      '1: a byte order mark before the first bracket; UTF-8 without a byte order mark',
    ]);
    expect(value(`\ufeff${storyJson}`)).toEqual(VALUE);
  });

  it('is told where a bracket was forgotten, not where the file ends', () => {
    const text = '{\n  "a": [\n    { "x": 1,\n      "y": 2\n    ,\n    { "x": 3 }\n  ],\n  "b": 1\n}';
    expect(slips(text)).toEqual(['5: no "}" for the "{" of line 3; "}" before this comma']);
    expect(value(text)).toEqual({ a: [{ x: 1, y: 2 }, { x: 3 }], b: 1 });
    const list = '{\n  "a": [\n    1, 2,\n  "b": 1\n}';
    expect(slips(list)).toEqual(['3: no "]" for the "[" of line 2; "]" before this comma']);
    expect(value(list)).toEqual({ a: [1, 2], b: 1 });
    expect(slips('{\n  "a": {\n    "x": [1, 2\n  },\n  "b": 1\n}')).toEqual([
      '3: no "]" for the "[" of line 3; "]" here',
    ]);
    expect(slips('{\n  "a": {\n    "x": 1,\n  "b": {\n    "y": 2\n  }\n}\n')).toEqual([
      '7: no "}" for the "{" of line 2, so far as the indents tell; "}" before this',
    ]);
    expect(slips('{"a": 1}}')).toEqual(['1: "}" that closes nothing; as many closing brackets as opening ones']);
  });

  it('is told of quotation marks inside a text, and of one that is missing', () => {
    expect(slips('{\n  "exact": "said "no" to it"\n}')).toEqual([
      '2: a quotation mark inside a text; \\" for each one inside',
    ]);
    expect(slips('{\n  "name: "Oslo",\n  "id": "oslo"\n}')[0]).toMatch(/^2: an odd number of quotation marks/);
    expect(slips('{\n  "name": "Oslo,\n  "id": "oslo"\n}')[0]).toMatch(/^2: an odd number of quotation marks/);
  });

  it('is told of words and numbers that JSON does not have', () => {
    expect(slips('{ "a": True, "b": .5, "c": None, "d": +3 }')).toEqual([
      '1: True; true',
      '1: the number .5; 0.5',
      '1: None; null',
      '1: the number +3; 3',
    ]);
    expect(value('{ "a": True, "b": .5 }')).toEqual({ a: true, b: 0.5 });
    expect(slips('{\n  "name": Oslo\n}')).toEqual(['2: "Oslo"; texts in quotation marks, "']);
  });

  it('is told with all the others that can be told', () => {
    const text = '{\n  "a": "x"\n  // why\n  "b": “y”,\n  "c": [1, 2,],\n}';
    expect(slips(text).map((one) => one.slice(0, 12))).toEqual([
      '2: no comma ',
      '3: a comment',
      '4: the quota',
      '5: a comma t',
      '5: a comma t',
    ]);
    expect(value(text)).toEqual({ a: 'x', b: 'y', c: [1, 2] });
  });

  it('never throws, says something of all that is no JSON, and changes nothing that is', () => {
    const junk = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"a"',
          '"b',
          "'c'",
          '“d”',
          '1',
          '.5',
          'x',
          ' ',
          '\n',
          '//',
          '\\',
          '#',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(junk, fc.json(), fc.string()), (text) => {
        const { text: mended, slips: told, original } = mendJson(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (isJson) expect([mended, told]).toEqual([text, []]);
        else expect(told.length).toBeGreaterThan(0);
        for (const { at } of told) expect(at).toBeLessThanOrEqual(text.length);
        for (let at = 0; at <= (mended ?? '').length; at++) expect(original(at)).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes steps in proportion to the text', () => {
    for (const one of ['{"a" 1},', '[1 2],', '}', "'x'", '// c\n', '["a": 1,']) {
      const { slips: told } = mendJson(`[${one.repeat(200_000)}`);
      expect(told.length).toBeLessThanOrEqual(40);
    }
  });
});
