import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '@/lib/suggest/gazetteer';
import { keyTable } from '@/lib/suggest/key-table';
import { nameKey } from '@/lib/suggest/name-key.mjs';
import { packFile, packKeys } from '../../../tools/gazetteer/pack.mjs';
import { ROOT, read } from '../project/project-files';
import { GAZETTEER_FILES, gazetteer } from './suggested';

const idsOf = (name: string) => gazetteer.named(nameKey(name)).map(({ row }) => gazetteer.idOf(row));

describe('the gazetteer', () => {
  const manifest: { files: { name: string; bytes: number; sha256: string; sources: Record<string, string>[] }[] } =
    JSON.parse(read('data/gazetteer/manifest.json'));

  it.each(manifest.files)(
    '$name is the file of the manifest, and each source has its licence',
    ({ name, bytes, sha256, sources }) => {
      const body = readFileSync(join(ROOT, 'data/gazetteer', name));
      expect([body.length, createHash('sha256').update(body).digest('hex')]).toEqual([bytes, sha256]);
      for (const source of sources) expect(source.licence, JSON.stringify(source)).toBeTruthy();
    },
  );

  it('takes at most 3 MB over the wire', () => {
    const wire = Object.values(GAZETTEER_FILES).map(
      (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
    );
    expect(wire.reduce((sum, length) => sum + length, 0)).toBeLessThan(3_000_000);
  });

  it('knows every country of ISO 3166-1, by its code and by its name', () => {
    const countries = Array.from({ length: 300 }, (_, row) => row).filter(
      (row) => gazetteer.levelOf(row) === 'country',
    );
    expect(countries).toHaveLength(250);
    for (const row of countries) {
      expect(gazetteer.idOf(row)).toBe(`iso:${gazetteer.countryOf(row)}`);
      expect(idsOf(gazetteer.nameOf(row)), gazetteer.nameOf(row)).toContain(gazetteer.idOf(row));
      const [lon, lat] = gazetteer.lonLatOf(row);
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
    }
  });

  it.each([
    ['Dushanbe', 'geonames:1221874'],
    ['Sughd', 'iso2:TJ-SU'],
    ['Swiss', 'iso:CHE'],
    ['DRC', 'iso:COD'],
    ['Rapides Parish', 'x:usla079-rapides-parish'],
    ['Bosphorus', 'x:bosporus'],
    ['WHO', 'x:org-world-health-organization'],
  ])('leads from %s to %s', (name, id) => {
    expect(idsOf(name)).toContain(id);
  });

  it('places cities in their first-level division', () => {
    const row = gazetteer.named('dushanbe').find(({ row }) => gazetteer.levelOf(row) === 'city')?.row ?? -1;
    expect(gazetteer.idOf(gazetteer.divisionOf(row))).toBe('iso2:TJ-DU');
    expect(gazetteer.isCapital(row)).toBe(true);
  });

  it.each([
    ['empty', new Uint8Array(), 'it has 0 bytes'],
    ['another file', new TextEncoder().encode('<!doctype html>'), 'it does not begin with DLGZ'],
    ['cut off', GAZETTEER_FILES.places.subarray(0, 1_000_000), 'are expected'],
    ['too long', Buffer.concat([GAZETTEER_FILES.english, Buffer.from([0])]), 'are expected'],
  ])('says what is wrong with a file that is %s', (_, bytes, why) => {
    const opened = openGazetteer(bytes, null);
    expect(opened.ok ? null : opened.error).toContain(why);
  });

  it('never throws on a file with any byte changed', () => {
    const { english } = GAZETTEER_FILES;
    fc.assert(
      fc.property(fc.nat(english.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(english);
        changed[at] = byte;
        openGazetteer(english, changed);
        openGazetteer(changed, null);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a table of keys', () => {
  const words = fc.uniqueArray(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((word) => word.trim())
      .filter(Boolean),
    { minLength: 1 },
  );
  const tableOf = (entries: readonly string[]) => {
    const packed = packKeys(entries.map((word, i) => [word, [i % 256]]));
    const table = keyTable(packed.keys, packed.values, packed.count, packed.block, (_, at) => at + 1);
    return { table, values: packed.values };
  };

  it('finds each of its keys, and no other', () => {
    fc.assert(
      fc.property(words, fc.string(), (all, other) => {
        const { table, values } = tableOf(all);
        all.forEach((word, i) => {
          expect(values[table?.find(word) ?? -1]).toBe(i % 256);
          expect(table?.hasPrefix(word)).toBe(true);
        });
        if (!all.includes(other)) expect(table?.find(other)).toBe(-1);
        expect(table?.hasPrefix(other)).toBe(other !== '' && all.some((word) => word.startsWith(other)));
      }),
    );
  });

  it('is searched by halves: a hundred times as many keys take a few more comparisons', () => {
    const compared = (count: number) => {
      const { table } = tableOf(Array.from({ length: count }, (_, i) => `key ${i}`));
      table?.find('key 77');
      return table?.comparisons() ?? 0;
    };
    expect(compared(100_000)).toBeLessThan(compared(1000) + 12);
  });

  it('is packed to the same bytes in whatever order the keys come', () => {
    const [a, b] = [
      packKeys([
        ['b', [1]],
        ['a', [2]],
      ]),
      packKeys([
        ['a', [2]],
        ['b', [1]],
      ]),
    ];
    expect(packFile({ keys: a.keys }, {}).equals(packFile({ keys: b.keys }, {}))).toBe(true);
  });
});
