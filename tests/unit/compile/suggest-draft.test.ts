import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorPassage } from '../../../lib/compile/anchor-passage';
import { findDates, findNames, quoteFor, suggestDraft } from '../../../lib/compile/suggest-draft';

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

describe('the shortest quote', () => {
  const text = 'In Oslo and in Oslo, and again in Oslo and in Bergen';
  const quote = (start: number, length = 4) => quoteFor([text], 1, start, start + length);

  test('is the words alone where they stand once', () => {
    expect(quote(text.indexOf('Bergen'), 6)).toEqual({ paragraph: 1, exact: 'Bergen' });
  });

  test('takes whole words before it, as few as will do', () => {
    expect(quote(3)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'In ' });
    expect(quote(15)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'and in ' });
    expect(quote(34)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'again in ' });
  });

  test('takes what is before and after where words before it do not do', () => {
    expect(quoteFor(['Oslo Oslo'], 1, 0, 4)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: '', suffix: ' Oslo' });
    const long = 'ab '.repeat(200);
    const { prefix = '', suffix = '' } = quoteFor([long], 1, 300, 302);
    expect([prefix.length, suffix.length]).toEqual([120, 120]);
    expect(prefix + long.slice(300, 302) + suffix).toBe(long.slice(180, 422));
  });

  test('is of its own paragraph', () => {
    expect(quoteFor(['Oslo', 'To Oslo'], 2, 3, 7)).toEqual({ paragraph: 2, exact: 'Oslo' });
  });
});

describe('how a date was read', () => {
  const bases = (text: string) => findDates([text], '2024-05-04').map(({ value }) => value.basis);

  test('says whether the year is the story’s', () => {
    expect(bases('3 May 2023, 4 June, June 2022, 1991')).toEqual([
      'day as written',
      'day as written; year of the story',
      'month as written',
      'year as written',
    ]);
  });

  test('says where each stands, paragraph by paragraph, in the order of the text', () => {
    const found = findDates(['in 1991', 'In 1992, on 3 May'], '2024-05-04');
    expect(found.map(({ paragraph, start, end, text }) => [paragraph, start, end, text])).toEqual([
      [1, 3, 7, '1991'],
      [2, 3, 7, '1992'],
      [2, 12, 17, '3 May'],
    ]);
    expect(found[2]?.value.edtf).toBe('2024-05-03');
  });
});

describe('a first draft', () => {
  const request = {
    slug: 'ferry',
    lang: 'en',
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

  test('has a title that the format takes, and quotes with whole letters around them, whatever the letters are', () => {
    const family = '👩‍👩‍👧‍👦';
    const crowd = family.repeat(200);
    for (const before of ['', 'a', 'ab', 'e\u0301', '🇹🇯']) {
      const text = `${before}${crowd}Norway${crowd} Norway`;
      const draft = suggestDraft({ ...request, paragraphs: [text] });
      expect(draft?.title.length).toBeLessThanOrEqual(600);
      expect(draft?.title.replace(before, '').replaceAll(family, '')).toBe('');
      const quote = quoteFor([`${crowd}x${crowd}x${crowd}`], 1, crowd.length, crowd.length + 1);
      for (const side of [quote.prefix, quote.suffix]) expect(side?.replaceAll(family, '')).toBe('');
    }
  });

  test.each([78, 79, 80, 81])('has a title that is not cut inside an emoji, after %s letters', (letters) => {
    const first = `${'a'.repeat(letters)}👩\u200d👩\u200d👧 in Norway`;
    const title = String(suggestDraft({ ...request, paragraphs: [first] })?.title);
    expect(first.startsWith(title)).toBe(true);
    // JSON writes half a character as an escape.
    expect(JSON.stringify(title)).not.toMatch(/\\ud[89a-f]/i);
    expect(title).not.toMatch(/\u200d$/);
  });
});
