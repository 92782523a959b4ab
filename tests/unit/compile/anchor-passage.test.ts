import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPassage, nearText, type PassageQuote } from '../../../lib/compile/anchor-passage';
import { formatIssue } from '../../../lib/compile/issue';

const PARAGRAPHS = [
  'Putin arrived in Dushanbe. Putin stays three days.',
  'They transferred more than $1.8bn to their homeland, “a record” for Putin.',
];

const anchor = (quote: PassageQuote) => anchorPassage(quote, PARAGRAPHS, 'passages[12]');
const message = (quote: PassageQuote) => {
  const result = anchor(quote);
  return result.ok ? 'ok' : result.error.map(formatIssue).join('\n');
};

describe('anchoring a quote', () => {
  it('names the nearest words when the quote is not in the paragraph', () => {
    expect(message({ paragraph: 2, exact: '$1.9bn' })).toBe(
      'story.json passages[12].exact: not in paragraph 2: "$1.9bn"; near: "$1.8bn"',
    );
  });

  it('finds the nearest words over wrong quotation marks, letters and spaces', () => {
    expect(message({ exact: '"a record"' })).toContain('near: "“a record”"');
    expect(message({ exact: 'arived in  Dushanbe' })).toContain('near: "arrived in Dushanbe"');
  });

  it('does not call anything near that is not', () => {
    expect(message({ exact: 'Reykjavik' })).toBe(
      'story.json passages[12].exact: not in the article: "Reykjavik"; expected: words of the article',
    );
  });

  it('counts and shows the places when the quote stands in several', () => {
    expect(message({ exact: 'Putin' })).toBe(
      'story.json passages[12].exact: 3 places for "Putin": paragraph 1 at "Putin arrived in " or ' +
        'paragraph 1 at "n Dushanbe. Putin stays three" or paragraph 2 at "record” for Putin."; ' +
        'expected: one place: add paragraph, prefix or suffix',
    );
  });

  it('tells places apart by paragraph, prefix and suffix', () => {
    expect(anchor({ exact: 'Putin', paragraph: 2 })).toMatchObject({ ok: true, value: { paragraph: 2 } });
    expect(anchor({ exact: 'Putin', prefix: '. ' })).toMatchObject({ ok: true, value: { start: 27 } });
    expect(anchor({ exact: 'Putin', suffix: ' arrived' })).toMatchObject({ ok: true, value: { start: 0 } });
  });

  it('says where the words stand when the paragraph is wrong, and what stands beside them when prefix or suffix is', () => {
    expect(message({ exact: 'homeland', paragraph: 1 })).toContain('expected: paragraph 2');
    expect(message({ exact: 'homeland', prefix: 'our ' })).toContain(
      'passages[12].prefix: not right before "homeland"',
    );
    expect(message({ exact: 'homeland', suffix: '.' })).toContain('expected: ","');
  });

  it('does not let prefix and suffix reach into another paragraph', () => {
    expect(anchor({ exact: 'days.', suffix: '\nThey' }).ok).toBe(false);
  });

  it('never starts or ends inside a character', () => {
    expect(anchorPassage({ exact: '\ud83d' }, ['a 😀 b'], '').ok).toBe(false);
    expect(anchorPassage({ exact: '😀' }, ['a 😀 b'], '').ok).toBe(true);
    expect(anchorPassage({ exact: '\ude00 b', prefix: 'a \ud83d' }, ['a 😀 b'], '').ok).toBe(false);
  });

  it('finds overlapping repeats too', () => {
    const result = anchorPassage({ exact: 'aa' }, ['aaa'], '');
    expect(!result.ok && result.error[0]?.code).toBe('quote-ambiguous');
  });

  it('anchors any unique part of a paragraph to itself, and slicing the paragraph gives the words back', () => {
    const paragraph = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, p, a, b) => {
          const n = p % texts.length;
          const text = texts[n] ?? '';
          const points = [...text];
          const from = a % points.length;
          const to = from + 1 + (b % (points.length - from));
          const exact = points.slice(from, to).join('');
          const start = points.slice(0, from).join('').length;
          const whole = {
            exact,
            prefix: text.slice(0, start),
            suffix: text.slice(start + exact.length),
            paragraph: n + 1,
          };
          const expected = { paragraph: n + 1, start, end: start + exact.length };
          // Prefix to the paragraph's start makes any part unique, unless the text before repeats as a whole.
          const result = anchorPassage(whole, texts, '');
          if (result.ok) expect(text.slice(result.value.start, result.value.end)).toBe(exact);
          const unique = texts.join('\n').split(exact).length === 2 && text.indexOf(exact) === text.lastIndexOf(exact);
          if (unique) expect(anchorPassage({ exact }, texts, '')).toEqual({ ok: true, value: expected });
        },
      ),
    );
  });
});

describe('near text', () => {
  it('stops looking when its budget is spent', () => {
    const budget = { cells: 100 };
    expect(nearText('Dushanbe', PARAGRAPHS, budget)).toBeNull();
    expect(budget.cells).toBe(100);
  });

  it('is given where at most two letters in five differ', () => {
    const budget = () => ({ cells: 1e6 });
    expect(nearText('abcdefghij', ['abcdef????'], budget())).toBe('abcdef????');
    expect(nearText('abcdefghij', ['abcde?????'], budget())).toBeNull();
    // Of very short words one letter may.
    expect(nearText('ab', ['a?'], budget())).toBe('a?');
  });

  it('is never longer than what is searched and always part of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (wanted, text) => {
        const near = nearText(wanted, [text], { cells: 1e6 });
        expect(near === null || text.includes(near)).toBe(true);
      }),
    );
  });
});
