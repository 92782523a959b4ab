import { shareMessages } from '@words/share';
import { type ReactNode, type Ref, type RefObject, useState } from 'react';
import { useReader } from '../reader/reader-context';
import styles from './share-dialog.module.css';

interface CopyButtonProps {
  readonly text: string;
  /** What is said when it is done. */
  readonly done: string;
  /** Holds the same text: selected where the browser does not let us copy. */
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | HTMLElement | null>;
  readonly primary?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function CopyButton({ text, done, field, primary = false, ref, children }: CopyButtonProps) {
  const { announce } = useReader();
  const [failed, setFailed] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setFailed(false);
      announce(done);
    } catch {
      setFailed(true);
      announce(shareMessages.notCopied);
      select(field.current);
    }
  };
  return (
    <>
      <button ref={ref} type="button" className={primary ? styles.primary : styles.button} onClick={copy}>
        {children}
      </button>
      {failed && <p className={styles.plain}>{shareMessages.notCopied}</p>}
    </>
  );
}

function select(element: HTMLElement | null): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
  } else if (element) getSelection()?.selectAllChildren(element);
}
