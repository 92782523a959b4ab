import { useId } from 'react';
import { classShapes, rampShapes } from '@/lib/paint/class-shapes';
import { patternShape } from '@/lib/paint/pattern-shapes';
import { SIGN } from '@/lib/paint/sign-shapes';
import styles from './choropleth-ramp.module.css';
import { Shapes } from './shapes';

/** A class of a shaded layer in a legend. Its pattern has an id of its own: the map's may not be there. */
export function ChoroplethSwatch({ step, steps }: { step: number | null; steps: number }) {
  const noData = useId();
  const { width, height, box } = SIGN;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {step === null && <Shapes shapes={[patternShape('no-data', noData)]} />}
      <Shapes shapes={classShapes(step, steps, box, noData)} />
    </svg>
  );
}

/** The classes of a shaded layer in one line. */
export function ChoroplethRamp({ breaks, chip = 22 }: { breaks: readonly number[]; chip?: number }) {
  const width = (breaks.length + 1) * chip + 2;
  return (
    <svg
      width={width}
      height="22"
      viewBox={`-1 -0.5 ${width} 22`}
      className={styles.ramp}
      aria-hidden="true"
      data-sign="shade"
    >
      <Shapes shapes={rampShapes(breaks, { chip, height: 10, type: 11 })} />
    </svg>
  );
}
