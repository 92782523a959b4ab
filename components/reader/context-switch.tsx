import { readerMessages } from '@words/reader';
import { useEffect, useRef } from 'react';
import type { Layer } from '@/lib/story/story';
import styles from './layers.module.css';
import { useLayerSwitch } from './use-layer-switch';

/** All layers of context on or off at once; half set when some are on. */
export function ContextSwitch({ layers }: { layers: readonly Layer[] }) {
  const { some, input } = useLayerSwitch(layers.map(({ id }) => id));
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No attribute says it.
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className={styles.contextSwitch}>
      <input ref={box} aria-label={readerMessages.allContext} {...input} />
      <span aria-hidden="true">{readerMessages.context}</span>
    </label>
  );
}
