import { describe, expect, it } from 'vitest';
import { colour, contrast, shadeOnLand, type Theme } from './token-colours';

const THEMES: readonly Theme[] = ['light', 'dark'];
const BACKGROUNDS = ['page', 'plate', 'pencil-bg', 'accent-bg', 'figure-bg'];
const each = THEMES.flatMap((theme) => [false, true].map((strong) => ({ theme, strong })));

describe.each(each)('in $theme colours, more contrast: $strong', ({ theme, strong }) => {
  const ratio = (ink: string, background: string) =>
    contrast(colour(ink, theme, strong), colour(background, theme, strong));

  it.each(BACKGROUNDS)('every ink can be read on %s, also where it is a mark in the text', (background) => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'pencil'])
      expect(ratio(ink, background), `${ink} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['page', 'plate'])('the edge of a control is seen on %s', (background) => {
    expect(ratio('edge', background)).toBeGreaterThanOrEqual(3);
  });

  it('points and lines are seen on land, on sea and on every shade', () => {
    for (const ink of ['ink', 'accent'])
      for (const background of ['land', 'sea'])
        expect(ratio(ink, background), `${ink} on ${background}`).toBeGreaterThanOrEqual(3);
    // What is chosen has a casing of land around it.
    for (let step = 1; step <= 6; step++)
      expect(contrast(colour('ink', theme, strong), shadeOnLand(step, theme)), `ink on ${step}`).toBeGreaterThanOrEqual(
        3,
      );
  });
});

describe.each(THEMES)('in greys of the %s theme', (theme) => {
  it('the article’s ink, what is chosen and the background are three tones', () => {
    const tones = ['ink', 'accent', 'land'].map((name) => colour(name, theme));
    tones.forEach((tone, i) => {
      for (const other of tones.slice(i + 1)) expect(contrast(tone, other)).toBeGreaterThan(1.2);
    });
  });
});
