import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldAt, type Operation } from '@/lib/studio/operation';
import { paragraphsOf } from '@/lib/studio/pasted-text';
import { CorrectionList } from './correction-list';
import form from './fields.module.css';
import { LateInput } from './late-input';
import { SourceFields } from './source-fields';
import step from './step.module.css';
import { STORY_FIELDS } from './story-fields';
import styles from './text-step.module.css';
import { textOf } from './use-suggestions';

interface TextStepProps {
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** What is known of the article, whose words it has and on what terms; and the words themselves, to be corrected. */
export function TextStep({ decisions, editable, onDecide }: TextStepProps) {
  const [text, setText] = useState<string | null>(null);
  const id = useId();
  return (
    <div className={`${step.step} ${styles.text}`}>
      <h2>{studioMessages.aboutTitle}</h2>
      <div className={form.fields}>
        {STORY_FIELDS.map(([path, label]) => (
          <div key={path} className={form.field}>
            <label htmlFor={`${id}-${path}`}>{label}</label>
            <LateInput
              id={`${id}-${path}`}
              value={textOf(fieldAt(decisions.story, path)) ?? ''}
              disabled={!editable}
              long={path === 'rights.terms'}
              field={path}
              onChange={(value) => onDecide({ op: 'set', path, value: value.trim() === '' ? null : value.trim() })}
            />
          </div>
        ))}
      </div>
      <h2>{studioMessages.wordsTitle}</h2>
      {text === null ? (
        <button type="button" disabled={!editable} onClick={() => setText(decisions.paragraphs.join('\n\n'))}>
          {studioMessages.rewrite}
        </button>
      ) : (
        <div className={styles.rewrite}>
          <label htmlFor={`${id}-text`}>{studioMessages.rewriteHint}</label>
          <textarea id={`${id}-text`} value={text} onChange={(event) => setText(event.target.value)} />
          <div>
            <button
              type="button"
              disabled={paragraphsOf(text).length === 0}
              onClick={() => {
                onDecide({ op: 'rewrite', paragraphs: paragraphsOf(text) });
                setText(null);
              }}
            >
              {studioMessages.useText}
            </button>
            <button type="button" onClick={() => setText(null)}>
              {studioMessages.cancel}
            </button>
          </div>
        </div>
      )}
      {decisions.lost.length > 0 && (
        <>
          <h2>{studioMessages.lost}</h2>
          <ul>
            {decisions.lost.map(({ id: thing, words, paragraph }) => (
              <li key={`${thing} ${paragraph} ${words}`}>
                {studioMessages.lostThing({ words, name: textOf(decisions.things.get(thing)?.fields.name) ?? thing })}
                {paragraph !== null && `, ¶${paragraph}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <CorrectionList {...{ story: decisions.story, editable, onDecide }} />
      <SourceFields {...{ decisions, editable, onDecide }} />
    </div>
  );
}
