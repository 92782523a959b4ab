import type { DrawnBadge, DrawnList, DrawnNameKey } from '@/lib/draw/display-list';
import { linePath } from '@/lib/draw/flow-line';
import { BADGE_RADIUS } from '@/lib/draw/symbol-shapes';
import type { Rect } from '@/lib/geo/rect';
import styles from './map-badge.module.css';
import { MapLabel } from './map-label';

/** One sign for all events at a place, with its count. */
export function MapBadge({ badge: { place, at, count, selected, origin } }: { badge: DrawnBadge }) {
  const classes = [styles.badge, selected ? styles.selected : '', origin === 'context' ? styles.context : ''];
  return (
    <g className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      <circle data-symbol-of={place} cx={at[0]} cy={at[1]} r={BADGE_RADIUS} />
      <text x={at[0]} y={at[1] + 4} textAnchor="middle">
        {count}
      </text>
    </g>
  );
}

/** What the rows of an opened place stand on, and its line to the place. The rows are the marks' own. */
export function ListPlate({ list: { place, box, leader, more } }: { list: DrawnList }) {
  return (
    <g aria-hidden="true">
      <path className={styles.strip} d={linePath(leader)} />
      <path className={styles.line} data-leader-of={place} d={linePath(leader)} />
      <rect className={styles.plate} {...plateOf(box)} />
      {more && <MapLabel label={more} />}
    </g>
  );
}

/** Names that found no room, by the number that stands in the country. */
export function NameKey({ nameKey: { box, rows } }: { nameKey: DrawnNameKey }) {
  return (
    <g aria-hidden="true">
      <rect className={styles.keyPlate} {...plateOf(box)} />
      {rows.map((row) => (
        <MapLabel key={row.key} label={row} />
      ))}
    </g>
  );
}

const plateOf = ({ left, top, right, bottom }: Rect) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
  rx: 2,
});
