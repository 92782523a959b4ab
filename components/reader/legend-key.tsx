import { mapKey } from '@/lib/scene/map-key';
import { langAttributes } from '@/lib/words/locale';
import { KeyParts } from '../ui/key-parts';
import styles from './legend-key.module.css';
import { useReader } from './reader-context';

/** Lines of a map that is smaller than the reference frame, where the strip over it has no room for samples. */
const SMALL_MAP = 0.6;

/** The map's key at the head of the opened legend: on a small map only its title is on the map. */
export function LegendKey({ open }: { open: boolean }) {
  const { story, view, scene } = useReader();
  if (!open) return null;
  const key = mapKey(story, view, scene);
  return (
    <div className={styles.key} {...langAttributes(story.lang)}>
      <p className={styles.title}>{key.title}</p>
      <KeyParts mapKey={key} scale={SMALL_MAP} />
      {key.asOf && <p className={styles.asOf}>{key.asOf}</p>}
    </div>
  );
}
