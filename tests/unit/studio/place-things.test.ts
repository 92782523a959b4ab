import { describe, expect, it } from 'vitest';
import { readDivisionsFile, readWatersFile } from '@/lib/server/basemap-files';
import { isMapped, isMappedWater } from '@/lib/studio/is-mapped';
import { placeThing } from '@/lib/studio/place-things';
import { gazetteer } from '../suggest/suggested';

const [mapped, waters] = await Promise.all([readDivisionsFile(), readWatersFile()]);
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

describe('a water that a text names', () => {
  const { byId } = waters;

  it('is known to be on the map or not, for each of the gazetteer', () => {
    const ids = Array.from({ length: gazetteer.rows }, (_, row) => row)
      .filter((row) => gazetteer.levelOf(row) === 'water')
      .map((row) => gazetteer.idOf(row).slice('x:'.length));
    expect(ids.length).toBeGreaterThan(1500);
    expect(ids.filter((id) => isMappedWater(id) !== byId.has(id))).toEqual([]);
  });

  it('is placed on the water where the map has it, else nowhere', () => {
    const water = (id: string) => placeThing({ ...(candidate(id) as object), level: 'water', country: null } as never);
    expect(water('x:red-sea').fields.placement).toEqual({ kind: 'water', water: 'red-sea' });
    expect(water('x:atlantic').fields.placement).toMatchObject({ kind: 'none' });
  });
});
