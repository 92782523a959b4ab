import { shareMessages } from '@words/share';
import { useEffect, useId, useRef, useState } from 'react';
import type { PictureOptions } from '@/lib/picture/picture-href';
import { copiedLinkQuery, storyHref } from '@/lib/view/serialize-view';
import { usePreferences } from '../story/preferences';
import { useReader, useWholeView } from '../story/reader-context';
import { Icon } from '../ui/icon';
import { CitePart } from './cite-part';
import { DownloadPart } from './download-part';
import { EmbedPart } from './embed-part';
import { LinkPart, ViewPart } from './link-part';
import styles from './share-dialog.module.css';

export interface ShareDialogProps {
  readonly onPrint: () => Promise<void>;
  readonly onModal: (element: HTMLElement | null) => void;
  readonly onClose: () => void;
}

/** All ways to hand on the view that is shown. Copying its link comes first. */
export default function ShareDialog({ onPrint, onModal, onClose }: ShareDialogProps) {
  const { story } = useReader();
  const view = useWholeView();
  const { preferences } = usePreferences();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const [theme, setTheme] = useState<PictureOptions['theme']>(() => themeNow(preferences.theme));
  const link = `${location.origin}${storyHref(story)}?${copiedLinkQuery(view, story)}`;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    copy.current?.focus();
    onModal(element);
    return () => onModal(null);
  }, [onModal]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys close it with Escape, which the browser does
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => {
        focusAgain(dialog.current);
        onClose();
      }}
      // Only what lies outside of the content is the dialog itself.
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.content}>
        <header className={styles.head}>
          <h2 id={`${id}-title`}>{view.highlight ? shareMessages.titleWords : shareMessages.title}</h2>
          <p>{shareMessages.lead}</p>
        </header>
        <ViewPart theme={theme} />
        <div className={styles.parts}>
          <LinkPart ref={copy} link={link} title={story.title} onPrint={onPrint} />
          <EmbedPart />
          <DownloadPart theme={theme} onTheme={setTheme} />
          <CitePart />
        </div>
        <button
          type="button"
          className={styles.close}
          aria-label={shareMessages.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}

/** The browser gives the focus back to what opened the dialog, unless that is gone, as the button beside a selection is. */
function focusAgain(dialog: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement === document.body || dialog?.contains(activeElement)) document.getElementById('share')?.focus();
}

function themeNow(theme: 'system' | PictureOptions['theme']): PictureOptions['theme'] {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
