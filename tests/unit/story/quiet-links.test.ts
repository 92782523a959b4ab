import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../lib/server/load-story';
import { keyOf, marginList } from '../../../lib/story/margin-list';
import { MAX_LINKED, quietLinks } from '../../../lib/story/quiet-links';
import type { Entity, Link, Paragraph, Story } from '../../../lib/story/story';
import { timeOf } from '../view/time-of';

const stories = await loadStories();
const base = {
  passages: [],
  placement: { kind: 'none', reason: 'test' },
  placementNote: 'test',
  context: [],
  sources: [],
  related: [],
} as const;
const country: Entity = { ...base, id: 'c', name: 'c', kind: 'place', type: 'country' };
const person: Entity = { ...base, id: 'p', name: 'p', kind: 'person', role: 'x', status: 'x' };
const other: Entity = { ...base, id: 'o', name: 'o', kind: 'person', role: 'x', status: 'x' };
const entities = [country, person, other];

const loud = (links: readonly Link[]) => links.filter(({ quiet }) => !quiet);
const letters = (links: readonly Link[]) => links.reduce((sum, { start, end }) => sum + end - start, 0);
const shareOf = (lines: readonly Pick<Paragraph, 'text' | 'links'>[]) =>
  letters(lines.flatMap(({ links }) => loud(links))) / lines.reduce((sum, { text }) => sum + text.length, 0);
const isCountry = (link: Link, story: Pick<Story, 'entities'>) =>
  story.entities.some((e) => 'entity' in link && e.id === link.entity && e.kind === 'place' && e.type === 'country');

describe.each(stories.map((story) => [story.slug, story] as const))('the links in the text of %s', (_, story) => {
  it('are at most a fifth of its letters', () => {
    expect(shareOf(story.paragraphs)).toBeLessThanOrEqual(MAX_LINKED);
    expect(shareOf(story.paragraphs)).toBeGreaterThan(MAX_LINKED / 2);
  });

  it('hold every mention of a country', () => {
    for (const link of story.paragraphs.flatMap(({ links }) => links)) {
      if (isCountry(link, story)) expect(link.quiet).toBeUndefined();
    }
  });

  it('are never words that neither name nor count, such as “since” or “trip”', () => {
    for (const { text, links } of story.paragraphs) {
      for (const link of loud(links)) {
        const kind = 'entity' in link ? link.kind : 'time';
        const words = text.slice(link.start, link.end);
        if (!['place', 'person', 'event'].includes(kind)) expect(words).toMatch(/[\p{Lu}\d]/u);
      }
    }
  });

  it('lead, with the signs and lists in the margin, to all that each paragraph speaks of', () => {
    for (const paragraph of story.paragraphs) {
      const list = marginList(paragraph, story).map(keyOf);
      const inText = loud(paragraph.links).map(keyOf);
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((key) => inText.includes(key))).toEqual([]);
      for (const link of paragraph.links) expect([...list, ...inText]).toContain(keyOf(link));
    }
  });
});

describe('what is linked in any text', () => {
  const spans = fc.array(
    fc.record({ gap: fc.nat(12), length: fc.integer({ min: 1, max: 20 }), of: fc.constantFrom('c', 'p', 'o', '2024') }),
    { maxLength: 12 },
  );
  const lines = fc.array(spans, { minLength: 1, maxLength: 6 }).map((all) =>
    all.map((parts) => {
      let at = 0;
      const links = parts.map(({ gap, length, of }): Link => {
        const start = at + gap;
        at = start + length;
        return of === '2024'
          ? { start, end: at, time: timeOf(of) }
          : { start, end: at, entity: of, kind: of === 'c' ? 'place' : 'person' };
      });
      return { text: 'Aa'.repeat(at + 5).slice(0, at + 5), links };
    }),
  );

  it('keeps to its share wherever the countries alone do, and to the countries where they do not', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const found = quietLinks(given, entities);
        const after = given.map((line, index) => ({ ...line, links: found[index] ?? [] }));
        const countries = given.map((line) => ({
          ...line,
          links: line.links.filter((l) => isCountry(l, { entities })),
        }));
        expect(shareOf(after)).toBeLessThanOrEqual(Math.max(MAX_LINKED, shareOf(countries)) + 1e-9);
        expect(after.map(({ links }) => links.map(({ start, end }) => [start, end]))).toEqual(
          given.map(({ links }) => links.map(({ start, end }) => [start, end])),
        );
      }),
    );
  });

  it('links a thing once a paragraph, where it is named best', () => {
    const text = `he spoke, and Ann Lee said so again: Ann Lee.${' x'.repeat(100)}`;
    const mention = (words: string, from = 0): Link => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length, entity: 'p', kind: 'person' };
    };
    const links = [mention('he'), mention('Ann Lee'), mention('Ann Lee', 30)];
    expect(quietLinks([{ text, links }], entities)[0]?.map(({ quiet }) => quiet)).toEqual([true, undefined, true]);
  });
});
