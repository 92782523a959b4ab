import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPassage, type PassageQuote } from '../../../lib/compile/anchor-passage';
import { reanchor } from '../../../lib/compile/reanchor';

const FOLDER = path.join(import.meta.dirname, '../../../data/stories/putin-in-tajikistan-2025');
const before = readFileSync(path.join(FOLDER, 'article.txt'), 'utf8').trimEnd().split('\n');

/** All quotes of a story's file, wherever they stand. */
function quotesIn(value: unknown): PassageQuote[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && typeof value.exact === 'string' ? [value as PassageQuote] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}
const quotes = quotesIn(JSON.parse(readFileSync(path.join(FOLDER, 'story.json'), 'utf8')));

function placeOf(quote: PassageQuote, texts: readonly string[]) {
  const found = anchorPassage(quote, texts, '');
  if (!found.ok) throw new Error(`${quote.exact} is nowhere`);
  return found.value;
}

/** What was done to the paragraphs: for each new one, which old one it is; null for one that is new. */
type Edit = readonly (number | null)[];
const NEW = 'Something else altogether was added here by an editor, who named Dushanbe and Tajikistan again.';
const textOf = (edit: Edit) => edit.map((old, index) => (old === null ? `${NEW} ${index}` : (before[old] ?? '')));

const edits: fc.Arbitrary<Edit> = fc
  .array(fc.tuple(fc.constantFrom('insert', 'delete', 'swap'), fc.nat(100), fc.nat(100)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps) => {
    const now: (number | null)[] = before.map((_, index) => index);
    for (const [step, a, b] of steps) {
      const [i, j] = [a % now.length, b % now.length];
      if (step === 'insert') now.splice(i, 0, null);
      else if (step === 'delete' && now.length > 1) now.splice(i, 1);
      else [now[i], now[j]] = [now[j] ?? null, now[i] ?? null];
    }
    return now;
  });

describe('passages after an edit of the text', () => {
  it('are all found again where they have gone, when the old text is there', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        const after = textOf(edit);
        const { quotes: found, paragraph } = reanchor({ quotes, before, after });
        quotes.forEach((quote, index) => {
          const old = placeOf(quote, before);
          const to = edit.indexOf(old.paragraph - 1);
          const now = found[index];
          if (to < 0 || !now) return;
          expect(paragraph(old.paragraph)).toBe(to + 1);
          if (now.kind === 'lost') throw new Error(`lost: ${quote.exact}`);
          expect(placeOf(now.kind === 'moved' ? now.quote : quote, after)).toEqual({ ...old, paragraph: to + 1 });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are all found behind a new first paragraph, also without the old text', () => {
    const after = ['An editor’s note comes first now.', ...before];
    const { quotes: found, paragraph } = reanchor({ quotes, before: null, after });
    expect(found.filter(({ kind }) => kind === 'lost')).toEqual([]);
    quotes.forEach((quote, index) => {
      const now = found[index];
      const old = placeOf(quote, before);
      expect(placeOf(now?.kind === 'moved' ? now.quote : quote, after)).toEqual({
        ...old,
        paragraph: old.paragraph + 1,
      });
    });
    expect(before.map((_, index) => paragraph(index + 1))).toEqual(before.map((_, index) => index + 2));
  });

  it('mean what they meant or are asked about, never something else, without the old text', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        const after = textOf(edit);
        const { quotes: found } = reanchor({ quotes, before: null, after });
        found.forEach((now, index) => {
          const quote = quotes[index];
          if (now.kind !== 'moved' || !quote) return;
          expect(placeOf(now.quote, after)).toBeDefined();
          expect(now.quote.exact).toBe(quote.exact);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('follow words whose marks or spaces were changed, and a paragraph that was edited', () => {
    const old = ['The ministers said "we agree" on 3 May.', 'Norway pays. Norway gains.'];
    const after = ['New.', 'In Oslo, the ministers said “we agree” on 3 May.', 'Norway pays little. Norway gains.'];
    const marks = { exact: 'said "we agree"' };
    const second = { exact: 'Norway', paragraph: 2, suffix: ' gains' };
    expect(reanchor({ quotes: [marks, second], before: old, after }).quotes).toEqual([
      { kind: 'moved', quote: { exact: 'said “we agree”' } },
      { kind: 'moved', quote: { exact: 'Norway', paragraph: 3, suffix: ' gains' } },
    ]);
  });

  it('that are gone are told with the nearest words', () => {
    const [lost] = reanchor({
      quotes: [{ exact: 'signed a treaty' }],
      before: null,
      after: ['They signed the treaty.'],
    }).quotes;
    expect(lost).toEqual({ kind: 'lost', near: 'signed the treaty', places: [] });
  });
});
