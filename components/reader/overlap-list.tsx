import { mapMessages } from '@words/reader';
import { type CSSProperties, useEffect, useRef } from 'react';
import type { BorderEntry } from '@/lib/basemap/read-borders';
import type { EntityId } from '@/lib/story/ids';
import { storyIndex } from '@/lib/story/story-index';
import { BORDER_NOTE_WORDS } from '@/lib/words/border-note-words';
import { kindLine } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../story/reader-context';
import styles from './overlap-list.module.css';

export interface Overlap {
  readonly ids: readonly EntityId[];
  /** The disputed area under them. */
  readonly under: BorderEntry | null;
  readonly x: number;
  readonly y: number;
}

interface OverlapListProps {
  readonly overlap: Overlap;
  readonly onDisputedArea: (id: string) => void;
  readonly onClose: () => void;
}

/** Where several things lie under the pointer: which one was meant? */
export function OverlapList({ overlap, onDisputedArea, onClose }: OverlapListProps) {
  const { under } = overlap;
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
      style={beside(overlap, innerWidth, innerHeight)}
      aria-label={mapMessages.several}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <p>{mapMessages.several}</p>
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
                <span {...langAttributes(story.lang, entity?.name)}>{entity?.name}</span>
                <small>{entity && kindLine(entity, story)}</small>
              </button>
            </li>
          );
        })}
        {under && (
          <li>
            <button
              type="button"
              onClick={() => {
                onClose();
                onDisputedArea(under.id);
              }}
            >
              <span>{under.name}</span>
              <small>{BORDER_NOTE_WORDS.kind(under.status)}</small>
            </button>
          </li>
        )}
      </ul>
    </dialog>
  );
}

const WIDTH = 250;
const EDGE = 8;
/** From the press, so that what lies there is still seen. */
const APART = 28;

/** Right of the press, else left of it, and on a screen that is too narrow for either below or above it. */
function beside({ x, y }: Pick<Overlap, 'x' | 'y'>, width: number, height: number): CSSProperties {
  const right = x + APART;
  const left = x - APART - WIDTH;
  if (right + WIDTH + EDGE <= width) return { left: right, top: Math.min(y, height * 0.4) };
  if (left >= EDGE) return { left, top: Math.min(y, height * 0.4) };
  const inside = Math.max(EDGE, Math.min(x - WIDTH / 2, width - WIDTH - EDGE));
  const isAbove = y > height / 2;
  const edge = isAbove ? { bottom: height - y + APART } : { top: y + APART };
  return { left: inside, ...edge, maxHeight: (isAbove ? y : height - y) - APART - EDGE };
}
