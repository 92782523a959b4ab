import { studioMessages } from '@words/studio';
import { useState } from 'react';
import { STUDIO_STEPS } from '@/lib/studio/review';
import type { Suggestion } from '@/lib/studio/suggestion';
import { Modal } from './modal';
import { paragraphList, STEP_WORDS } from './studio-words';
import styles from './sure-dialog.module.css';
import { textOf } from './use-suggestions';

interface SureDialogProps {
  readonly suggestions: readonly Suggestion[];
  readonly onAccept: (suggestions: readonly Suggestion[]) => void;
  readonly onClose: () => void;
}

/** All sure suggestions to look through: nothing is accepted unseen, and one undo takes all back. */
export function SureDialog({ suggestions, onAccept, onClose }: SureDialogProps) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const ticked = suggestions.filter(({ id }) => !out.has(id));
  const toggle = (id: string) =>
    setOut((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <Modal title={studioMessages.sureTitle({ count: ticked.length })} onClose={onClose}>
      <p>{studioMessages.sureLead}</p>
      {STUDIO_STEPS.map((step) => {
        const ones = suggestions.filter((suggestion) => suggestion.step === step);
        return (
          ones.length > 0 && (
            <fieldset key={step} className={styles.group}>
              <legend>{STEP_WORDS[step]}</legend>
              {ones.map((one) => (
                <label key={one.id} className={styles.row} data-suggestion={one.id} data-state="suggested">
                  <input type="checkbox" checked={!out.has(one.id)} onChange={() => toggle(one.id)} />
                  <span>
                    <b>{one.name}</b> <small>{detail(one)}</small>
                  </span>
                  <small>{paragraphList(one.mentions)}</small>
                </label>
              ))}
            </fieldset>
          )
        );
      })}
      <div className={styles.buttons}>
        <button type="button" onClick={onClose}>
          {studioMessages.cancel}
        </button>
        <button type="button" className={styles.accept} disabled={ticked.length === 0} onClick={() => onAccept(ticked)}>
          {studioMessages.sureAccept({ count: ticked.length })}
        </button>
      </div>
    </Modal>
  );
}

/** What it is taken for, where that is not what the text calls it. */
function detail({ name, candidates: [first] }: Suggestion): string {
  const taken = textOf(first?.thing.fields.name);
  const words = [taken !== name ? taken : null, first?.within, first?.thing.kind === 'time' ? first.why : null];
  return words.filter(Boolean).join(', ');
}
