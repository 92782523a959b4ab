import { studioMessages } from '@words/studio';
import { useId } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldsIn, type JsonFields, type Operation } from '@/lib/studio/operation';
import form from './fields.module.css';
import { LateInput } from './late-input';
import styles from './text-step.module.css';
import { textOf } from './use-suggestions';

interface SourceFieldsProps {
  readonly decisions: Pick<Decisions, 'story' | 'things'>;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

const FIELDS = [
  ['title', studioMessages.sourceTitle],
  ['publisher', studioMessages.sourcePublisher],
  ['date', studioMessages.sourceDate],
  ['url', studioMessages.sourceUrl],
] as const;

/** What context, areas and series rest on. */
export function SourceFields({ decisions: { story, things }, editable, onDecide }: SourceFieldsProps) {
  const id = useId();
  const sources = fieldsIn(story.sources);
  const cited = JSON.stringify([story, [...things.values()].map(({ fields }) => fields)]);
  const set = (next: readonly JsonFields[]) =>
    onDecide({ op: 'set', path: 'sources', value: next.length > 0 ? next : null });
  const add = () => {
    // Not one that something still cites, whose source was removed: it would be another source's.
    let n = sources.length + 1;
    while (cited.includes(`"source-${n}"`)) n++;
    set([...sources, { id: `source-${n}` }]);
  };
  return (
    <>
      <h2>{studioMessages.sourcesTitle}</h2>
      <p>{studioMessages.sourcesLead}</p>
      <ol className={styles.sources}>
        {sources.map((source, index) => (
          <li key={textOf(source.id) ?? index}>
            <div className={form.fields}>
              {FIELDS.map(([key, label]) => (
                <div key={key} className={form.field}>
                  <label htmlFor={`${id}-${index}-${key}`}>{label}</label>
                  <LateInput
                    id={`${id}-${index}-${key}`}
                    value={textOf(source[key]) ?? ''}
                    disabled={!editable}
                    long={false}
                    onChange={(text) => set(sources.map((one, at) => (at === index ? withWords(one, key, text) : one)))}
                  />
                </div>
              ))}
            </div>
            <button type="button" disabled={!editable} onClick={() => set(sources.filter((_, at) => at !== index))}>
              {studioMessages.removeSource}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" disabled={!editable} onClick={add}>
        {studioMessages.sourceAdd}
      </button>
    </>
  );
}

function withWords(source: JsonFields, key: string, text: string): JsonFields {
  const { [key]: _, ...others } = source;
  return text.trim() === '' ? others : { ...source, [key]: text.trim() };
}
