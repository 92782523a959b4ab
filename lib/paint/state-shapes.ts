import type { OtherState } from '../story/flow-state';
import { type Colour, type Shape, shape } from './shape';

/** In pixels, around 0 0. */
const PLATE = 7;
const GLYPHS: Readonly<Record<OtherState, string>> = {
  // The hands of a clock.
  planned: 'M0-3.9V.3H3',
  stopped: 'M-2.8-2.8 2.8 2.8M2.8-2.8-2.8 2.8',
  feared: 'M-2.2-1.6C-2.2-4.7 2.4-4.7 2.4-1.9 2.4-.2 0-.2 0 1.5M0 3.4V4.2',
};

/** Of a flow that has not moved, or no longer does: a clock, a cross or a question mark on its line. */
export function stateShapes(state: OtherState, ink: Colour): Shape[] {
  return [
    shape('circle', { part: 'plate', r: PLATE, fill: 'var(--plate)', stroke: ink, strokeWidth: 1.2 }),
    shape('path', {
      part: 'glyph',
      d: GLYPHS[state],
      fill: 'none',
      stroke: ink,
      strokeWidth: 1.7,
      strokeLinecap: 'round',
    }),
  ];
}
