'use client';

import { useEffect, useRef } from 'react';
import type { Layer } from '@/lib/story/story';
import { withLayers } from '@/lib/view/view-changes';
import { READER_WORDS } from '@/lib/words/reader-words';
import styles from './layers.module.css';
import { useReader } from './reader-context';

/** All layers of context on or off at once; half set when some are on. */
export function ContextSwitch({ layers }: { layers: readonly Layer[] }) {
  const { view, change } = useReader();
  const ids = layers.map(({ id }) => id);
  const shown = ids.filter((id) => view.layers.includes(id)).length;
  const some = shown > 0 && shown < ids.length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No attribute says it.
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className={styles.contextSwitch}>
      <input
        ref={box}
        type="checkbox"
        aria-label={READER_WORDS.allContext}
        checked={shown === ids.length}
        onChange={(event) => {
          const { checked } = event.target;
          change((current) => withLayers(current, ids, checked));
        }}
      />
      <span aria-hidden="true">{READER_WORDS.context}</span>
    </label>
  );
}
