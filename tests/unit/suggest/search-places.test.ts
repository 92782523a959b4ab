import { describe, expect, it } from 'vitest';
import { searchPlaces } from '@/lib/suggest/search-places';
import { gazetteer } from './suggested';

const found = (words: string) => searchPlaces(words, gazetteer).map(({ name, country }) => `${name} ${country}`);

describe('a search for places', () => {
  it('finds a place by its whole name, before longer names that begin so', () => {
    expect(found('Oslo')[0]).toBe('Oslo NOR');
    expect(found('Niger')[0]).toBe('Niger NER');
  });

  it('finds places by the beginning of a name, the best known first', () => {
    expect(found('dusha')).toContain('Dushanbe TJK');
    expect(found('dusha')[0]).toBe('Dushanbe TJK');
  });

  it('does not mind marks and capitals', () => {
    expect(found('urumqi')[0]).toBe(found('Ürümqi')[0]);
  });

  it('finds nothing for nothing, and at most twelve', () => {
    expect(searchPlaces('  ', gazetteer)).toEqual([]);
    expect(searchPlaces('zzzzqq', gazetteer)).toEqual([]);
    expect(searchPlaces('a', gazetteer).length).toBeLessThanOrEqual(12);
  });
});
