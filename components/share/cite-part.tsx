import { shareMessages } from '@words/share';
import { useId, useRef, useState } from 'react';
import { type CitationStyle, citationHref } from '@/lib/view/serialize-view';
import { useReader, useWholeView } from '../story/reader-context';
import { CopyButton } from './copy-button';
import styles from './share-dialog.module.css';

const STYLES: Readonly<Record<CitationStyle, string>> = {
  apa: shareMessages.styleApa,
  bibtex: shareMessages.styleBibtex,
  ris: shareMessages.styleRis,
};

const FILES: readonly CitationStyle[] = ['bibtex', 'ris', 'apa'];

/** How to cite the view: as text to copy, and as files for reference managers. */
export function CitePart() {
  const { story } = useReader();
  const view = useWholeView();
  const id = useId();
  const field = useRef<HTMLQuoteElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const show = async () => {
    try {
      const answer = await fetch(citationHref(story, view, 'apa'));
      if (!answer.ok) throw new Error(`${answer.status}`);
      setText((await answer.text()).trim());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{shareMessages.cite}</h3>
      <blockquote ref={field} className={styles.citation} hidden={!text}>
        {text}
      </blockquote>
      {failed && <p className={styles.plain}>{shareMessages.noCitation}</p>}
      <div className={styles.buttons}>
        {text ? (
          <CopyButton text={text} done={shareMessages.copiedCitation} field={field}>
            {shareMessages.copyCitation}
          </CopyButton>
        ) : (
          <button type="button" className={styles.button} onClick={show}>
            {shareMessages.showCitation}
          </button>
        )}
        {FILES.map((style) => (
          <a key={style} className={styles.link} href={citationHref(story, view, style)} download="">
            {STYLES[style]}
          </a>
        ))}
      </div>
    </section>
  );
}
