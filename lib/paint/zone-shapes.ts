import type { DrawnZone } from '../draw/display-list';
import type { ZoneMark } from '../scene/mark';
import { type Attributes, type Colour, type MaybeShape, shape } from './shape';

/** In pixels. */
const CIRCLE = { line: 1.6, dashes: '5 4', small: '2.6 2' } as const;

interface Hand {
  readonly selected: boolean;
  readonly origin: 'article' | 'context';
}

const inkOf = ({ selected, origin }: Hand): Colour =>
  selected ? 'var(--accent)' : origin === 'context' ? 'var(--pencil)' : 'var(--ink)';

/** A distance: a broken line and nothing in it, since nothing is known there. */
export function circlePaint(hand: Hand, small: boolean): Attributes {
  return {
    fill: 'none',
    stroke: inkOf(hand),
    strokeWidth: CIRCLE.line,
    strokeDasharray: small ? CIRCLE.small : CIRCLE.dashes,
  };
}

/** What has a shape of its own, without its name. */
export function zoneShapes({ mark, edge, area, small }: Omit<DrawnZone, 'label'>): MaybeShape[] {
  if (!edge) return [];
  return [
    mark.selected && area !== '' && shape('path', { d: area, fill: 'var(--accent)', fillOpacity: 0.1 }),
    shape('path', { part: 'zoneEdge', d: edge, ...paintOf(mark, small) }),
  ];
}

function paintOf(mark: ZoneMark, small: boolean): Attributes {
  switch (mark.form) {
    case 'near':
      return circlePaint(mark, small);
  }
}
