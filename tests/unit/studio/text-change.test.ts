import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '@/lib/story/story';
import { carryParagraphs } from '@/lib/studio/carry-paragraphs';
import type { JsonFields } from '@/lib/studio/operation';
import { textChange } from '@/lib/studio/text-change';

const TEXT = [
  'President Vladimir Putin on October 8 arrived in Tajikistan for a state visit.',
  'Moscow and Dushanbe signed an agreement on labour migration.',
  'Remittances from Russia to Tajikistan rose, the World Bank said.',
  'Putin will meet the leaders of Central Asia in Dushanbe.',
];

const wordsOf = (paragraphs: readonly string[], { paragraph, start, end }: Passage) =>
  (paragraphs[paragraph - 1] ?? '').slice(start, end);

/** Every word of a text. */
function mentions(paragraphs: readonly string[]): Passage[] {
  return paragraphs.flatMap((text, index) =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index: start, 0: word }) => ({
      paragraph: index + 1,
      start,
      end: start + word.length,
    })),
  );
}

function carried(after: readonly string[]) {
  const change = textChange(TEXT, after, mentions(TEXT));
  return mentions(TEXT).map((mention) => ({ mention, span: change.passage(mention) }));
}

describe('mentions after an edit of the text', () => {
  const edits: readonly (readonly [string, readonly string[]])[] = [
    ['a paragraph is put on top', ['A correction was made.', ...TEXT]],
    ['a paragraph is added at the end', [...TEXT, 'Putin left.']],
    [
      'a paragraph is split',
      [...(TEXT[0] ?? '').split(' for '), ...TEXT.slice(1)].map((text, i) => (i === 0 ? `${text} for` : text)),
    ],
    ['two paragraphs are joined', [`${TEXT[0]} ${TEXT[1]}`, ...TEXT.slice(2)]],
    ['words are put in the middle of a sentence', TEXT.map((text) => text.replace(' on ', ' quite late on '))],
    ['quotation marks and commas change', TEXT.map((text) => text.replace(/,/g, ';').replace(/\.$/, '!'))],
    ['a paragraph moves to the end', [TEXT[1], TEXT[2], TEXT[3], TEXT[0]] as string[]],
    ['spaces become others', TEXT.map((text) => text.replace(' Putin', '\u00a0Putin'))],
  ];
  it.each(edits)('all are found again when %s', (_, after) => {
    const results = carried(after);
    expect(results.filter(({ span }) => !span).map(({ mention }) => wordsOf(TEXT, mention))).toEqual([]);
    for (const { mention, span } of results) expect(span && wordsOf(after, span)).toBe(wordsOf(TEXT, mention));
  });

  it('those of a paragraph that was taken out are gone, the others stay', () => {
    const after = TEXT.filter((_, index) => index !== 1);
    for (const { mention, span } of carried(after)) {
      if (mention.paragraph !== 2) expect(span && wordsOf(after, span)).toBe(wordsOf(TEXT, mention));
      else if (span) expect(wordsOf(after, span)).toBe(wordsOf(TEXT, mention));
    }
  });

  it('one whose words were replaced is gone, whatever stands there now', () => {
    const after = TEXT.map((text) => text.replace('Tajikistan for', 'Uzbekistan for'));
    const [first] = mentions(TEXT).filter((mention) => wordsOf(TEXT, mention) === 'Tajikistan');
    const found = carried(after).find(({ mention }) => mention === first || mention.start === first?.start);
    expect(found?.span).toBeNull();
  });

  it('what is kept has its words, whatever the edit', () => {
    const piece = fc.oneof(fc.constantFrom(...TEXT), fc.stringMatching(/^[a-zA-Z .,]{0,30}$/));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (after) => {
        const change = textChange(TEXT, after, mentions(TEXT));
        for (const mention of mentions(TEXT)) {
          const span = change.passage(mention);
          if (span) expect(wordsOf(after, span)).toBe(wordsOf(TEXT, mention));
        }
      }),
    );
  });
});

describe('numbers of paragraphs after an edit of the text', () => {
  const story: JsonFields = {
    title: 'A visit',
    captions: [2],
    stops: [
      { id: 'arrival', paragraphs: [1, 2] },
      { id: 'money', paragraphs: [3, 3] },
    ],
    langs: [{ passage: { paragraph: 4, exact: 'Putin' }, lang: 'ru' }],
    links: [{ paragraph: 4, exact: 'Putin', url: 'https://paper.test' }],
    pictures: [
      { file: 'a.jpg', after: 0 },
      { file: 'b.jpg', after: 3 },
      { file: 'c.jpg', caption: 2 },
    ],
  };

  it('follow their words', () => {
    const change = textChange(TEXT, ['A correction was made.', ...TEXT]);
    expect(carryParagraphs(story, change)).toEqual({
      title: 'A visit',
      captions: [3],
      stops: [
        { id: 'arrival', paragraphs: [2, 3] },
        { id: 'money', paragraphs: [4, 4] },
      ],
      langs: [{ passage: { paragraph: 5, exact: 'Putin' }, lang: 'ru' }],
      links: [{ paragraph: 5, exact: 'Putin', url: 'https://paper.test' }],
      pictures: [
        { file: 'a.jpg', after: 0 },
        { file: 'b.jpg', after: 4 },
        { file: 'c.jpg', caption: 3 },
      ],
    });
  });

  it('are left out with what speaks of a paragraph that is gone', () => {
    const change = textChange(TEXT, TEXT.slice(0, 2));
    expect(carryParagraphs(story, change)).toEqual({
      title: 'A visit',
      captions: [2],
      stops: [{ id: 'arrival', paragraphs: [1, 2] }],
      langs: [],
      links: [],
      // A picture is no words: it stays, and its place is asked for.
      pictures: [{ file: 'a.jpg', after: 0 }, { file: 'b.jpg' }, { file: 'c.jpg', caption: 2 }],
    });
  });
});
