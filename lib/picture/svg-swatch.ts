import { choroplethToken, OUTLINE } from '../draw/area-paint';
import { FLOW_DASHES, FLOW_LINE, flowCap } from '../draw/flow-line';
import type { Sign } from '../scene/signs';
import { type Colours, MEMBER_TINT, SHADE_OPACITY } from './colours';
import { svgSymbol } from './svg-symbol';
import { el } from './svg-text';

export const SWATCH = { width: 32, height: 18 } as const;
const SYMBOLS: ReadonlySet<Sign> = new Set(['symbol-base', 'meeting', 'event', 'place', 'site', 'several']);

/** A symbol needs less room than a pattern or a line. */
export const swatchWidth = (sign: Sign): number => (SYMBOLS.has(sign) ? 20 : SWATCH.width);

/** A legend's sample with the map's own patterns and symbols, its left edge at `x`. */
export function svgSwatch(sign: Sign, context: boolean, x: number, middle: number, colours: Colours): string {
  const top = middle - SWATCH.height / 2;
  const hand = { selected: false, origin: context ? 'context' : 'article' } as const;
  const centred = (inside: string) =>
    el('g', { transform: `translate(${(x + swatchWidth(sign) / 2).toFixed(1)} ${middle})` }, inside);
  const box = { x: x + 0.5, y: top + 0.5, width: 31, height: 17 };
  const frame = (fill: string, stroke = context ? colours.pencil : colours.border) =>
    el('rect', { ...box, fill, stroke });
  const member = (tint: keyof typeof MEMBER_TINT) =>
    frame(colours.land, 'none') +
    el('rect', { ...box, fill: colours.membership, 'fill-opacity': MEMBER_TINT[tint], stroke: colours.membership });
  const outline = () =>
    el('rect', {
      x: x + 1,
      y: top + 1,
      width: 30,
      height: 16,
      fill: 'none',
      stroke: context ? colours.pencil : colours.ink,
      'stroke-width': OUTLINE,
      'stroke-dasharray': context ? '4 3' : null,
    });
  switch (sign) {
    case 'band-solid':
      return member('full');
    case 'band-broken':
      return member('light') + frame('url(#band-broken)', colours.membership);
    case 'dots-solid':
    case 'dots-hollow':
      return frame(colours.land) + frame(`url(#${sign})`);
    case 'outline':
      return frame(colours.land, 'none') + outline();
    case 'symbol-base':
      return centred(svgSymbol({ symbol: 'base', seats: 0 }, hand, colours));
    case 'meeting':
      return centred(svgSymbol({ symbol: 'meeting', seats: 6 }, hand, colours));
    case 'event':
      return centred(svgSymbol({ symbol: 'event', seats: 0 }, hand, colours));
    case 'site':
      return centred(svgSymbol({ symbol: 'site', seats: 0 }, hand, colours));
    case 'several':
      return centred(
        el('circle', { r: 7, fill: colours.plate, stroke: colours.ink, 'stroke-width': 1.3 }) +
          el('path', { d: 'M-2.5 0h5M0-2.5v5', stroke: colours.ink, 'stroke-width': 1.3 }),
      );
    case 'place':
      return centred(el('circle', { r: 4.5, fill: context ? colours.pencil : colours.ink }));
    case 'border-ticks': {
      const d = 'M-15 0H15';
      const ticks = { d, fill: 'none', stroke: colours.ink, 'stroke-width': 7, 'stroke-dasharray': '1.4 7' };
      return centred(el('path', ticks) + el('path', { d, stroke: colours.ink, 'stroke-width': 1.9 }));
    }
    case 'shade':
      return [0, 1, 2]
        .map((step) =>
          el('rect', {
            x: x + (step * 32) / 3,
            y: top,
            width: 32 / 3,
            height: 18,
            fill: colours[choroplethToken(step, 3)],
            'fill-opacity': SHADE_OPACITY,
          }),
        )
        .join('');
    case 'amount':
      return centred(
        el('path', {
          d: 'M-15 3C-8 -1.5 0 -2.6 6 -1.8L6.6 -5 14 .2 5.4 4l.4-3.1C-1 -.2-7 .8-15 3.4Z',
          fill: colours.ink,
        }),
      );
    default:
      return centred(
        el('path', {
          d: 'M-15 3C-8 -2 1 -3 9 -.4',
          fill: 'none',
          stroke: colours['ink-2'],
          'stroke-width': FLOW_LINE,
          'stroke-dasharray': FLOW_DASHES[sign],
          'stroke-linecap': flowCap(sign),
        }) + el('path', { d: 'M7.6 -4 14 .6 6.4 3.4Z', fill: colours.ink }),
      );
  }
}
