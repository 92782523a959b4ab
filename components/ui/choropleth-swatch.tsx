import { useId } from 'react';
import { choroplethToken, NO_DATA } from '@/lib/draw/area-paint';
import styles from './choropleth-ramp.module.css';

/** A class of a shaded layer as the legend shows it: the map's paint on the colour of the map's land. */
export function ChoroplethSwatch({ step, steps }: { step: number | null; steps: number }) {
  const noData = useId();
  return (
    <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
      {step === null && (
        <defs>
          <NoDataPattern id={noData} />
        </defs>
      )}
      <rect x="0.5" y="0.5" width="29" height="15" fill="var(--land)" />
      <rect
        x="0.5"
        y="0.5"
        width="29"
        height="15"
        fill={choroplethFill(step, steps, noData)}
        fillOpacity={step === null ? 1 : 'var(--shade-opacity)'}
        stroke={step === null ? 'var(--pencil)' : 'var(--border)'}
        strokeDasharray={step === null ? '3 2' : undefined}
      />
    </svg>
  );
}

/** How a class is painted, on the map and in its legend. No data is hatched. */
export function choroplethFill(step: number | null, steps: number, noData: string): string {
  return step === null ? `url(#${noData})` : `var(--${choroplethToken(step, steps)})`;
}

/** Pencil, leaning left: what is not known. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width={NO_DATA.size}
      height={NO_DATA.size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${NO_DATA.turn})`}
    >
      <rect width={NO_DATA.width} height={NO_DATA.size} fill="var(--pencil)" />
    </pattern>
  );
}

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
