import { describe, expect, it } from 'vitest';
import { memberships } from '../../../lib/scene/memberships';
import { firstStory } from './first-story';

const story = await firstStory();
const { columns, countries } = memberships(story);
const cell = (column: string, country: string) =>
  columns.find(({ id }) => id === column)?.cells.filter((one) => one.country === country) ?? [];

describe('countries by what they belong to', () => {
  it('has a column for each group and for the members of the court', () => {
    expect(columns.map(({ id }) => id)).toEqual(['summit-six', 'cis-nine', 'icc']);
    expect(columns.map(({ layers }) => layers)).toEqual([
      ['members'],
      ['members', 'members-context'],
      ['icc', 'icc-context'],
    ]);
  });

  it('marks six at the summit and nine at the CIS meeting, by the article', () => {
    for (const [id, count] of [
      ['summit-six', 6],
      ['cis-nine', 9],
    ] as const) {
      const named = columns.find((column) => column.id === id)?.cells.filter(({ origin }) => origin === 'article');
      expect(named).toHaveLength(count);
      expect(named?.every(({ style }) => style !== 'plain')).toBe(true);
    }
  });

  it('keeps what other sources say apart, with its date', () => {
    expect(cell('icc', 'tjk')).toMatchObject([{ origin: 'article', says: 'named as a member' }]);
    expect(cell('icc', 'arm')).toMatchObject([{ origin: 'context', says: 'member since 1 February 2024' }]);
    expect(cell('icc', 'rus')).toMatchObject([{ origin: 'context', style: 'plain' }]);
    expect(cell('cis-nine', 'mda')).toMatchObject([{ origin: 'context', style: 'outline' }]);
    expect(cell('summit-six', 'mda')).toEqual([]);
  });

  it('has each country once, those of the article first', () => {
    const ids = countries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 6)).toEqual(['rus', 'tjk', 'kaz', 'kgz', 'tkm', 'uzb']);
    expect(ids.slice(-4)).toEqual(['afg', 'chn', 'mda', 'ukr']);
  });
});
