import type { Rect } from '../geo/rect';
import type { ChoroplethValue } from '../scene/series-at';
import { type Attributes, type ColourToken, type Shape, shape } from './shape';

/** The ramp's colours in app/tokens.css. */
const RAMP = 6;

/** Which token paints a class. Fewer classes are spread over the ramp. */
function classColour(step: number, steps: number): `var(--${ColourToken})` {
  const at = steps < 2 ? 0 : Math.round((step * (RAMP - 1)) / (steps - 1));
  return `var(--shade-${(at + 1) as 1})`;
}

/** Not opaque: relief and rivers stay visible under it. */
const classFill = (step: number, steps: number): Attributes => ({
  fill: classColour(step, steps),
  'fill-opacity': 'var(--shade-opacity)',
});

const noDataFill = (id: string): Attributes => ({ fill: `url(#${id})`, stroke: 'var(--pencil)' });

/** A country in its class. No data is hatched. */
export function classPaint({ step, steps }: Pick<ChoroplethValue, 'step' | 'steps'>): Attributes {
  if (step === null) return { part: 'noData', ...noDataFill('no-data'), 'stroke-width': 1, 'stroke-dasharray': '4 3' };
  // The hairline keeps neighbours of one class apart.
  const hairline = { stroke: 'var(--land)', 'stroke-width': 0.8, 'stroke-linejoin': 'round' } as const;
  return { part: 'shade', ...classFill(step, steps), ...hairline };
}

/** A class in a legend: the map's paint on the colour of the map's land. `noData` is the id of that pattern. */
export function classShapes(step: number | null, steps: number, box: Rect, noData: string, line = 1): Shape[] {
  const place = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const paint: Attributes =
    step === null
      ? { ...noDataFill(noData), 'stroke-dasharray': '3 2' }
      : { ...classFill(step, steps), stroke: 'var(--border)', 'stroke-width': line };
  return [shape('rect', { ...place, fill: 'var(--land)' }), shape('rect', { ...place, ...paint })];
}

interface RampSize {
  readonly chip: number;
  readonly height: number;
  readonly type: number;
}

/** The classes of a shaded layer in one line, each break printed where its class begins. From 0 0 down. */
export function rampShapes(breaks: readonly number[], { chip, height, type }: RampSize): Shape[] {
  const steps = breaks.length + 1;
  const chips = Array.from({ length: steps }, (_, step) =>
    classShapes(step, steps, { left: step * chip, right: (step + 1) * chip, top: 0, bottom: height }, '', 0.6),
  );
  const numbers = breaks.map((from, i) =>
    shape(
      'text',
      {
        x: (i + 1) * chip,
        y: height + type - 1.5,
        'font-family': 'var(--font-sans)',
        'font-size': type,
        'font-weight': 400,
        'text-anchor': 'middle',
        fill: 'var(--ink-2)',
      },
      String(from),
    ),
  );
  return [...chips.flat(), ...numbers];
}
