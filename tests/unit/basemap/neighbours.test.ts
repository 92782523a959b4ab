import { expect, test } from 'vitest';
import { sharedBorder } from '../../../lib/basemap/countries-under';
import { neighbours } from '../../../lib/basemap/neighbours';
import { worldOfFile } from './world-file';

const world = worldOfFile();
const beside = neighbours(world);
const codes = [...world.countries, ...world.territories].map(({ iso3 }) => iso3);

test.each([
  ['ITA', 'AUT CHE FRA SMR SVN VAT'],
  ['NOR', 'FIN RUS SWE'],
  ['VAT', 'ITA'],
  ['GUF', 'BRA SUR'],
  ['x-kosovo', 'ALB MKD MNE SRB'],
  // Golan is Syria’s and Western Sahara no part of Morocco by UN usage.
  ['SYR', 'IRQ ISR JOR LBN TUR'],
  ['MAR', 'DZA ESH'],
  ['AUS', ''],
  ['REU', ''],
  ['XXX', ''],
])('%s touches %s', (iso3, others) => {
  expect(beside(iso3).join(' ')).toBe(others);
});

test('who touches whom is mutual, never oneself or one’s own territory', () => {
  for (const iso3 of codes) {
    for (const other of beside(iso3)) expect(beside(other), `${other} of ${iso3}`).toContain(iso3);
    expect(beside(iso3)).not.toContain(iso3);
  }
  for (const { iso3, of } of world.territories) {
    expect(beside(iso3)).not.toContain(of);
    expect(sharedBorder(world, iso3, of)).toEqual([]);
  }
});

test('countries that touch share a line that can be drawn, and others none', () => {
  for (const [i, a] of codes.entries()) {
    for (const b of codes.slice(i + 1)) {
      if (!beside(a).includes(b) && !near(a, b)) continue;
      const length = sharedBorder(world, a, b).reduce((sum, line) => sum + line.length - 1, 0);
      expect(length > 0, `${a} and ${b}`).toBe(beside(a).includes(b));
    }
  }
});

/** Of all others a few are enough: those that a careless eye would take for neighbours. */
const near = (a: string, b: string): boolean =>
  ['ITA BRA', 'AUS NZL', 'ESP MAR', 'CHN PAK', 'FRA GUF'].includes(`${a} ${b}`);
