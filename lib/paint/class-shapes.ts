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
  fillOpacity: 'var(--shade-opacity)',
});

const noDataFill = (id: string): Attributes => ({ fill: `url(#${id})`, stroke: 'var(--pencil)' });

/** A country in its class. No data is hatched. */
export function classPaint({ step, steps }: Pick<ChoroplethValue, 'step' | 'steps'>): Attributes {
  if (step === null) return { part: 'shade', ...noDataFill('no-data'), strokeWidth: 1, strokeDasharray: '4 3' };
  // The hairline keeps neighbours of one class apart.
  const hairline = { stroke: 'var(--land)', strokeWidth: 0.8, strokeLinejoin: 'round' } as const;
  return { part: 'shade', ...classFill(step, steps), ...hairline };
}

/** A class in a legend: the map's paint on the colour of the map's land. `noData` is the id of that pattern. */
export function classShapes(step: number | null, steps: number, box: Attributes, noData: string): Shape[] {
  const paint: Attributes =
    step === null
      ? { ...noDataFill(noData), strokeDasharray: '3 2' }
      : { ...classFill(step, steps), stroke: 'var(--border)' };
  return [shape('rect', { ...box, fill: 'var(--land)' }), shape('rect', { ...paint, ...box })];
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
    classShapes(step, steps, { x: step * chip, y: 0, width: chip, height, strokeWidth: 0.6 }, ''),
  );
  const numbers = breaks.map((from, i) =>
    shape(
      'text',
      {
        x: (i + 1) * chip,
        y: height + type - 1.5,
        fontFamily: 'var(--font-sans)',
        fontSize: type,
        fontWeight: 400,
        textAnchor: 'middle',
        fill: 'var(--ink-2)',
      },
      String(from),
    ),
  );
  return [...chips.flat(), ...numbers];
}
