import { describe, expect, test } from 'vitest';
import { HATCH } from '../../../lib/paint/pattern-shapes';
import { OPACITIES } from '../../../lib/picture/svg-shapes';
import { colour, contrast, over, shadeOnLand } from '../project/token-colours';

describe.each(['light', 'dark'] as const)('names on the %s map stand out from their background', (theme) => {
  test.each([
    ['countries and cities', 'label-big', 'land', 4.5],
    ['small countries and divisions', 'label-small', 'land', 4.5],
    ['disputed areas', 'disputed', 'land', 4.5],
    ['seas', 'label-sea', 'sea', 3],
    ['context', 'pencil', 'land', 4.5],
    ['what is chosen', 'accent', 'land', 4.5],
  ])('%s', (_, name, background, min) => {
    expect(contrast(colour(name, theme), colour(background, theme))).toBeGreaterThanOrEqual(min);
  });
});

describe.each(['light', 'dark'] as const)('the shades of the %s map', (theme) => {
  const steps = [1, 2, 3, 4, 5, 6];

  test('each go further from the land than the last, by light alone', () => {
    const fromLand = steps.map((step) => contrast(shadeOnLand(step, theme), colour('land', theme)));
    for (const [i, value] of fromLand.entries()) expect(value).toBeGreaterThan((fromLand[i - 1] ?? 1) * 1.1);
  });

  test('are told apart: each from the next, and the first from the last', () => {
    const shades = steps.map((step) => shadeOnLand(step, theme));
    for (const [i, shade] of shades.slice(1).entries())
      expect(contrast(shade, shades[i] ?? ''), `${i + 1} and ${i + 2}`).toBeGreaterThanOrEqual(1.25);
    expect(contrast(shades[0] ?? '', shades[5] ?? '')).toBeGreaterThanOrEqual(3);
  });

  // Names have a casing of land around their letters, nearly opaque.
  test.each(steps)('step %s leaves the names on it legible', (step) => {
    expect(contrast(colour('ink', theme), over(colour('land', theme), shadeOnLand(step, theme), 0.85))).toBeGreaterThan(
      4.5,
    );
    expect(contrast(colour('ink', theme), shadeOnLand(step, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light', 'dark'] as const)('a membership on the %s map', (theme) => {
  const land = colour('land', theme);
  const member = (share: number) => over(colour('membership', theme), land, share);
  const bars = (HATCH.width * HATCH.length) / HATCH.size ** 2;

  test('is another tone than plain land, whichever of two groups it is', () => {
    expect(contrast(member(OPACITIES['member-full']), land)).toBeGreaterThanOrEqual(1.4);
    expect(
      contrast(member(OPACITIES['member-light'] + (1 - OPACITIES['member-light']) * bars), land),
    ).toBeGreaterThanOrEqual(1.4);
  });

  test('of a second group has its bars seen on either tint, so that both stay legible where groups overlap', () => {
    for (const tint of [OPACITIES['member-full'], OPACITIES['member-light']])
      expect(contrast(colour('membership', theme), member(tint))).toBeGreaterThanOrEqual(3);
  });

  test('leaves names and points on it legible', () => {
    for (const ink of ['ink', 'ink-2', 'accent'])
      expect(contrast(colour(ink, theme), member(OPACITIES['member-full'])), ink).toBeGreaterThanOrEqual(3);
  });
});
