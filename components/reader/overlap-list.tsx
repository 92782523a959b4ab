'use client';

import { useEffect, useRef } from 'react';
import type { EntityId } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { kindLine } from '@/lib/words/kind-line';
import { MAP_WORDS } from '@/lib/words/map-words';
import styles from './overlap-list.module.css';
import { useReader } from './reader-context';

export interface Overlap {
  readonly ids: readonly EntityId[];
  readonly x: number;
  readonly y: number;
}

/** Where several marks of one kind lie under the pointer: which one was meant? */
export function OverlapList({ overlap, onClose }: { overlap: Overlap; onClose: () => void }) {
  const { story, choose } = useReader();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.list}
      style={{ left: `min(${overlap.x}px, calc(100vw - 260px))`, top: `min(${overlap.y}px, calc(100vh - 60vh))` }}
      aria-label={MAP_WORDS.several}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <p>{MAP_WORDS.several}</p>
      <ul>
        {overlap.ids.map((id) => {
          const entity = storyIndex(story).entity(id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  choose(id, 'map');
                }}
              >
                <span>{entity?.name}</span>
                <small>{entity && kindLine(entity, story)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </dialog>
  );
}
