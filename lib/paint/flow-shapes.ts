import type { DrawnFlow } from '../draw/display-list';
import type { Pixel } from '../geo/rect';
import type { FlowMeasure } from '../story/story';
import { type Attributes, type Colour, type Shape, shape } from './shape';

/**
 * A solid line that grows to its head has an amount. A broken one, of one width, has none, and its dashes say of what kind it is:
 * long for money sent home, dots for people, long and short for goods, short for a visit.
 */
export const FLOW_DASHES: Readonly<Record<FlowMeasure, string>> = {
  remittances: '16 7',
  migration: '0.5 5.5',
  exports: '7 3 1.5 3',
  visit: '2 2',
};

const LINE = 2.5;
/** Share of its way on which a flow's tail fades in. */
const FADES = 0.35;

/** Along a flow with an amount, once it is chosen. Unseen but while they move. */
const DRIFT = { dashes: '7 21', line: 1.4 } as const;

/** A line without an amount. */
export function flowLine(measure: FlowMeasure): Attributes {
  return {
    fill: 'none',
    strokeWidth: LINE,
    strokeDasharray: FLOW_DASHES[measure],
    // Dots are dashes of nearly no length with round ends.
    strokeLinecap: measure === 'migration' ? 'round' : undefined,
  };
}

/** A flow without what is said of it. `moves`: with the dashes that run along it once it is chosen. */
export function flowShapes(
  { mark, line, body, head, from, to }: Omit<DrawnFlow, 'label'>,
  scope: string,
  moves: boolean,
): Shape[] {
  const ink: Colour = mark.selected ? 'var(--accent)' : 'var(--ink)';
  const id = `${scope}-tail-${mark.id}`;
  const tip = shape('path', { part: 'ink', d: head, fill: ink });
  if (!mark.amount) {
    return [
      tail(id, 'dashedTail', mark.selected ? ink : 'var(--ink-2)', from, to),
      shape('path', { part: 'flowDashed', d: line, stroke: `url(#${id})`, ...flowLine(mark.measure) }),
      tip,
    ];
  }
  return [
    tail(id, 'tail', ink, from, to),
    shape('path', { d: body, fill: `url(#${id})` }),
    ...(mark.selected && moves ? drift(`${scope}-drift-${mark.id}`, line, from, to) : []),
    tip,
  ];
}

/** How long a legend's sample of a width is. */
export const WIDTH_SAMPLE = 34;

/** A line as wide as the map's own, in a legend, its middle at 0 0. */
export function widthSample(width: number): Shape {
  return shape('path', { d: `M0 0H${WIDTH_SAMPLE}`, stroke: 'var(--ink)', strokeWidth: width });
}

/** The paint of a flow: its tail fades inside the sender, since a flow of a country begins at no point. */
function tail(id: string, part: string, colour: Colour, [x1, y1]: Pixel, [x2, y2]: Pixel): Shape {
  return shape(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 },
    shape('stop', { part, offset: 0, stopColor: colour, stopOpacity: 0 }),
    shape('stop', { part, offset: FADES, stopColor: colour }),
  );
}

function drift(id: string, d: string, from: Pixel, to: Pixel): Shape[] {
  const stroke = {
    stroke: `url(#${id})`,
    strokeWidth: DRIFT.line,
    strokeDasharray: DRIFT.dashes,
    strokeLinecap: 'round',
  } as const;
  return [
    tail(id, 'driftTail', 'var(--plate)', from, to),
    shape('path', { part: 'drift', d, fill: 'none', opacity: 0, ...stroke }),
  ];
}
