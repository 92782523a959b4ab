import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorPassage } from '../../../lib/story/anchor-passage';
import { findDates } from '../../../lib/story/find-dates';
import { findNames } from '../../../lib/story/find-names';
import { quoteFor } from '../../../lib/story/quote-for';
import { suggestDraft } from '../../../lib/story/suggest-draft';

describe('names in a text', () => {
  const names = new Map(['Sudan', 'South Sudan', 'Oman', 'Côte d’Ivoire'].map((name) => [name, name]));
  const found = (text: string) => findNames([text], names).map(({ text: words }) => words);

  test('are whole words, and the longer of two that overlap', () => {
    expect(found('South Sudan and Sudan')).toEqual(['South Sudan', 'Sudan']);
    expect(found('Romania, Omani, Oman.')).toEqual(['Oman']);
    expect(found('In Côte d’Ivoire’s capital')).toEqual(['Côte d’Ivoire']);
    expect(findNames(['Oman'], new Map())).toEqual([]);
  });
});

describe('dates in a text', () => {
  const found = (text: string) => findDates([text], '2024-05-04').map(({ text: words, value }) => [words, value.edtf]);

  test('are days, months and years, each said once', () => {
    expect(found('On 3 May 2024, in June 2025 and in 1991.')).toEqual([
      ['3 May 2024', '2024-05-03'],
      ['June 2025', '2025-06'],
      ['1991', '1991'],
    ]);
    expect(found('May 5 and October 7, 2023')).toEqual([
      ['May 5', '2024-05-05'],
      ['October 7, 2023', '2023-10-07'],
    ]);
  });

  test('are not amounts, and not days that no calendar has', () => {
    expect(found('$2024, 1,999 people, 2024% and 20240')).toEqual([]);
    expect(found('30 February')).toEqual([]);
  });
});

describe('a quote for a place in the text', () => {
  const word = fc.constantFrom('Oslo', 'Oslo,', 'and', 'in', 'the', 'Norway', 'Oslo’s');

  test('means exactly that place, however often the words stand there', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, pick) => {
        const text = words.join(' ');
        const [spot] = [...text.matchAll(/Oslo/g)].slice(pick % 31);
        if (!spot) return;
        const quote = quoteFor([text], 1, spot.index, spot.index + 4);
        const anchored = anchorPassage(quote, [text], '');
        expect(anchored).toMatchObject({ ok: true, value: { paragraph: 1, start: spot.index, end: spot.index + 4 } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a first draft', () => {
  const request = {
    slug: 'ferry',
    sha256: '0'.repeat(64),
    date: '2024-05-04',
    countries: [
      { iso3: 'NOR', name: 'Norway', anchor: [10, 61] },
      { iso3: 'SGP', name: 'Singapore', anchor: [103.8, 1.3] },
    ],
    cities: [
      { name: 'Oslo', lonLat: [10.7, 59.9], country: 'NOR' },
      { name: 'Singapore', lonLat: [103.85, 1.29], country: 'SGP' },
    ],
  } as const;

  test('has every country and city that the text names, with all mentions, and a name that both have as the country', () => {
    const draft = suggestDraft({
      ...request,
      paragraphs: ['Oslo, Norway.', 'From Singapore to Oslo and back to Oslo.'],
    });
    expect(draft?.entities.map(({ id, passages }) => [id, passages.length])).toEqual([
      ['oslo', 3],
      ['nor', 1],
      ['sgp', 1],
    ]);
    expect(draft?.layers[0]?.items).toHaveLength(3);
  });

  test('is none where the text names nothing that the map knows', () => {
    expect(suggestDraft({ ...request, paragraphs: ['Nobody knows where.'] })).toBeNull();
  });
});
