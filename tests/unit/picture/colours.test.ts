import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursOf, MEMBER_TINT, SHADE_OPACITY } from '../../../lib/picture/colours';

test('pictures have the colours of the page', () => {
  const css = readFileSync('app/tokens.css', 'utf8');
  const [light, dark] = [coloursOf('light'), coloursOf('dark')];
  for (const name of Object.keys(light) as (keyof typeof light)[]) {
    expect(css, name).toContain(`--${name}: light-dark(${light[name]}, ${dark[name]});`);
  }
  expect(css).toContain(`--shade-opacity: ${SHADE_OPACITY};`);
  for (const [name, opacity] of Object.entries(MEMBER_TINT)) expect(css).toContain(`--member-${name}: ${opacity};`);
});
