import { readerMessages, stopMessages } from '@words/reader';
import { useRef, useState } from 'react';
import type { Stop } from '@/lib/story/story';
import { copiedLinkQuery, storyHref } from '@/lib/view/serialize-view';
import { useReader, useWholeView } from '../story/reader-context';
import { Icon } from '../ui/icon';
import styles from './copy-link.module.css';

interface CopyLinkProps {
  /** Instead of the view: a link that opens this stop and reads along from there. */
  readonly stop?: Stop;
}

/** Copies the link of this view. Where the browser does not let us, the link is shown selected instead. */
export function CopyLink({ stop }: CopyLinkProps) {
  const { story, announce } = useReader();
  const view = useWholeView();
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    const link = `${location.origin}${storyHref(story)}?${copiedLinkQuery(stop?.view ?? view, story)}${stop ? '#read-along' : ''}`;
    try {
      await navigator.clipboard.writeText(link);
      setShown(null);
      announce(readerMessages.copied);
    } catch {
      setShown(link);
      announce(readerMessages.copyFailed);
      requestAnimationFrame(() => field.current?.select());
    }
  };

  return (
    <>
      <button type="button" className={styles.plain} onClick={copy}>
        <Icon name="link" />
        <span>{stop ? stopMessages.copy : readerMessages.copyLink}</span>
      </button>
      {shown && (
        <input ref={field} className={styles.field} readOnly value={shown} aria-label={readerMessages.copyFailed} />
      )}
    </>
  );
}
