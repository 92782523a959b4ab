import type { PlacedLabel } from '@/lib/draw/label-candidate';
import { LABEL_STYLES, type LabelStyle } from '@/lib/draw/label-style';
import { middle } from '@/lib/geo/rect';
import styles from './map-label.module.css';

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
