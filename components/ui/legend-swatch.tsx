import { SIGN, signShapes, signWidth } from '@/lib/paint/sign-shapes';
import type { Sign } from '@/lib/scene/signs';
import { Shapes } from './shapes';

/** A sign of the map in a legend. */
export function LegendSwatch({ sign, context = false }: { sign: Sign; context?: boolean }) {
  const { height } = SIGN;
  const width = signWidth(sign);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-sign={sign} aria-hidden="true">
      <Shapes shapes={signShapes(sign, context)} />
    </svg>
  );
}
