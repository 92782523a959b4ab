import { MOST_RADIUS } from '../draw/circle-radius';
import type { KeyCircles } from '../scene/map-key';
import { type CircleSample, circleSamples, SAMPLE_PAINT } from './circle-shapes';
import { type Shape, shape } from './shape';

/** Words of one line, and the next. */
const LINE = 12;

/** Without those whose words would stand on each other. */
function apart(samples: readonly CircleSample[]): CircleSample[] {
  const kept: CircleSample[] = [];
  for (const sample of samples) if (kept.every(({ r }) => 2 * (r - sample.r) >= LINE)) kept.push(sample);
  return kept;
}

interface NestedCircles {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
  /** The middle of the left edge of each sample's words. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** Circles of a legend in one another, all on one ground, and from the top of each a line to its words. */
export function nestedCircles(circles: Pick<KeyCircles, 'series' | 'max'>): NestedCircles {
  const samples = apart(circleSamples(circles, MOST_RADIUS));
  const most = Math.max(0, ...samples.map(({ r }) => r));
  const height = 2 * most + 2;
  const [middle, edge] = [most + 1, 2 * most + 12];
  const topOf = (r: number) => height - 1 - 2 * r;
  return {
    shapes: samples.flatMap(({ r }) => [
      shape('circle', { cx: middle, cy: height - 1 - r, r, ...SAMPLE_PAINT }),
      shape('path', { d: `M${middle} ${topOf(r)}H${edge}`, fill: 'none', stroke: 'var(--ink-2)', strokeWidth: 0.8 }),
    ]),
    width: edge + 3,
    height,
    words: samples.map(({ words, r }) => ({ text: words, x: edge + 3, y: topOf(r) })),
  };
}
