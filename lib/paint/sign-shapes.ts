import type { EventMark } from '../scene/mark';
import type { Sign } from '../scene/signs';
import { EVENT_SIGNS, isEventSign } from '../story/event-sign';
import { borderShapes, outlinePaint, tintPaint } from './area-shapes';
import { valueCircle } from './circle-shapes';
import { classShapes } from './class-shapes';
import { flowLines } from './flow-shapes';
import type { Pattern } from './pattern-shapes';
import { type Attributes, type Shape, shape } from './shape';
import { stateShapes } from './state-shapes';
import { dotShape, symbolShapes } from './symbol-shapes';
import { circlePaint, divisionShapes, doubleLine, hatchedArea, riverLine, softArea, waterArea } from './zone-shapes';

/** The room that a sign takes in a legend, from 0 0 down, and the box of one that is a pattern or a colour. */
export const SIGN = { width: 30, height: 16, box: { x: 0.5, y: 0.5, width: 29, height: 15 } } as const;

/** A symbol needs less room than a pattern or a line. */
export const signWidth = (sign: Sign): number => (sign in SCALES ? 18 : SIGN.width);

/** Symbols in a legend are a little smaller than on the map. */
const SCALES: Partial<Record<Sign, number>> = {
  ...Object.fromEntries(EVENT_SIGNS.map((sign) => [sign, 0.9])),
  'symbol-base': 0.875,
  site: 1,
  meeting: 0.8,
  event: 1,
  place: 1,
  several: 1,
  near: 1,
  planned: 1,
  stopped: 1,
  feared: 1,
};

/** The pattern that a sign shows. */
export const patternOf = (sign: Sign): Pattern | null =>
  sign === 'area'
    ? 'drawn-area'
    : sign === 'band-broken' || sign === 'dots-solid' || sign === 'dots-hollow'
      ? sign
      : null;

/** A legend's sign, made of what draws the map. `pattern` is the id of its pattern. */
export function signShapes(sign: Sign, isContext: boolean, pattern: string): Shape[] {
  const hand = { selected: false, origin: isContext ? 'context' : 'article' } as const;
  const symbol = (of: EventMark['symbol']) =>
    centred(sign, symbolShapes({ symbol: of, seats: of === 'meeting' ? 6 : 0 }, hand));
  const fill = `url(#${pattern})` as const;
  if (isEventSign(sign)) return symbol(sign);
  switch (sign) {
    case 'band-solid':
      return framed(tintPaint('full'));
    case 'band-broken':
      return [...framed(tintPaint('light')), shape('rect', { ...SIGN.box, fill })];
    case 'dots-solid':
      return framed({ fill, stroke: 'var(--border)' });
    case 'dots-hollow':
      return framed({ fill, stroke: 'var(--pencil)', strokeDasharray: '3 2' });
    case 'outline':
      return [land, shape('rect', { x: 1.5, y: 1.5, width: 27, height: 13, ...outlinePaint(isContext) })];
    case 'shade':
      return [0, 1, 2].flatMap((step) => {
        const width = SIGN.box.width / 3;
        return classShapes(step, 3, { ...SIGN.box, x: SIGN.box.x + step * width, width }, '');
      });
    case 'border-ticks':
      return borderShapes('M1 10C8 4 13 13 29 7', false);
    case 'symbol-base':
      return symbol('base');
    case 'site':
      return symbol(sign);
    case 'place':
      return centred(sign, [dotShape([0, 0], 4.5, false)]);
    case 'line':
      return doubleLine('M1 11C8 5 15 13 29 6', hand);
    case 'area':
      return [land, hatchedArea({ d: SIGN_BOX }, pattern), ...doubleLine(SIGN_BOX, hand, '4.4 2.6')];
    case 'division':
      return [land, ...divisionShapes(SIGN_BOX, hand)];
    case 'water':
      return [waterArea('M1 3H20V13H1Z', hand), riverLine('M21 13C23 9 26 8 29 3', hand)];
    case 'region':
      return softArea('M9 5.5H21V10.5H9Z', hand, 0.5);
    case 'near':
      return centred(sign, [shape('circle', { r: 6.6, ...circlePaint(hand, true) })]);
    case 'circles':
      return [
        shape('circle', { cx: 12, cy: 8, r: 7.4, ...valueCircle(hand) }),
        shape('circle', { cx: 24, cy: 11, r: 4, ...valueCircle(hand) }),
      ];
    case 'several': {
      const line = { stroke: 'var(--ink)', strokeWidth: 1.3 } as const;
      return centred(sign, [
        shape('circle', { r: 6.6, fill: 'var(--plate)', ...line }),
        shape('path', { d: 'M-2.5 0h5M0-2.5v5', ...line }),
      ]);
    }
    case 'planned':
    case 'stopped':
    case 'feared':
      return centred(sign, stateShapes(sign, 'var(--ink)'));
    case 'amount':
      return [
        shape('path', {
          d: 'M1 11.2C8 6.5 15 5.4 21 6.2L21.6 3 29 8.2 20.4 12l.4-3.1C14 7.8 8 8.8 1 11.6Z',
          fill: 'var(--ink)',
        }),
      ];
    default:
      return [
        ...flowLines('M1 11C8 6 16 5 24 7.6', sign, 'var(--ink-2)', 'var(--land)'),
        shape('path', { d: 'M22.6 4 29 8.6 21.4 11.4Z', fill: 'var(--ink)' }),
      ];
  }
}

/** Inside the box by half of a double line. */
const SIGN_BOX = 'M3 3H27V13H3Z';

const land = shape('rect', { ...SIGN.box, fill: 'var(--land)' });

const framed = (paint: Attributes): Shape[] => [land, shape('rect', { ...SIGN.box, ...paint })];

function centred(sign: Sign, shapes: readonly Shape[]): Shape[] {
  const scale = SCALES[sign] ?? 1;
  const transform = `translate(${signWidth(sign) / 2} ${SIGN.height / 2})${scale === 1 ? '' : ` scale(${scale})`}`;
  return [shape('g', { transform }, ...shapes)];
}
