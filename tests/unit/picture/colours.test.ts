import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursOf, OPACITIES } from '../../../lib/picture/svg-shapes';

test('pictures have the colours of the page', () => {
  const css = readFileSync('app/tokens.css', 'utf8');
  const [light, dark] = [coloursOf('light'), coloursOf('dark')];
  for (const name of Object.keys(light) as (keyof typeof light)[]) {
    expect(css, name).toContain(`--${name}: light-dark(${light[name]}, ${dark[name]});`);
  }
  for (const [name, opacity] of Object.entries(OPACITIES)) expect(css).toContain(`--${name}: ${opacity};`);
});
