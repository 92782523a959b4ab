import { HATCH, OUTLINE } from '@/lib/draw/area-paint';
import { FLOW_DASHES, FLOW_LINE, flowCap } from '@/lib/draw/flow-line';
import type { Sign } from '@/lib/scene/signs';
import type { FlowMeasure } from '@/lib/story/story';
import { choroplethFill } from './choropleth-swatch';

/** A legend's sample, drawn with the same patterns and symbols as the map. Own pattern ids: the map's may not be there. */
export function LegendSwatch({ sign, context = false }: { sign: Sign; context?: boolean }) {
  // A symbol needs less room than a pattern or a line.
  const [from, width] = SYMBOLS.has(sign) ? [6, 18] : [0, 30];
  return (
    <svg width={width} height="16" viewBox={`${from} 0 ${width} 16`} data-sign={sign} aria-hidden="true">
      {draw(sign, context ? 'var(--pencil)' : 'var(--ink)')}
    </svg>
  );
}

const SYMBOLS: ReadonlySet<Sign> = new Set(['symbol-base', 'meeting', 'event', 'place', 'site', 'several']);

function draw(sign: Sign, ink: string) {
  switch (sign) {
    case 'band-solid':
      return <Member opacity="var(--member-full)" />;
    case 'band-broken':
      return (
        <>
          <Member opacity="var(--member-light)" />
          <svg x="1" y="1" width="28" height="14" aria-hidden="true">
            <path
              d="M-2 2 13 17M5-2 24 17M14-2 33 17M23-2 34 9"
              stroke="var(--membership)"
              strokeWidth={HATCH.width}
              strokeDasharray={`${HATCH.length} ${HATCH.size - HATCH.length}`}
              fill="none"
            />
          </svg>
        </>
      );
    case 'dots-solid':
      return <Dots hollow={false} />;
    case 'dots-hollow':
      return <Dots hollow={true} />;
    case 'border-ticks':
      return (
        <path d="M1 10C8 4 13 13 29 7M6 8v4M12 8v4M18 9v3M24 8v4" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
      );
    case 'symbol-base':
      return (
        <g fill={ink} stroke={ink}>
          <rect
            x="8"
            y="1"
            width="14"
            height="14"
            fill="none"
            strokeDasharray={ink === 'var(--ink)' ? undefined : '3 2'}
          />
          <path stroke="none" d="M11.5 11.5v-6h2v1.4h1V5.5h2v1.4h1V5.5h2v6z" />
        </g>
      );
    case 'meeting':
      return (
        <g fill="var(--ink)">
          <circle cx="15" cy="8" r="3.4" fill="none" stroke="var(--ink)" strokeWidth="1.4" />
          {[0, 60, 120, 180, 240, 300].map((degrees) => (
            <circle key={degrees} cx="15" cy="1.6" r="1.3" transform={`rotate(${degrees} 15 8)`} />
          ))}
        </g>
      );
    case 'event':
      return <path d="M15 2 21 8 15 14 9 8Z" fill="var(--ink)" />;
    case 'place':
      return <circle cx="15" cy="8" r="4" fill="var(--ink)" />;
    case 'site':
      return (
        <>
          <path d="M9.5 2.5h11v11h-11z" fill="none" stroke={ink} strokeWidth="1.5" />
          <circle cx="15" cy="8" r="1.8" fill={ink} />
        </>
      );
    case 'several':
      return (
        <>
          <circle cx="15" cy="8" r="6.6" fill="var(--plate)" stroke="var(--ink)" strokeWidth="1.3" />
          <path d="M12.5 8h5M15 5.5v5" stroke="var(--ink)" strokeWidth="1.3" />
        </>
      );
    case 'amount':
      return (
        <path d="M1 11.2C8 6.5 15 5.4 21 6.2L21.6 3 29 8.2 20.4 12l.4-3.1C14 7.8 8 8.8 1 11.6Z" fill="var(--ink)" />
      );
    case 'remittances':
    case 'migration':
    case 'exports':
    case 'visit':
      return <Arrow measure={sign} />;
    case 'shade':
      return (
        <g fillOpacity="var(--shade-opacity)">
          <rect x="1" y="1" width="28" height="14" fill="var(--land)" fillOpacity="1" />
          <rect x="1" y="1" width="9.5" height="14" fill={choroplethFill(0, 3, '')} />
          <rect x="10.5" y="1" width="9" height="14" fill={choroplethFill(1, 3, '')} />
          <rect x="19.5" y="1" width="9.5" height="14" fill={choroplethFill(2, 3, '')} />
          <rect x="0.5" y="0.5" width="29" height="15" fill="none" stroke="var(--border)" />
        </g>
      );
    case 'outline':
      return (
        <rect
          x="1.5"
          y="1.5"
          width="27"
          height="13"
          fill="var(--land)"
          stroke={ink}
          strokeWidth={OUTLINE}
          strokeDasharray={ink === 'var(--ink)' ? undefined : '4 3'}
        />
      );
  }
}

function Member({ opacity }: { opacity: string }) {
  return (
    <>
      <rect x="0.5" y="0.5" width="29" height="15" fill="var(--land)" />
      <rect
        x="0.5"
        y="0.5"
        width="29"
        height="15"
        fill="var(--membership)"
        fillOpacity={opacity}
        stroke="var(--membership)"
      />
    </>
  );
}

function Dots({ hollow }: { hollow: boolean }) {
  const spots = [4, 10, 16, 22, 28].flatMap((x) => [
    [x, 4],
    [x - 3, 8],
    [x, 12],
  ]);
  return (
    <g>
      <rect
        x="0.5"
        y="0.5"
        width="29"
        height="15"
        fill="var(--land)"
        stroke={hollow ? 'var(--pencil)' : 'var(--border)'}
        strokeDasharray={hollow ? '3 2' : undefined}
      />
      {spots.map(([x, y]) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r={hollow ? 1.3 : 1.1}
          fill={hollow ? 'none' : 'var(--dots)'}
          stroke={hollow ? 'var(--pencil)' : 'none'}
          strokeWidth="0.7"
        />
      ))}
    </g>
  );
}

function Arrow({ measure }: { measure: FlowMeasure }) {
  return (
    <g fill="none" stroke="var(--ink-2)" strokeWidth={FLOW_LINE}>
      <path d="M1 11C8 6 16 5 24 7.6" strokeDasharray={FLOW_DASHES[measure]} strokeLinecap={flowCap(measure)} />
      <path d="M22.6 4 29 8.6 21.4 11.4Z" fill="var(--ink)" stroke="none" />
    </g>
  );
}
