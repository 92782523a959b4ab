import { studioMessages } from '@words/studio';
import { type RefObject, useId, useMemo, useState } from 'react';
import type { Passage } from '@/lib/story/story';
import { findInText } from '@/lib/studio/find-in-text';
import styles from './find-bar.module.css';

interface FindBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly string[];
  readonly onClose: () => void;
}

/** Finds words in the text and selects them, so that they can be marked without a pointer. */
export function FindBar({ root, paragraphs, onClose }: FindBarProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const id = useId();
  const found = useMemo(() => findInText(query, paragraphs), [query, paragraphs]);
  const shown = found[at];
  const next = () => {
    const index = found.length === 0 ? -1 : (at + 1) % found.length;
    const passage = found[index];
    setAt(index);
    if (passage && root.current) selectPassage(passage, root.current);
  };
  return (
    <search className={styles.find}>
      <label htmlFor={id}>{studioMessages.findInText}</label>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') next();
          if (event.key === 'Escape') onClose();
        }}
      />
      <button type="button" disabled={found.length === 0} onClick={next}>
        {studioMessages.findNext}
      </button>
      <p aria-live="polite">
        {query.trim() !== '' && found.length === 0 && studioMessages.foundNone}
        {shown && studioMessages.foundAt({ at: at + 1, count: found.length, paragraph: shown.paragraph })}
      </p>
      <button type="button" onClick={onClose}>
        {studioMessages.close}
      </button>
    </search>
  );
}

/** The focus goes into the text, so that a digit says what the words are and Shift with an arrow selects more of them. */
function selectPassage({ paragraph, start, end }: Passage, root: HTMLElement): void {
  const line = root.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`);
  if (!line) return;
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  line.closest<HTMLElement>('[data-reading]')?.focus();
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  line.scrollIntoView({ block: 'center' });
}
