import { DOTS, EDGE, HATCH, MEMBER_LINE, OUTLINE, RIM_DASH, RIM_LINE, RINGS } from '@/lib/draw/area-paint';
import type { DrawnArea } from '@/lib/draw/display-list';
import { choroplethFill, NoDataPattern } from '../ui/choropleth-swatch';
import styles from './area-fill.module.css';

/** Memberships stay readable on one country: a tint, patterns over it, and over a shade a line inside the border. */
export function AreaFill({ area, scope }: { area: DrawnArea; scope: string }) {
  const { mark, path, paint } = area;
  if (!path) return null;
  const clip = `${scope}-${mark.id}`;
  const { tint, patterns, patternsAt, rim } = paint;
  const atEdge = patternsAt === 'edge' && patterns.length > 0;
  const hand = mark.selected ? styles.selected : mark.implied ? styles.implied : '';
  const inner = atEdge || rim !== null || mark.selected;
  return (
    <g className={`${styles.paint} ${hand} ${mark.origin === 'context' ? styles.context : ''}`}>
      {inner && (
        <clipPath id={clip}>
          <path d={path} />
        </clipPath>
      )}
      <path className={styles.area} d={path} />
      {mark.choropleth && (
        <path
          className={mark.choropleth.step === null ? styles.noData : styles.shade}
          d={path}
          fill={choroplethFill(mark.choropleth.step, mark.choropleth.steps, 'no-data')}
        />
      )}
      {tint && <path className={`${styles.member} ${styles[tint]}`} d={path} strokeWidth={MEMBER_LINE} />}
      {patternsAt === 'whole' &&
        patterns.map((one) => <path key={one} className={styles.fill} d={path} fill={`url(#${one})`} />)}
      <g clipPath={inner ? `url(#${clip})` : undefined}>
        {atEdge &&
          patterns.map((one) => (
            <path key={one} className={styles.patternEdge} d={path} stroke={`url(#${one})`} strokeWidth={2 * EDGE} />
          ))}
        {rim && (
          <path
            className={styles.rim}
            d={path}
            strokeWidth={2 * RIM_LINE}
            strokeDasharray={rim === 'broken' ? RIM_DASH : undefined}
          />
        )}
        {mark.selected && <path className={styles.inner} d={path} />}
      </g>
      <path className={styles.chosen} d={path} />
      {paint.outline && <path className={styles.outline} d={path} strokeWidth={OUTLINE} />}
      <path className={styles.edge} d={path} />
    </g>
  );
}

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
