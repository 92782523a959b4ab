import { describe, expect, test } from 'vitest';
import { readBorders } from '../../../lib/basemap/read-borders';
import { basemapJson, bordersOfFile } from './world-file';

const borders = bordersOfFile();
const { borders: tableOfFile } = basemapJson('places.json') as { borders: { units: object[] } };

describe('the table of borders', () => {
  test('has 39 entries, each with a note of two sentences', () => {
    expect(borders.entries).toHaveLength(39);
    const sentences = (note: string) => note.match(/[.!?](?= |$)/g)?.length;
    expect(borders.entries.filter(({ note }) => sentences(note) !== 2).map(({ id }) => id)).toEqual([]);
  });

  test('shows texts by number, no address and no working mark', () => {
    const text = JSON.stringify(tableOfFile);
    for (const never of ['http', '[memory]', 'www.', 'B38', 'B90']) expect(text).not.toContain(never);
  });

  test('does not use words that take sides', () => {
    for (const { id, note } of borders.entries) {
      for (const word of ['pseudo', 'temporarily', 'terrorist', 'puppet']) expect(note, id).not.toContain(word);
    }
  });
});

describe('reading junk', () => {
  const good = tableOfFile;

  test.each([
    ['nothing', null, 'not a table'],
    ['no holders', { ...good, holders: { UND: 3 } }, 'holders: '],
    ['no list', { ...good, units: {} }, 'units: '],
    ['an entry of nothing', { ...good, units: [null] }, 'units[0]: '],
    ['an entry without a note', withFirst({ note: '' }), 'units[0].note: '],
    ['a date that is none', withFirst({ asOf: 'lately' }), 'units[0].asOf: '],
    ['an unknown status', withFirst({ status: 'stolen' }), 'units[0].status: '],
    ['a place of text', withFirst({ point: ['a', 'b'] }), 'units[0].point: '],
    ['no shape', withFirst({ shape: {} }), 'units[0].shape: '],
    ['an id twice', { ...good, units: [...good.units, ...good.units] }, 'units: an id is used twice'],
  ])('%s gives a reason', (_, json, reason) => {
    const result = readBorders(json);
    expect(result.ok ? 'read' : result.reason).toContain(reason);
  });

  function withFirst(change: object): unknown {
    return { ...good, units: [{ ...good.units[0], ...change }] };
  }
});
