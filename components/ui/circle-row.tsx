import { circleSamples, SAMPLE_PAINT } from '@/lib/paint/circle-shapes';
import { shape } from '@/lib/paint/shape';
import type { KeyCircles } from '@/lib/scene/map-key';
import { Shapes } from './shapes';

/** As high as a line of a legend. */
const ROW_RADIUS = 10.5;

/** Circles of round amounts in a line of a legend, as large as on the map. */
export function CircleRow({ circles }: { circles: Pick<KeyCircles, 'series' | 'max'> }) {
  return circleSamples(circles, ROW_RADIUS).map(({ words, r }) => {
    const size = 2 * r + 2;
    return (
      <li key={words}>
        <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" data-sign="circles">
          <Shapes shapes={[shape('circle', { cx: r + 1, cy: r + 1, r, ...SAMPLE_PAINT })]} />
        </svg>
        <span>{words}</span>
      </li>
    );
  });
}
