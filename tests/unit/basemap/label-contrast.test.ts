import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8');

function colour(name: string, theme: 'light' | 'dark'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens) ?? [];
  const found = theme === 'light' ? light : dark;
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('names on the %s map stand out from their ground', (theme) => {
  test.each([
    ['countries and cities', 'label-big', 'land', 4.5],
    ['small countries and divisions', 'label-small', 'land', 4.5],
    ['disputed areas', 'disputed', 'land', 4.5],
    ['seas', 'label-sea', 'sea', 3],
    ['context', 'pencil', 'land', 4.5],
    ['what is chosen', 'accent', 'land', 4.5],
  ])('%s', (_, name, ground, least) => {
    expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

/** A shade as it is seen: not opaque, over land. */
function seen(step: number, theme: 'light' | 'dark'): string {
  const opacity = Number(/--shade-opacity: ([\d.]+)/.exec(tokens)?.[1]);
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const ground = parts(colour('land', theme));
  const mixed = parts(colour(`shade-${step}`, theme)).map((part, i) =>
    Math.round(part * opacity + (ground[i] ?? 0) * (1 - opacity)),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe.each(['light', 'dark'] as const)('the shades of the %s map', (theme) => {
  const steps = [1, 2, 3, 4, 5, 6];

  test('each go further from the land than the last, by light alone', () => {
    const fromLand = steps.map((step) => contrast(seen(step, theme), colour('land', theme)));
    for (const [i, value] of fromLand.entries()) expect(value).toBeGreaterThan((fromLand[i - 1] ?? 1) * 1.1);
  });

  test.each(steps)('step %s leaves the names on it legible', (step) => {
    expect(contrast(colour('ink', theme), seen(step, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
