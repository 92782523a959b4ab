import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import { formatIssue } from '@/lib/compile/issue';
import { addingSeries, type ReadTable, readTable, removingSeries } from '@/lib/studio/adding-series';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldsIn, type JsonFields, type Operation } from '@/lib/studio/operation';
import form from './fields.module.css';
import styles from './series-list.module.css';
import { SourceField } from './source-field';
import { textOf } from './use-suggestions';

interface SeriesListProps {
  readonly decisions: Decisions;
  readonly layers: readonly JsonFields[];
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

const FACTS = [
  ['name', studioMessages.seriesName],
  ['unit', studioMessages.seriesUnit],
  ['measures', studioMessages.seriesMeasures],
  ['asOf', studioMessages.seriesAsOf],
] as const;
const NOTHING = { name: '', unit: '', measures: '', asOf: '', source: '' };
/** Lines of a table that are shown, and problems. */
const SHOWN = 6;

/** Tables of numbers, each from a CSV file with its source; a table is read before it is taken in. */
export function SeriesList({ decisions, layers, editable, onDecide }: SeriesListProps) {
  const id = useId();
  const [table, setTable] = useState<ReadTable | null>(null);
  const [facts, setFacts] = useState(NOTHING);
  const rows = table?.rows ?? null;
  const isWhole = rows !== null && table?.issues.length === 0 && Object.values(facts).every((one) => one.trim() !== '');
  const add = () => {
    if (!table || !rows) return;
    onDecide(addingSeries({ ...table, rows }, facts, decisions, layers));
    setTable(null);
    setFacts(NOTHING);
  };
  return (
    <>
      <h2>{studioMessages.seriesTitle}</h2>
      <p>{studioMessages.seriesLead}</p>
      <ul className={styles.series}>
        {fieldsIn(decisions.story.series).map((one) => (
          <li key={String(one.id)}>
            <span>
              {textOf(one.name)}, {textOf(one.unit)}
            </span>
            <button
              type="button"
              disabled={!editable}
              onClick={() => onDecide(removingSeries(String(one.id), decisions, layers))}
            >
              {studioMessages.seriesRemove}
            </button>
          </li>
        ))}
      </ul>
      <div className={form.field}>
        <label htmlFor={`${id}-file`}>{studioMessages.seriesFile}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,text/csv"
          disabled={!editable}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) setTable(readTable(await file.text()));
          }}
        />
      </div>
      {table && (
        <section className={styles.table} aria-label={studioMessages.seriesPreview}>
          {rows && (
            <p>
              {studioMessages.seriesRows({
                count: rows.rows.length,
                of: rows.of,
                things: new Set(rows.rows.map(({ key }) => key)).size,
              })}
            </p>
          )}
          <pre>{table.text.split('\n').slice(0, SHOWN).join('\n')}</pre>
          {table.issues.length > 0 && (
            <>
              <p>{studioMessages.checkProblems({ count: table.issues.length })}</p>
              <ol>
                {table.issues.slice(0, SHOWN).map((issue) => (
                  <li key={formatIssue(issue)}>{formatIssue(issue)}</li>
                ))}
              </ol>
            </>
          )}
          <div className={form.fields}>
            {FACTS.map(([key, label]) => (
              <div key={key} className={form.field}>
                <label htmlFor={`${id}-${key}`}>{label}</label>
                <input
                  id={`${id}-${key}`}
                  value={facts[key]}
                  onChange={({ target }) => setFacts({ ...facts, [key]: target.value })}
                />
              </div>
            ))}
            <SourceField
              story={decisions.story}
              value={facts.source}
              disabled={!editable}
              onChange={(source) => setFacts({ ...facts, source })}
            />
          </div>
          <button type="button" disabled={!isWhole} onClick={add}>
            {studioMessages.seriesAdd}
          </button>{' '}
          <button type="button" onClick={() => setTable(null)}>
            {studioMessages.cancel}
          </button>
        </section>
      )}
    </>
  );
}
