import { sourcesMessages } from '@words/panels';
import { useMemo } from 'react';
import { PAGE } from '@/lib/scene/many-flows';
import { type SourceUses, sourceUses } from '@/lib/scene/source-uses';
import type { EntityId } from '@/lib/story/ids';
import type { Entity, Source } from '@/lib/story/story';
import { commas, labelled, SEPARATORS, semicolons, sentenceStart, sentences } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { dateLabel, givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../story/context-note';
import { EntityLink } from '../story/entity-link';
import { useReader } from '../story/reader-context';
import styles from './panels.module.css';

/** The article, what context rests on and what rests on it, data, the map, what was not verified, and every change. */
export default function SourcesPanel() {
  const { story } = useReader();
  const uses = useMemo(() => sourceUses(story), [story]);
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{sourcesMessages.title}</h1>
      <section className={styles.section}>
        <h2>{sourcesMessages.article}</h2>
        <p>
          <span className={styles.words} {...langAttributes(story.lang, story.title)}>
            {story.title}
          </span>
          <span className={styles.note}>
            {sourcesMessages
              .published({
                publisher: story.article.publisher,
                date: dateLabel(story.date),
                note: story.article.headlineNote ?? '',
              })
              .trim()}
          </span>
        </p>
        <p>
          {story.article.url && (
            <a className={styles.way} href={story.article.url}>
              {sourcesMessages.read}
            </a>
          )}
        </p>
        <p className={styles.small}>
          <span>{sourcesMessages.rights({ holder: story.rights.holder, terms: story.rights.terms })}</span>{' '}
          {story.rights.url && <a href={story.rights.url}>{new URL(story.rights.url).hostname}</a>}
        </p>
      </section>
      {story.unverified.length > 0 && (
        <section className={styles.section}>
          <h2>{sourcesMessages.unverified}</h2>
          <ul className={styles.rows}>
            {story.unverified.map((text) => (
              <li key={text} className={styles.source} {...langAttributes(story.lang, text)}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{sourcesMessages.context}</h2>
        <p className={styles.small}>{sourcesMessages.contextLead}</p>
        <ul className={styles.rows}>
          {story.sources.map((source) => (
            <li key={source.id} className={styles.source} id={`source-${source.id}`}>
              <SourceRow source={source} uses={uses.get(source.id)} />
            </li>
          ))}
        </ul>
      </section>
      {story.series.length > 0 && (
        <section className={styles.section}>
          <h2>{sourcesMessages.data}</h2>
          <ul className={styles.rows}>
            {story.series.map((series) => (
              <li key={series.id} className={styles.source}>
                <span>
                  {commas([
                    series.name,
                    series.unit,
                    sourcesMessages.years({
                      first: dateLabel(series.dates[0] ?? ''),
                      last: dateLabel(series.dates.at(-1) ?? ''),
                    }),
                  ])}
                </span>
                <span className={styles.note} {...langAttributes(story.lang, series.measures)}>
                  {sentences([series.measures, series.note])}
                </span>
                <span className={styles.note}>
                  <span>{`${sourcesMessages.vintage({ date: givenDateWords(series.asOf) })} `}</span>
                  <SourceList ids={series.sources} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <HandlingNotes />
      <section className={styles.section}>
        <h2>{sourcesMessages.map}</h2>
        <p className={styles.small}>{sourcesMessages.mapText}</p>
        <p>
          <a className={styles.way} href="/about/borders">
            {sourcesMessages.borders}
          </a>
        </p>
        <p>
          <a className={styles.way} href="/about">
            {sourcesMessages.how}
          </a>
        </p>
      </section>
      <section className={styles.section} id="changes">
        <h2>{sourcesMessages.changes}</h2>
        <ul className={styles.rows}>
          {story.changes.map((change) => (
            <li key={change.revision} className={styles.source}>
              <span>{commas([sourcesMessages.revision({ revision: change.revision }), dateLabel(change.date)])}</span>
              <span className={styles.note} {...langAttributes(story.lang, change.text)}>
                {change.text}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function SourceRow({ source, uses }: { source: Source; uses: SourceUses | undefined }) {
  const named = [...(uses?.layers ?? []), ...(uses?.series ?? [])].map(({ name }) => name);
  return (
    <>
      {source.url ? (
        <a href={source.url} dir="auto">
          {source.title}
        </a>
      ) : (
        <span dir="auto">{source.title}</span>
      )}
      <span className={styles.note}>{commas([source.publisher, source.date && givenDateWords(source.date)])}</span>
      {source.supports && <span className={styles.note}>{labelled(sourcesMessages.supports, source.supports)}</span>}
      <Backs ids={uses?.entities.high ?? []} sureness={CARD_WORDS.sureness.high} />
      <Backs ids={uses?.entities.medium ?? []} sureness={CARD_WORDS.sureness.medium} />
      {named.length > 0 && (
        <span className={styles.note}>{labelled(sourcesMessages.layers, semicolons([...new Set(named)]))}</span>
      )}
    </>
  );
}

/** "Behind (one source): Tajikistan, Carnegie Berlin Center" */
function Backs({ ids, sureness }: { ids: readonly EntityId[]; sureness: string }) {
  if (ids.length === 0) return null;
  return (
    <span className={styles.note}>
      <span>{`${sourcesMessages.backs({ sureness })} `}</span>
      {ids.slice(0, PAGE).map((id, index) => (
        <span key={id}>
          {index > 0 && SEPARATORS.semicolon}
          <EntityLink id={id} plain />
        </span>
      ))}
      {ids.length > PAGE && <span>{` ${sourcesMessages.andMore({ count: ids.length - PAGE })}`}</span>}
    </span>
  );
}

/** What the newsroom notes for itself: the kind of each claim and how it is to be handled, and the standing of each person. */
export function HandlingNotes() {
  const { story } = useReader();
  const noted = story.entities.flatMap((entity) => {
    const note = noteOf(entity);
    return note ? [{ id: entity.id, note }] : [];
  });
  if (noted.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{sourcesMessages.handling}</h2>
      <p className={styles.small}>{sourcesMessages.handlingLead}</p>
      <details>
        <summary className={styles.way}>{sourcesMessages.handlingAll({ count: noted.length })}</summary>
        <ul className={styles.rows}>
          {noted.map(({ id, note }) => (
            <li key={id} className={styles.source}>
              <EntityLink id={id} plain />
              <span className={styles.note} {...langAttributes(story.lang, note)}>
                {note}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function noteOf(entity: Entity): string | null {
  if (entity.kind === 'person') return entity.status ? sentenceStart(entity.status) : null;
  const claim = entity.kind === 'statement' || entity.kind === 'flow' ? entity.claim : undefined;
  return claim ? semicolons([sentenceStart(claim.class), claim.handling]) : null;
}
