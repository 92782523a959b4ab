import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import { correcting, revisionOf } from '@/lib/studio/correcting';
import { fieldsIn, type JsonFields, type Operation } from '@/lib/studio/operation';
import form from './fields.module.css';
import styles from './text-step.module.css';
import { textOf } from './use-suggestions';

interface CorrectionListProps {
  readonly story: JsonFields;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** What readers are told of each revision, and a new one. */
export function CorrectionList({ story, editable, onDecide }: CorrectionListProps) {
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    onDecide(correcting(story, { text: text.trim(), date: new Date().toLocaleDateString('sv-SE') }));
    setText('');
  };
  return (
    <>
      <h2>{studioMessages.changesTitle}</h2>
      <p>{studioMessages.changesLead}</p>
      <ol className={styles.sources}>
        {fieldsIn(story.changes).map((change) => (
          <li key={String(change.revision)}>
            {studioMessages.changeOf({
              revision: String(change.revision),
              date: textOf(change.date) ?? '',
              text: textOf(change.text) ?? '',
            })}
          </li>
        ))}
      </ol>
      <div className={form.field}>
        <label htmlFor={id}>{studioMessages.changeText({ revision: `${revisionOf(story) + 1}` })}</label>
        <textarea
          id={id}
          rows={2}
          value={text}
          disabled={!editable}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="button" disabled={!editable || text.trim() === ''} onClick={add}>
        {studioMessages.changeAdd}
      </button>
    </>
  );
}
