import { printMessages, readerMessages } from '@words/reader';
import { shareMessages } from '@words/share';
import { type Ref, useId, useRef, useState } from 'react';
import { PICTURE_DEFAULTS, type PictureOptions, pictureHref } from '@/lib/picture/picture-href';
import { linkWords } from '@/lib/words/link-words';
import { useReader, useWholeView } from '../story/reader-context';
import { useLazyModule } from '../ui/use-lazy-module';
import { CopyButton } from './copy-button';
import styles from './share-dialog.module.css';

const loadQr = () => import('./qr-code');

interface LinkPartProps {
  readonly link: string;
  readonly title: string;
  /** Of the button that copies. */
  readonly ref: Ref<HTMLButtonElement>;
  readonly onPrint: () => Promise<void>;
}

/** The link itself, and the ways to hand it on. */
export function LinkPart({ link, title, ref, onPrint }: LinkPartProps) {
  const { announce, onPartMissing } = useReader();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(false);
  const qr = useLazyModule(loadQr, code, onPartMissing);
  const [printing, setPrinting] = useState(false);
  const send = () => {
    // Leaving the system's sheet without choosing is no fault.
    navigator.share({ title, url: link }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) announce(shareMessages.notCopied);
    });
  };
  const print = async () => {
    setPrinting(true);
    await onPrint();
    setPrinting(false);
  };
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{shareMessages.link}</h3>
      <div className={styles.copied}>
        <input ref={field} className={styles.field} readOnly value={link} aria-label={shareMessages.link} />
        <CopyButton ref={ref} text={link} done={readerMessages.copied} field={field} primary>
          {readerMessages.copyLink}
        </CopyButton>
      </div>
      <div className={styles.buttons}>
        {'share' in navigator && (
          <button type="button" className={styles.button} onClick={send}>
            {shareMessages.system}
          </button>
        )}
        <button
          type="button"
          className={styles.button}
          aria-expanded={code}
          aria-controls={`${id}-code`}
          onClick={() => setCode(!code)}
        >
          {shareMessages.qr}
        </button>
        <button type="button" className={styles.button} aria-disabled={printing} onClick={() => printing || print()}>
          {printing ? shareMessages.preparing : shareMessages.print}
        </button>
      </div>
      <div id={`${id}-code`} className={styles.code} hidden={!code}>
        {qr && <qr.QrCode text={link} label={printMessages.qr} />}
      </div>
    </section>
  );
}

/** What is shared: the view's picture, and in words what its link holds. */
export function ViewPart({ theme }: { theme: PictureOptions['theme'] }) {
  const { story, scene } = useReader();
  const view = useWholeView();
  const src = pictureHref(story, view, { theme });
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <div className={styles.view}>
      <figure>
        {failed === src ? (
          <p className={styles.noPicture}>{shareMessages.noPicture}</p>
        ) : (
          // biome-ignore lint/performance/noImgElement: made by the server for this view, nothing to optimise
          <img
            className={styles.picture}
            src={src}
            width={PICTURE_DEFAULTS.width}
            height={PICTURE_DEFAULTS.height}
            alt={printMessages.picture}
            onError={() => setFailed(src)}
          />
        )}
        <figcaption>{scene.words}</figcaption>
      </figure>
      <h3 className="visually-hidden">{shareMessages.holds}</h3>
      <dl className={styles.facts}>
        {linkWords(story, view).map(({ name, text, paragraph }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {paragraph ? <mark className={styles.quoted}>{text}</mark> : <bdi>{text}</bdi>}
              {paragraph && ` ¶${paragraph}`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
