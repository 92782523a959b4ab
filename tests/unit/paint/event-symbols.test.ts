import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { symbolShapes } from '../../../lib/paint/symbol-shapes';
import { coloursOf, svgShapesAt } from '../../../lib/picture/svg-shapes';
import type { EventMark } from '../../../lib/scene/mark';
import { EVENT_SIGNS } from '../../../lib/story/event-sign';

const SYMBOLS: readonly EventMark['symbol'][] = [...EVENT_SIGNS, 'base', 'site'];
/** Pixels to a side: as in a list. */
const SMALL = 14;
/**
 * By how many pixels' worth of ink two symbols must be unlike each other, of 196. The nearest two, those of an outbreak and of an event
 * that is of no type, have 23; a symbol and itself a quarter of a pixel aside have 10 at most.
 */
const UNLIKE = 20;
/** What a symbol and itself a little aside may have. */
const ALIKE = 12;

/** How dark each pixel is, from 0 to 1. */
function greyOf(symbol: EventMark['symbol'], shift = 0): readonly number[] {
  const colours = coloursOf('light');
  const shapes = symbolShapes({ symbol, seats: 6 }, { selected: false, origin: 'article' });
  const hand = { colours, fonts: { outlines: () => null } } as unknown as Parameters<typeof svgShapesAt>[3];
  const drawn = svgShapesAt(0, 0, shapes, hand);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SMALL}" height="${SMALL}" viewBox="${-10 + shift} -10 20 20"><rect x="-20" y="-20" width="40" height="40" fill="${colours.land}"/>${drawn}</svg>`;
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: SMALL * SMALL }, (_, i) => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return 1 - (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  });
}

const unlike = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0);

describe('the symbols of events', () => {
  const greys = new Map(SYMBOLS.map((symbol) => [symbol, greyOf(symbol)]));

  it.each(SYMBOLS)('%s is told apart from all others in grey, 14 pixels wide', (symbol) => {
    const own = greys.get(symbol) ?? [];
    for (const [other, grey] of greys) {
      if (other === symbol) continue;
      expect(unlike(own, grey), `${symbol} and ${other}`).toBeGreaterThan(UNLIKE);
    }
  });

  it.each(SYMBOLS)('%s is like itself a little aside, so that the measure means something', (symbol) => {
    expect(unlike(greyOf(symbol), greyOf(symbol, 0.25))).toBeLessThan(ALIKE);
  });
});
