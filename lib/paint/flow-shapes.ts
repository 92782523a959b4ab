import type { DrawnFlow } from '../draw/display-list';
import { tenth } from '../geo/outline';
import type { Pixel } from '../geo/rect';
import type { FlowMeasure } from '../story/flow-measure';
import { type Attributes, type Colour, type Shape, shape } from './shape';
import { stateShapes } from './state-shapes';

interface FlowStroke {
  readonly width: number;
  /** Unbroken without them. */
  readonly dashes?: string;
  /** Dots are dashes of nearly no length with round ends. */
  readonly round?: true;
  /** Of the land's colour: it parts what is below into two lines. */
  readonly core?: true;
}

const LINE = 2.5;

/**
 * A line that grows to its head has an amount. One without says by its pattern what it moves, the same from tail to head: long dashes
 * for money, dots for people, long and short for goods, short for a visit; pipes for energy, in pieces for data; blocks for arms, a
 * track for forces, a chain for disease; and a fine broken line for anything else. Told apart without colour, in legends too.
 */
export const FLOW_STROKES: Readonly<Record<FlowMeasure, readonly FlowStroke[]>> = {
  money: [{ width: LINE, dashes: '16 7' }],
  people: [{ width: LINE, dashes: '0.5 5.5', round: true }],
  goods: [{ width: LINE, dashes: '7 3 1.5 3' }],
  energy: [{ width: 5 }, { width: 2.4, core: true }],
  arms: [{ width: 5.5, dashes: '4.5 7' }],
  forces: [{ width: 1.3 }, { width: 7, dashes: '1.6 6.4' }],
  disease: [{ width: 1.1 }, { width: 5.4, dashes: '0.5 9.6', round: true }],
  data: [
    { width: 5, dashes: '8 3.5' },
    { width: 2.4, dashes: '8 3.5', core: true },
  ],
  visit: [{ width: LINE, dashes: '2 2' }],
  other: [{ width: 1.4, dashes: '5 4' }],
};

/** Share of its way on which a flow's tail fades in. */
const FADES = 0.35;

/** Along a flow with an amount, once it is chosen. Unseen but while they move. */
const DRIFT = { dashes: '7 21', line: 1.4 } as const;

/** A line without an amount, from the lowest stroke up. */
export function flowLines(d: string, measure: FlowMeasure, ink: Paint, core: Paint): Shape[] {
  const strokes = FLOW_STROKES[measure];
  return strokes.map((stroke) =>
    shape('path', {
      // A lone stroke is made wider where it is pointed at; several would run into each other.
      part: strokes.length === 1 && stroke.width <= LINE ? 'flowDashed' : stroke.dashes && 'flowPattern',
      d,
      stroke: stroke.core ? core : ink,
      fill: 'none',
      strokeWidth: stroke.width,
      strokeDasharray: stroke.dashes,
      strokeLinecap: stroke.round && 'round',
    }),
  );
}

type Paint = NonNullable<Attributes['stroke']>;

/** A flow without what is said of it. `moves`: with the dashes that run along it once it is chosen. */
export function flowShapes(flow: Omit<DrawnFlow, 'label'>, scope: string, moves: boolean): Shape[] {
  const { mark, heads, stateAt } = flow;
  const ink: Colour = mark.selected ? 'var(--accent)' : 'var(--ink)';
  const isHollow = mark.state === 'planned' || mark.state === 'feared';
  return [
    ...(mark.amount ? amountShapes(flow, ink, scope, moves, isHollow) : bareShapes(flow, ink, scope)),
    shape('path', { part: 'ink', d: heads, ...(isHollow ? hollow(ink) : { fill: ink }) }),
    ...(mark.state === 'happened' ? [] : [at(stateAt, stateShapes(mark.state, ink))]),
  ];
}

/** What has not happened is light, and its head empty. */
const NOT_YET = 0.35;
const hollow = (ink: Colour): Attributes => ({
  fill: 'var(--plate)',
  stroke: ink,
  strokeWidth: 1.3,
  strokeLinejoin: 'round',
});

type Flow = Omit<DrawnFlow, 'label'>;

function amountShapes(
  { mark, line, legs }: Flow,
  ink: Colour,
  scope: string,
  moves: boolean,
  isLight: boolean,
): Shape[] {
  const id = `${scope}-tail-${mark.id}`;
  const bodies = legs.map(({ body }, i) => shape('path', { d: body, fill: fades(mark, i) ? `url(#${id})` : ink }));
  return [
    ...tailOf(id, 'tail', ink, mark, legs),
    ...(isLight ? [shape('g', { opacity: NOT_YET }, ...bodies)] : bodies),
    ...(mark.selected && moves ? drift(`${scope}-drift-${mark.id}`, line, mark, legs) : []),
  ];
}

function bareShapes({ mark, legs }: Flow, selected: Colour, scope: string): Shape[] {
  const id = `${scope}-tail-${mark.id}`;
  const core = `${id}-core`;
  const ink: Colour = mark.selected ? selected : 'var(--ink-2)';
  const isParted = FLOW_STROKES[mark.measure].some((stroke) => stroke.core);
  return [
    ...tailOf(id, 'dashedTail', ink, mark, legs),
    ...(isParted ? tailOf(core, 'tail', 'var(--land)', mark, legs) : []),
    ...legs.flatMap(({ line }, i) =>
      fades(mark, i)
        ? flowLines(line, mark.measure, `url(#${id})`, `url(#${core})`)
        : flowLines(line, mark.measure, ink, 'var(--land)'),
    ),
  ];
}

/** A flow of a country begins at no point: its tail fades, but for what goes both ways and has none. */
const fades = ({ both }: Flow['mark'], leg: number): boolean => leg === 0 && !both;

function tailOf(id: string, part: string, colour: Colour, mark: Flow['mark'], [first]: Flow['legs']): Shape[] {
  return first && fades(mark, 0) ? [tail(id, part, colour, first.from, first.to)] : [];
}

const at = ([x, y]: Pixel, shapes: readonly Shape[]): Shape =>
  shape('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, ...shapes);

/** How long a legend's sample of a width is. */
export const WIDTH_SAMPLE = 34;

/** A line as wide as the map's own, in a legend, its middle at 0 0. */
export function widthSample(width: number): Shape {
  return shape('path', { d: `M0 0H${WIDTH_SAMPLE}`, stroke: 'var(--ink)', strokeWidth: width });
}

/** The paint of a flow's first leg: its tail fades inside the sender. */
function tail(id: string, part: string, colour: Colour, [x1, y1]: Pixel, [x2, y2]: Pixel): Shape {
  return shape(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 },
    shape('stop', { part, offset: 0, stopColor: colour, stopOpacity: 0 }),
    shape('stop', { part, offset: FADES, stopColor: colour }),
  );
}

function drift(id: string, d: string, mark: Flow['mark'], legs: Flow['legs']): Shape[] {
  const isSimple = legs.length === 1 && fades(mark, 0);
  const stroke = {
    stroke: isSimple ? (`url(#${id})` as const) : ('var(--plate)' as const),
    strokeWidth: DRIFT.line,
    strokeDasharray: DRIFT.dashes,
    strokeLinecap: 'round',
  } as const;
  return [
    ...(isSimple ? tailOf(id, 'driftTail', 'var(--plate)', mark, legs) : []),
    shape('path', { part: 'drift', d, fill: 'none', opacity: 0, ...stroke }),
  ];
}
