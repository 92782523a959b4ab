import { useId } from 'react';
import { patternShape } from '@/lib/paint/pattern-shapes';
import { patternOf, SIGN, signShapes, signWidth } from '@/lib/paint/sign-shapes';
import type { Sign } from '@/lib/scene/signs';
import { Shapes } from './shapes';

/** A sign of the map in a legend. Its pattern has an id of its own: the map's may not be there. */
export function LegendSwatch({ sign, context = false }: { sign: Sign; context?: boolean }) {
  const id = useId();
  const pattern = patternOf(sign);
  const { height } = SIGN;
  const width = signWidth(sign);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-sign={sign} aria-hidden="true">
      <Shapes shapes={[pattern && patternShape(pattern, id), ...signShapes(sign, context, id)]} />
    </svg>
  );
}
