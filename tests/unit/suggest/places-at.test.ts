import { describe, expect, it } from 'vitest';
import { placesAt } from '@/lib/suggest/places-at';
import { gazetteer } from './suggested';

const SEA = { country: null, division: null };
const OSLO = { country: 'NOR', division: { code: 'NO-03', name: 'Oslo', anchor: [10.75, 59.98] } } as const;

describe('what can be said of a point', () => {
  it('is the point, what lives near it, its division and its country, the most exact first', () => {
    const found = placesAt([10.75, 59.91], gazetteer, OSLO);
    expect(found[0]).toMatchObject({ level: 'site', lat: 59.91, lon: 10.75, country: 'NOR' });
    expect(found[1]).toMatchObject({ level: 'city', name: 'Oslo', id: 'geonames:3143244' });
    expect(found.slice(-2)).toMatchObject([
      { level: 'admin1', id: 'iso2:NO-03' },
      { level: 'country', id: 'iso:NOR', name: 'Norway' },
    ]);
  });

  it('is nearest first, and nothing far away', () => {
    const cities = placesAt([11.1, 59.3], gazetteer, { ...OSLO, division: null }).filter(
      ({ level }) => level === 'city',
    );
    const km = cities.map(({ why }) => Number.parseInt(why, 10));
    expect(km).toEqual([...km].sort((a, b) => a - b));
    expect(Math.max(...km)).toBeLessThanOrEqual(50);
  });

  it('is no settlement of the country beyond the border', () => {
    const nearSweden = placesAt([11.4, 58.95], gazetteer, { ...OSLO, division: null });
    expect(nearSweden.every(({ country }) => country === 'NOR')).toBe(true);
  });

  it('is only the point in the middle of the sea', () => {
    expect(placesAt([-30, 45], gazetteer, SEA)).toMatchObject([{ level: 'site', country: null }]);
  });
});
