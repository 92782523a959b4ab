import { studioMessages } from '@words/studio';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Passage } from '@/lib/story/story';
import type { Decisions } from '@/lib/studio/decisions';
import { emptyThing } from '@/lib/studio/empty-thing';
import type { Thing, ThingKind } from '@/lib/studio/operation';
import styles from './mark-menu.module.css';
import { KIND_WORDS } from './studio-words';

export interface MarkedWords {
  readonly span: Passage;
  readonly words: string;
}

/** The words of one paragraph that an editor has selected, by mouse, touch or keys. */
export function useMarkedWords(root: RefObject<HTMLElement | null>, paragraphs: readonly string[]) {
  const [words, setWords] = useState<MarkedWords | null>(null);
  useEffect(() => {
    const onSelection = () => {
      const selection = window.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        // The menu's own buttons take the selection's place while they are pressed.
        if (!document.activeElement?.closest('[data-mark-menu]')) setWords(null);
        return;
      }
      const found = markedIn(selection.getRangeAt(0), root.current, paragraphs);
      if (found) setWords(found);
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, [root, paragraphs]);
  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setWords(null);
  }, []);
  return { words, clear };
}

function markedIn(range: Range, root: HTMLElement | null, paragraphs: readonly string[]): MarkedWords | null {
  const of = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-paragraph]');
  const paragraph = of(range.startContainer);
  if (!paragraph || !root?.contains(paragraph) || of(range.endContainer) !== paragraph) return null;
  const number = Number(paragraph.dataset.paragraph);
  const text = paragraphs[number - 1] ?? '';
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const selected = range.toString();
  const start = from + selected.length - selected.trimStart().length;
  const end = start + selected.trim().length;
  return end > start && end <= text.length
    ? { span: { paragraph: number, start, end }, words: text.slice(start, end) }
    : null;
}

/** In the order of their digits. */
export const MARK_KINDS: readonly ThingKind[] = [
  'place',
  'person',
  'organisation',
  'event',
  'flow',
  'figure',
  'statement',
  'time',
  'group',
];

interface MarkMenuProps {
  readonly words: MarkedWords;
  readonly decisions: Decisions;
  readonly onMark: (words: MarkedWords, thing: Omit<Thing, 'spans'>) => void;
  readonly onClose: () => void;
}

/** What selected words are. */
export function MarkMenu({ words, decisions, onMark, onClose }: MarkMenuProps) {
  return (
    <div
      className={styles.menu}
      data-mark-menu=""
      role="toolbar"
      // A press would take the selection away before it is a click.
      onMouseDown={(event) => event.preventDefault()}
      aria-label={studioMessages.markAs({ words: words.words })}
    >
      <p>{studioMessages.markAs({ words: words.words })}</p>
      <div>
        {MARK_KINDS.map((kind, index) => (
          <button key={kind} type="button" onClick={() => onMark(words, emptyThing(kind, words, decisions))}>
            <kbd aria-hidden="true">{index + 1}</kbd> {KIND_WORDS[kind]}
          </button>
        ))}
        <button type="button" onClick={onClose}>
          {studioMessages.cancel}
        </button>
      </div>
    </div>
  );
}
