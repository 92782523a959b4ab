import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/suggest/suggest';
import type { Suggestions, TextSpan } from '@/lib/suggest/suggestions';
import { tokenize } from '@/lib/suggest/tokens';
import { gazetteer, suggested } from './suggested';

const WORDS = [
  'Moscow',
  'in',
  'Georgia',
  ',',
  '.',
  '"',
  '“',
  '”',
  'said',
  'Mr.',
  'Putin',
  'the',
  'United Nations',
  'on',
  'Monday',
  '5',
  'percent',
  '$',
  '2019',
  '\n',
  'U.S.',
  "'s",
  'Ministry of',
  '(',
  ')',
  '-',
  'Paris',
  'last week',
  'and',
];
const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  sentences,
);

function spansByKind({
  places,
  persons,
  organisations,
  dates,
  amounts,
  quotes,
}: Suggestions): Record<string, readonly TextSpan[]> {
  return {
    places,
    dates,
    amounts,
    persons: persons.flatMap(({ mentions }) => mentions),
    organisations: organisations.flatMap(({ mentions }) => mentions),
    quotes: quotes.filter(({ form }) => form === 'direct').flatMap(({ spans }) => spans),
  };
}

describe('suggestions', () => {
  it('have spans that lie in the text, are not empty, and do not overlap within a kind', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const answer = suggest(text, { lang: 'en', date: '2025-10-08', gazetteer });
        if (!answer.ok) return;
        for (const [kind, spans] of Object.entries(spansByKind(answer.value))) {
          const inOrder = [...spans].sort((a, b) => a.start - b.start);
          for (const [i, { start, end }] of inOrder.entries()) {
            expect(0 <= start && start < end && end <= text.length, `${kind} ${start}–${end}`).toBe(true);
            expect(inOrder[i + 1]?.start ?? text.length, kind).toBeGreaterThanOrEqual(end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same for the same text', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(suggested(text)).toEqual(suggested(text));
      }),
      { numRuns: 50 },
    );
  });

  it('come in whatever order the paragraphs stand', () => {
    const paragraphs = [
      'Moscow said so.',
      '“We will see,” Mr. Putin told the United Nations on Monday.',
      'In Georgia, 5 percent left.',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs), (some) => {
        suggested(some.join('\n'));
      }),
    );
  });

  it('take steps in proportion to the text', () => {
    const paragraph =
      'Ministers from Kenya and Uganda met in Nairobi, Kenya, where Anna Lindqvist of the World Bank spoke.\n';
    let lookups = 0;
    const counting = {
      ...gazetteer,
      named: (key: string) => {
        lookups++;
        return gazetteer.named(key);
      },
    };
    const countedIn = (times: number) => {
      lookups = 0;
      suggest(paragraph.repeat(times), { lang: 'en', date: null, gazetteer: counting });
      return lookups;
    };
    expect(countedIn(400)).toBeLessThanOrEqual(10 * countedIn(40) + 10);
  });
});

describe('what cannot be read', () => {
  const answer = (text: string, { lang = 'en', date = null as string | null } = {}) =>
    suggest(text, { lang, date, gazetteer });

  it.each([
    ['a date that is none', () => answer('Rain.', { date: '2025-02-30' }), 'bad-date', 'YYYY-MM-DD'],
    ['a language that is none', () => answer('Rain.', { lang: '?' }), 'bad-language', 'pt-BR'],
    ['a binary file', () => answer('\u0000\u0001PNG\u0002'), 'binary', 'UTF-8'],
    ['a text of ten million letters', () => answer('a '.repeat(5_000_000)), 'too-long', '5000000'],
  ])('is named, with what would be right: %s', (_, run, code, cure) => {
    const result = run();
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.ok ? '' : result.error.message).toContain(cure);
  });

  it.each([
    ['an empty text', '', 'en', 'no words'],
    ['a text of signs', '— … !', 'en', 'no words'],
  ])('gives nothing and says why: %s', (_, text, lang, why) => {
    const result = answer(text, { lang });
    expect(result.ok && result.value.places).toEqual([]);
    expect(result.ok ? result.value.note : '').toContain(why);
  });

  it('is not the rest of a text whose gazetteer is damaged', () => {
    const result = suggest('He paid $5 million in Paris.', { lang: 'en', date: null, gazetteer: null });
    expect(result.ok && result.value.places).toEqual([]);
    expect(result.ok ? result.value.note : '').toContain('gazetteer');
  });
});

describe('tokens', () => {
  it('cover all letters and digits of any text, once and in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        let covered = '';
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          covered += text.slice(start, end);
          at = end;
        }
        const plain = (words: string) => words.replace(/[\s\p{Cf}]/gu, '');
        expect(plain(covered)).toBe(plain(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Mr. Smith left. He waved.', ['Mr. Smith left .', 'He waved .']],
    ['The U.S. is big. It is.', ['The U.S. is big .', 'It is .']],
    ['They live in the U.S. The rest left.', ['They live in the U.S.', 'The rest left .']],
    ['He said “no.” She left.', ['He said “ no . ”', 'She left .']],
    ['J. R. Smith paid 1,234.5 euros.', ['J. R. Smith paid 1,234.5 euros .']],
    ['At 5 p.m. on Monday it rained.', ['At 5 p.m. on Monday it rained .']],
    ['One\n\nTwo', ['One', 'Two']],
    ["O'Brien's dog doesn't bite.", ["O'Brien 's dog doesn't bite ."]],
  ])('make sentences of %j', (text, expected) => {
    const bySentence = new Map<number, string[]>();
    for (const token of tokenize(text))
      bySentence.set(token.sentence, [...(bySentence.get(token.sentence) ?? []), token.text]);
    expect([...bySentence.values()].map((words) => words.join(' '))).toEqual(expected);
  });
});
