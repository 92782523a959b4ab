import { describe, expect, test } from 'vitest';
import { colour, contrast, shadeOnLand } from '../project/token-colours';

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

describe.each(['light', 'dark'] as const)('the shades of the %s map', (theme) => {
  const steps = [1, 2, 3, 4, 5, 6];

  test('each go further from the land than the last, by light alone', () => {
    const fromLand = steps.map((step) => contrast(shadeOnLand(step, theme), colour('land', theme)));
    for (const [i, value] of fromLand.entries()) expect(value).toBeGreaterThan((fromLand[i - 1] ?? 1) * 1.1);
  });

  test.each(steps)('step %s leaves the names on it legible', (step) => {
    expect(contrast(colour('ink', theme), shadeOnLand(step, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
