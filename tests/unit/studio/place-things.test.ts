import { describe, expect, it } from 'vitest';
import { readDivisionsFile } from '@/lib/server/basemap-files';
import { isMapped } from '@/lib/studio/is-mapped';
import { placeThing } from '@/lib/studio/place-things';
import { gazetteer } from '../suggest/suggested';

const mapped = await readDivisionsFile();
const divisions = Array.from({ length: gazetteer.rows }, (_, row) => gazetteer.idOf(row)).flatMap((id) =>
  id.startsWith('iso2:') ? [id.slice('iso2:'.length)] : [],
);

const candidate = (id: string) =>
  ({ id, name: 'Here', level: 'admin1', country: 'GHA', lat: 6.5, lon: 0.4, score: 1, why: null }) as never;

describe('a division that a text names', () => {
  it('is known to be on the map or not, for each of the gazetteer', () => {
    expect(divisions.length).toBeGreaterThan(3000);
    expect(divisions.filter((code) => isMapped(code) !== mapped.has(code))).toEqual([]);
  });

  it('is placed in its outline where the map has one, else at its middle', () => {
    expect(placeThing(candidate('iso2:GH-AA')).fields.placement).toEqual({ kind: 'admin1', division: 'GH-AA' });
    expect(placeThing(candidate('iso2:GH-TV')).fields).toMatchObject({
      placement: { kind: 'point', lonLat: [0.4, 6.5], country: 'GHA' },
      same: ['iso2:GH-TV'],
    });
  });
});
