import { shareMessages } from '@words/share';
import { useId, useRef, useState } from 'react';
import { embedCode, embedHref } from '@/lib/export/embed-code';
import { useReader, useWholeView } from '../story/reader-context';
import { Choice, CopyButton } from './copy-button';
import styles from './share-dialog.module.css';

/** CSS pixels; the widest takes all that the page beside it gives. */
const SIZES = {
  small: { width: 480, height: 400 },
  medium: { width: 720, height: 540 },
  full: { width: '100%', height: 540 },
} as const;

const NAMES: readonly (readonly [keyof typeof SIZES, string])[] = [
  ['small', shareMessages.sizeSmall],
  ['medium', shareMessages.sizeMedium],
  ['full', shareMessages.sizeFull],
];

/** The view's map for other pages: code to paste, and how it will look. */
export function EmbedPart() {
  const { story } = useReader();
  const view = useWholeView();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [size, setSize] = useState<keyof typeof SIZES>('medium');
  const [open, setOpen] = useState(false);
  const src = embedHref(story, view);
  const code = embedCode({ src: `${location.origin}${src}`, title: story.title, ...SIZES[size] });
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{shareMessages.embed}</h3>
      <div className={styles.copied}>
        <input ref={field} className={styles.field} readOnly value={code} aria-label={shareMessages.embedCode} />
        <CopyButton text={code} done={shareMessages.copiedCode} field={field}>
          {shareMessages.copy}
        </CopyButton>
      </div>
      <div className={styles.options}>
        <Choice title={shareMessages.size} values={NAMES} chosen={size} onChoose={setSize} />
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={`${id}-preview`}
          onClick={() => setOpen(!open)}
        >
          {shareMessages.preview}
        </button>
      </div>
      <div id={`${id}-preview`} className={styles.embed} hidden={!open}>
        {open && (
          <iframe src={src} title={shareMessages.previewOf} width={SIZES[size].width} height={SIZES[size].height} />
        )}
      </div>
    </section>
  );
}
