import { readerMessages } from '@words/reader';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { withHighlight, withPanel } from '@/lib/view/view-changes';
import { Icon } from '../ui/icon';
import type { PassageButtonProps } from './passage-button';
import type { QrCode } from './qr-code';
import styles from './share-button.module.css';
import type { ShareDialogProps } from './share-dialog';

export interface Share {
  /** Opens the dialog. */
  readonly share: () => void;
  /** The same for the words that are selected in the article, if there are any. */
  readonly shareWords: () => void;
  readonly print: () => Promise<void>;
  readonly Dialog: ComponentType<ShareDialogProps> | null;
  readonly Button: ComponentType<PassageButtonProps> | null;
  readonly Qr: typeof QrCode | null;
  readonly close: () => void;
  /** The open dialog's element: while it is modal, all else is mute. */
  readonly modal: HTMLElement | null;
  readonly onModal: (element: HTMLElement | null) => void;
}

/** No printer waits for ever for a picture. */
const PICTURE_WAIT_MS = 8000;

/** Sharing and printing: each loads what it needs when it is asked for. */
export function useShare(
  story: Story,
  change: (update: (view: View) => View) => void,
  announce: (text: string) => void,
): Share {
  const [Dialog, setDialog] = useState<Share['Dialog']>(null);
  const [Button, setButton] = useState<Share['Button']>(null);
  const [Qr, setQr] = useState<Share['Qr']>(null);
  const [modal, onModal] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setDialog(null), []);

  const open = useCallback(
    async (words: boolean) => {
      try {
        const [dialog, { selectedSpan }] = await Promise.all([import('./share-dialog'), import('./selected-span')]);
        const span = words && selectedSpan(story);
        if (span) change((view) => withPanel(withHighlight(view, span), 'article'));
        setDialog(() => dialog.default);
      } catch {
        announce(readerMessages.shareFailed);
      }
    },
    [story, change, announce],
  );
  const share = useCallback(() => void open(false), [open]);
  const shareWords = useCallback(() => void open(true), [open]);

  const loadQr = useCallback(
    () =>
      import('./qr-code').then(
        (module) => setQr(() => module.QrCode),
        () => {},
      ),
    [],
  );

  const print = useCallback(async () => {
    await loadQr();
    const picture = document.querySelector<HTMLImageElement>('#print-picture');
    if (picture) {
      picture.loading = 'eager';
      const host = document.querySelector<HTMLElement>('#print-map');
      const inline = import('./inline-picture').then((module) => host && module.inlinePicture(picture, host, story));
      await Promise.race([
        Promise.all([picture.decode().catch(() => {}), inline.catch(() => {})]),
        new Promise((resolve) => setTimeout(resolve, PICTURE_WAIT_MS)),
      ]);
    }
    window.print();
    // Later views load theirs when they are printed.
    if (picture) picture.loading = 'lazy';
  }, [loadQr, story]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p')
        return;
      event.preventDefault();
      print();
    };
    const onSelect = () => {
      const selection = getSelection();
      if (selection?.isCollapsed !== false || !selection.anchorNode?.parentElement?.closest('[data-paragraph]')) return;
      document.removeEventListener('selectionchange', onSelect);
      import('./passage-button').then(
        (module) => setButton(() => module.default),
        () => {},
      );
    };
    const paper = matchMedia('print');
    paper.addEventListener('change', loadQr);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', onSelect);
    return () => {
      paper.removeEventListener('change', loadQr);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', onSelect);
    };
  }, [print, loadQr]);

  return useMemo(
    () => ({ share, shareWords, print, Dialog, Button, Qr, close, modal, onModal }),
    [share, shareWords, print, Dialog, Button, Qr, close, modal],
  );
}

/** Opens the dialog, in which copying the link is the first thing. Without scripts the article's foot has links instead. */
export function ShareButton({ onShare }: { onShare: () => void }) {
  return (
    <button id="share" type="button" className={styles.button} aria-haspopup="dialog" onClick={onShare}>
      <Icon name="share" />
      <span>{readerMessages.share}</span>
    </button>
  );
}
