import type { DrawnBadge, DrawnList, DrawnNameKey } from '@/lib/draw/display-list';
import { linePath } from '@/lib/draw/flow-line';
import type { PlacedLabel } from '@/lib/draw/label-candidate';
import { LABEL_STYLES, type LabelStyle } from '@/lib/draw/label-style';
import { BADGE_RADIUS } from '@/lib/draw/symbol-shapes';
import { middle, type Rect } from '@/lib/geo/rect';
import badgeStyles from './map-badge.module.css';
import styles from './map-label.module.css';
import markStyles from './marks.module.css';

const turnOf = ({ turn, box }: PlacedLabel) => (turn ? `rotate(${turn} ${middle(box).join(' ')})` : undefined);

/** A name on the map, each line in its own role. Never a target by itself: it belongs to the mark that holds it. */
export function MapLabel({ label }: { label: PlacedLabel }) {
  return (
    <g className={styles.label} aria-hidden="true" transform={turnOf(label)}>
      {label.dot && <circle className={styles.dot} cx={label.dot[0]} cy={label.dot[1]} r="2" />}
      {label.lines.map((line) => {
        const style: LabelStyle = LABEL_STYLES[line.role];
        return (
          <text
            key={line.y}
            data-name-of={line.nameOf?.toLowerCase()}
            className={styles[line.role]}
            x={label.x}
            y={line.y}
            textAnchor={label.anchor}
            fontSize={style.size}
            fontWeight={style.weight}
            fontStyle={style.italic ? 'italic' : undefined}
            letterSpacing={`${style.spacing}em`}
            fontFamily={style.family === 'serif' ? 'var(--font-serif)' : 'var(--font-sans)'}
          >
            {line.text}
          </text>
        );
      })}
    </g>
  );
}

/** From a label that stands away from what it names to that; on a strip of paper, to be seen over a pattern. */
export function LabelLeader({ label }: { label: PlacedLabel | null }) {
  if (!label?.leader) return null;
  const d = linePath(label.leader);
  return (
    <>
      <path className={markStyles.calloutStrip} d={d} />
      <path className={markStyles.callout} data-leader-of={label.lines[0]?.nameOf?.toLowerCase() ?? label.key} d={d} />
    </>
  );
}

/** One sign for all events at a place, with its count. */
export function MapBadge({ badge: { place, at, count, selected, origin } }: { badge: DrawnBadge }) {
  const classes = [
    badgeStyles.badge,
    selected ? badgeStyles.selected : '',
    origin === 'context' ? badgeStyles.context : '',
  ];
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
      <path className={badgeStyles.strip} d={linePath(leader)} />
      <path className={badgeStyles.line} data-leader-of={place} d={linePath(leader)} />
      <rect className={badgeStyles.plate} {...plateOf(box)} />
      {more && <MapLabel label={more} />}
    </g>
  );
}

/** Names that found no room, by the number that stands in the country. */
export function NameKey({ nameKey: { box, rows } }: { nameKey: DrawnNameKey }) {
  return (
    <g aria-hidden="true">
      <rect className={badgeStyles.keyPlate} {...plateOf(box)} />
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
