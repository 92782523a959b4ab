'use client';

import { timeLabel } from '@/lib/view/time';
import { SOURCES_TEXT as words } from '@/lib/words/evidence-words';
import { useReader } from '../reader/reader-context';
import styles from './panels.module.css';

/** The article, what context rests on, the map's data, and every change since the story was first published. */
export default function SourcesPanel() {
  const { story } = useReader();
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{words.title}</h1>
      <section className={styles.section}>
        <h2>{words.article}</h2>
        <p>
          <span className={styles.words}>{story.title}</span>
          <span
            className={styles.note}
          >{`${story.article.publisher}, ${timeLabel(story.date)}. ${story.article.headlineNote}`}</span>
        </p>
        <p>{story.article.url && <a href={story.article.url}>{words.read}</a>}</p>
        <p className={styles.small}>{`${words.rights}: © ${story.rights.holder}. ${story.rights.terms}`}</p>
      </section>
      <section className={styles.section}>
        <h2>{words.context}</h2>
        <p className={styles.small}>{words.contextLead}</p>
        <ul className={styles.rows}>
          {story.sources.map((source) => (
            <li key={source.id} className={styles.source} id={`source-${source.id}`}>
              {source.url ? <a href={source.url}>{source.title}</a> : <span>{source.title}</span>}
              <span className={styles.note}>
                {[source.publisher, source.date ? timeLabel(source.date) : ''].filter(Boolean).join(', ')}
              </span>
              {source.supports && <span className={styles.note}>{`${words.supports}: ${source.supports}`}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{words.map}</h2>
        <p className={styles.small}>{words.mapText}</p>
        <p>
          <a href="/about">{words.how}</a>
        </p>
      </section>
      <section className={styles.section} id="changes">
        <h2>{words.changes}</h2>
        <ul className={styles.rows}>
          {story.changes.map((change) => (
            <li key={change.revision} className={styles.source}>
              <span>{`${words.revision(change.revision)}, ${timeLabel(change.date)}`}</span>
              <span className={styles.note}>{change.text}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
