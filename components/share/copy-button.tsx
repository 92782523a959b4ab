import { shareMessages } from '@words/share';
import { type ReactNode, type Ref, type RefObject, useId, useState } from 'react';
import { useReader } from '../story/reader-context';
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

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly values: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ title, values, chosen, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {values.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
