import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, type LanguageScores, scoresOf } from './language-gold';

/** Found of what is annotated, annotated of what is found, and right of what is both, in hundredths: none may fall below what was reached. */
type Floor = readonly [precision: number, recall: number, right: number];

const FLOORS: Readonly<Record<string, Readonly<Record<Kind, Floor>>>> = {
  ru: {
    places: [100, 98, 98],
    persons: [100, 100, 100],
    bodies: [100, 100, 95],
    dates: [100, 100, 100],
    quotations: [100, 100, 100],
    reports: [100, 100, 94],
    amounts: [97, 97, 100],
  },
  fr: {
    places: [100, 100, 100],
    persons: [100, 100, 100],
    bodies: [100, 95, 100],
    dates: [100, 100, 100],
    quotations: [100, 100, 100],
    reports: [100, 100, 100],
    amounts: [97, 97, 100],
  },
  es: {
    places: [100, 100, 98],
    persons: [100, 100, 100],
    bodies: [100, 100, 100],
    dates: [100, 100, 100],
    quotations: [100, 100, 100],
    reports: [100, 100, 100],
    amounts: [100, 95, 100],
  },
  de: {
    places: [100, 98, 97],
    persons: [100, 100, 100],
    bodies: [100, 95, 100],
    dates: [100, 100, 100],
    quotations: [100, 100, 100],
    reports: [100, 100, 100],
    amounts: [100, 97, 100],
  },
  ar: {
    places: [100, 100, 95],
    persons: [100, 97, 100],
    bodies: [100, 100, 88],
    dates: [100, 100, 100],
    quotations: [100, 100, 94],
    reports: [95, 100, 95],
    amounts: [100, 100, 100],
  },
};

describe.each(Object.entries(FLOORS))('the annotated texts in %s', (lang, floors) => {
  let known: Promise<LanguageScores> | null = null;
  const scores = () => {
    known ??= scoresOf(lang);
    return known;
  };

  it('are eight at least, each with words of every annotation', async () => {
    const { texts } = await scores();
    expect(texts.length).toBeGreaterThanOrEqual(8);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  it.each(KINDS)('have their %s', async (kind) => {
    const { gold, said, found, right, wrong } = (await scores()).scores[kind];
    const reached = [found / said, found / gold, right / found].map((share) => Math.floor(share * 100));
    const shown = `${lang} ${kind}: ${reached}\n${wrong.join('\n')}`;
    floors[kind].forEach((floor, i) => {
      expect(reached[i], shown).toBeGreaterThanOrEqual(floor);
    });
  });

  it('have no sure place that is wrong, and nothing that must not be', async () => {
    const { sure, broken } = await scores();
    expect(sure.wrong).toEqual([]);
    expect(sure.said).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });
});
