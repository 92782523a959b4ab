import { useId } from 'react';
import { choroplethFill, NoDataPattern } from './choropleth-fill';

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
