import { choroplethFill } from './choropleth-fill';
import styles from './choropleth-ramp.module.css';

/** The classes of a shaded layer in one line, each break printed where its class begins. */
export function ChoroplethRamp({ breaks, chip = 22 }: { breaks: readonly number[]; chip?: number }) {
  const steps = breaks.length + 1;
  return (
    <svg
      className={styles.ramp}
      width={steps * chip + 2}
      height="22"
      viewBox={`0 0 ${steps * chip + 2} 22`}
      aria-hidden="true"
      data-sign="shade"
    >
      {Array.from({ length: steps }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number
        <g key={step}>
          <rect x={1 + step * chip} y="0.5" width={chip} height="10" fill="var(--land)" />
          <rect
            x={1 + step * chip}
            y="0.5"
            width={chip}
            height="10"
            fill={choroplethFill(step, steps, '')}
            fillOpacity="var(--shade-opacity)"
            stroke="var(--border)"
            strokeWidth="0.6"
          />
        </g>
      ))}
      {breaks.map((from, i) => (
        <text key={from} x={1 + (i + 1) * chip} y="20" textAnchor="middle">
          {from}
        </text>
      ))}
    </svg>
  );
}
