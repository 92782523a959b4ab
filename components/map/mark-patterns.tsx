import { DOTS, HATCH, RINGS } from '@/lib/draw/area-paint';
import { NoDataPattern } from '../ui/choropleth-fill';

/** The fills that tell categories apart without colour. Ids are the styles' own names; one set a page. */
export function MarkPatterns() {
  return (
    <defs>
      <pattern
        id="band-broken"
        width={HATCH.size}
        height={HATCH.size}
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${HATCH.turn})`}
      >
        <rect width={HATCH.width} height={HATCH.length} fill="var(--membership)" />
      </pattern>
      <pattern id="dots-solid" width={DOTS.size} height={DOTS.size} patternUnits="userSpaceOnUse">
        {DOTS.at.map((at) => (
          <circle key={at} cx={at} cy={at} r={DOTS.radius} fill="var(--dots)" />
        ))}
      </pattern>
      <pattern id="dots-hollow" width={RINGS.size} height={RINGS.size} patternUnits="userSpaceOnUse">
        {RINGS.at.map((at) => (
          <circle
            key={at}
            cx={at}
            cy={at}
            r={RINGS.radius}
            fill="none"
            stroke="var(--pencil)"
            strokeWidth={RINGS.line}
          />
        ))}
      </pattern>
      <NoDataPattern id="no-data" />
    </defs>
  );
}
