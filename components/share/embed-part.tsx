'use client';

import { useId, useRef, useState } from 'react';
import { EMBED_SIZES, type EmbedSizeName, embedCode, embedHref } from '@/lib/view/embed-code';
import { SHARE_WORDS } from '@/lib/words/share-words';
import { useReader } from '../reader/reader-context';
import { Choice } from './choice';
import { CopyButton } from './copy-button';
import styles from './share-dialog.module.css';

const NAMES: readonly (readonly [EmbedSizeName, string])[] = [
  ['small', SHARE_WORDS.sizes.small],
  ['medium', SHARE_WORDS.sizes.medium],
  ['full', SHARE_WORDS.sizes.full],
];

/** The view's map for other pages: code to paste, and how it will look. */
export function EmbedPart() {
  const { story, view } = useReader();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [size, setSize] = useState<EmbedSizeName>('medium');
  const [open, setOpen] = useState(false);
  const code = embedCode(story, view, location.origin, size);
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{SHARE_WORDS.embed}</h3>
      <div className={styles.copied}>
        <input ref={field} className={styles.field} readOnly value={code} aria-label={SHARE_WORDS.embedCode} />
        <CopyButton text={code} done={SHARE_WORDS.copiedCode} field={field}>
          {SHARE_WORDS.copy}
        </CopyButton>
      </div>
      <div className={styles.options}>
        <Choice title={SHARE_WORDS.size} values={NAMES} chosen={size} onChoose={setSize} />
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={`${id}-preview`}
          onClick={() => setOpen(!open)}
        >
          {SHARE_WORDS.preview}
        </button>
      </div>
      <div id={`${id}-preview`} className={styles.embed} hidden={!open}>
        {open && (
          <iframe
            src={embedHref(story, view)}
            title={SHARE_WORDS.previewOf}
            width={EMBED_SIZES[size].width}
            height={EMBED_SIZES[size].height}
          />
        )}
      </div>
    </section>
  );
}
