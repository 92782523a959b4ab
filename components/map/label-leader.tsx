import { linePath } from '@/lib/draw/flow-line';
import type { PlacedLabel } from '@/lib/draw/label-candidate';
import styles from './marks.module.css';

/** From a label that stands away from what it names to that; on a strip of paper, to be seen over a pattern. */
export function LabelLeader({ label }: { label: PlacedLabel | null }) {
  if (!label?.leader) return null;
  const d = linePath(label.leader);
  return (
    <>
      <path className={styles.calloutStrip} d={d} />
      <path className={styles.callout} data-leader-of={label.lines[0]?.nameOf?.toLowerCase() ?? label.key} d={d} />
    </>
  );
}
