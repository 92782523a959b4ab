import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cardSize } from '@/lib/draw/card-place';

const css = readFileSync('components/reader/selection-card.module.css', 'utf8');

/** What the styles say of the card in this window. */
function written(name: string, ...media: readonly string[]): number {
  const values = ['', ...media].map((condition) => {
    const rules = condition ? css.slice(css.indexOf(`@media ${condition} {`)).split('\n}')[0] : css;
    return new RegExp(`--${name}: (\\d+)px;`).exec(rules ?? '')?.[1];
  });
  return Number(values.filter(Boolean).at(-1));
}

it.each([
  [1440, 900, []],
  [820, 1180, ['(min-width: 700px) and (max-width: 1099px)']],
  [
    844,
    390,
    [
      '(min-width: 700px) and (max-width: 1099px)',
      '(min-width: 700px) and (max-width: 1099px) and (max-height: 560px)',
    ],
  ],
] as const)('a card at %i×%i is as large as its styles say', (width, height, media) => {
  const size = cardSize(width, height);
  expect(size?.width).toBe(written('width', ...media));
  expect(size?.gap).toBe(written('gap', ...media));
  expect(size?.foot).toBe(written('foot', ...media));
  expect(css).toContain(`max-height: min(${size?.height}px, `);
});

it('changes its size at the very windows at which its styles do', () => {
  expect(cardSize(1099, 900)?.width).toBe(written('width', '(min-width: 700px) and (max-width: 1099px)'));
  expect(cardSize(1100, 900)?.width).toBe(written('width'));
  expect(cardSize(700, 561)).toEqual(cardSize(820, 1180));
  expect(cardSize(700, 560)).toEqual(cardSize(844, 390));
  expect(cardSize(699, 900)).toBeNull();
});

it('is a sheet on a phone, which covers nothing of the map', () => {
  expect(cardSize(390, 844)).toBeNull();
});
