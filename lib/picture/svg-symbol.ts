import { SYMBOL_SHAPES, tableSeats } from '../draw/symbol-shapes';
import type { EventMark } from '../scene/mark';
import type { Colours } from './colours';
import { el } from './svg-text';

interface Hand {
  readonly selected: boolean;
  readonly origin: 'article' | 'context';
}

/** Diamond for an event, round table for a meeting, fort for a base, square for any other site. */
export function svgSymbol(
  { symbol, seats }: Pick<EventMark, 'symbol' | 'seats'>,
  { selected, origin }: Hand,
  colours: Colours,
): string {
  const ink = selected ? colours.accent : origin === 'context' ? colours.pencil : colours.ink;
  if (symbol === 'base') {
    return (
      el('rect', {
        ...SYMBOL_SHAPES.fortFrame,
        fill: colours.land,
        stroke: ink,
        'stroke-width': 1.2,
        'stroke-dasharray': origin === 'context' ? '3 2' : null,
      }) + el('path', { d: SYMBOL_SHAPES.fort, fill: ink })
    );
  }
  if (symbol === 'site') {
    const dash = origin === 'context' ? '3 2' : null;
    return (
      el('path', {
        d: SYMBOL_SHAPES.site,
        fill: colours.land,
        stroke: ink,
        'stroke-width': 1.5,
        'stroke-dasharray': dash,
      }) + el('circle', { r: 1.8, fill: ink })
    );
  }
  if (symbol === 'meeting') {
    const own = selected ? colours.accent : colours.ink;
    return (
      el('circle', { r: SYMBOL_SHAPES.table, fill: colours.land, stroke: own, 'stroke-width': 1.5 }) +
      tableSeats(seats)
        .map(([cx, cy]) => el('circle', { cx, cy, r: SYMBOL_SHAPES.seat, fill: own }))
        .join('')
    );
  }
  return el('path', {
    d: SYMBOL_SHAPES.diamond,
    fill: selected ? colours.accent : colours.ink,
    stroke: origin === 'context' ? colours.pencil : colours.land,
    'stroke-width': 1.2,
  });
}
