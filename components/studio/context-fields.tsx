import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldsIn, type Json, type Operation, type Thing } from '@/lib/studio/operation';
import { ChoiceField, type FieldChoice } from './choice-field';
import styles from './context-fields.module.css';
import form from './fields.module.css';
import { SourceField } from './source-field';
import { textOf } from './use-suggestions';

interface ContextFieldsProps {
  readonly thing: Thing;
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

const SURENESS: readonly FieldChoice[] = [
  ['high', studioMessages.surenessHigh],
  ['medium', studioMessages.surenessMedium],
];

/** What the article does not say of a thing: never without a source and how sure it is. */
export function ContextFields({ thing, decisions, editable, onDecide }: ContextFieldsProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [sureness, setSureness] = useState('high');
  const [asOf, setAsOf] = useState('');
  const context = fieldsIn(thing.fields.context);
  const change = (value: Json) => onDecide({ op: 'change', id: thing.id, path: 'context', value });
  const add = () => {
    const fact = { text: text.trim(), sources: [source], sureness, ...(asOf.trim() ? { asOf: asOf.trim() } : {}) };
    change([...context, fact]);
    setText('');
    setAsOf('');
  };
  return (
    <details className={styles.context} open={context.length > 0 || undefined}>
      <summary>{studioMessages.contextTitle({ count: context.length })}</summary>
      <ul>
        {context.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other name
          <li key={index}>
            <span>{textOf(fact.text)}</span>
            <button
              type="button"
              disabled={!editable}
              onClick={() => {
                const rest = context.filter((_, at) => at !== index);
                change(rest.length > 0 ? rest : null);
              }}
            >
              {studioMessages.removeFact}
            </button>
          </li>
        ))}
      </ul>
      {fieldsIn(decisions.story.sources).length === 0 ? (
        <p>{studioMessages.contextNoSource}</p>
      ) : (
        <div className={form.fields}>
          <div className={form.field}>
            <label htmlFor={`${id}-text`}>{studioMessages.contextText}</label>
            <textarea
              id={`${id}-text`}
              rows={2}
              value={text}
              disabled={!editable}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <SourceField story={decisions.story} value={source} disabled={!editable} onChange={setSource} />
          <ChoiceField
            label={studioMessages.contextSureness}
            value={sureness}
            choices={SURENESS}
            disabled={!editable}
            onChange={setSureness}
          />
          <div className={form.field}>
            <label htmlFor={`${id}-as-of`}>{studioMessages.contextAsOf}</label>
            <input
              id={`${id}-as-of`}
              value={asOf}
              disabled={!editable}
              onChange={(event) => setAsOf(event.target.value)}
            />
          </div>
          <button type="button" disabled={!editable || text.trim() === '' || source === ''} onClick={add}>
            {studioMessages.contextAdd}
          </button>
        </div>
      )}
    </details>
  );
}
