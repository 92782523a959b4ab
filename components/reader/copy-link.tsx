'use client';

import { useRef, useState } from 'react';
import { copiedLinkQuery } from '@/lib/view/serialize-view';
import { storyHref } from '@/lib/view/view-href';
import { READER_WORDS } from '@/lib/words/reader-words';
import { Icon } from '../ui/icon';
import styles from './copy-link.module.css';
import { useReader } from './reader-context';

/** Copies the link of this view. Where the browser does not let us, the link is shown selected instead. */
export function CopyLink({ prominent = false }: { prominent?: boolean }) {
  const { story, view, announce } = useReader();
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    const link = `${location.origin}${storyHref(story)}?${copiedLinkQuery(view, story)}`;
    try {
      await navigator.clipboard.writeText(link);
      setShown(null);
      announce(READER_WORDS.copied);
    } catch {
      setShown(link);
      announce(READER_WORDS.copyFailed);
      requestAnimationFrame(() => field.current?.select());
    }
  };

  return (
    <>
      <button type="button" className={prominent ? styles.prominent : styles.plain} onClick={copy}>
        <Icon name="link" />
        <span>{READER_WORDS.copyLink}</span>
      </button>
      {shown && (
        <input ref={field} className={styles.field} readOnly value={shown} aria-label={READER_WORDS.copyFailed} />
      )}
    </>
  );
}
