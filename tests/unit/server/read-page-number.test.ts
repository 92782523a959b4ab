import { expect, it } from 'vitest';
import { readPageNumber } from '../../../lib/server/read-page-number';

it.each([
  ['2', 2],
  ['1000000', 1_000_000],
  [['3', '4'], 3],
])('reads %j as page %i', (text, page) => {
  expect(readPageNumber(text)).toBe(page);
});

it.each([undefined, null, '', '0', '-1', '1.5', '1e3', '02', ' 2', '99999999', 'x', []])(
  'takes %j for the first page',
  (text) => {
    expect(readPageNumber(text)).toBe(1);
  },
);
