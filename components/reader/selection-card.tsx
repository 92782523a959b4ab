'use client';

import { kindLine } from '@/lib/words/kind-line';
import { CARD_WORDS } from '@/lib/words/card-words';
import { READER_WORDS } from '@/lib/words/reader-words';
import type { Entity } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { ContextNote, SourceList } from '../ui/context-note';
import { EntityLink } from '../ui/entity-link';
import { Icon } from '../ui/icon';
import { PassageLink } from '../ui/passage-link';
import { CardFacts } from './card-facts';
import { CopyLink } from './copy-link';
import { PassageSteps } from './passage-steps';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';
import { widerEntities } from './wider-entities';

/** As many quoted passages as a card shows before it asks. */
const SHOWN_PASSAGES = 3;

/** The card of the chosen entity: what it is, how exactly it is placed and why, where it is named, what is context. */
export function SelectionCard({ entity, onClose }: { entity: Entity; onClose: () => void }) {
  const { story, scene } = useReader();
  const passages = entity.passages;
  const wider = widerEntities(entity, story);
  const mark = scene.marks.find((candidate) => candidate.id === entity.id);
  const gathered = storyIndex(story).gatheredAt(entity.id);
  return (
    <section className={styles.card} aria-labelledby="card-name" data-card="">
      <header className={styles.head}>
        <p className={styles.kind}>{kindLine(entity, story)}</p>
        <button type="button" className={styles.close} aria-label={READER_WORDS.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        <h2 id="card-name" className={styles.name}>
          {entity.name}
        </h2>
      </header>
      <div className={styles.body}>
        {entity.summary && <p className={styles.summary}>{entity.summary}</p>}
        <dl className={styles.facts}>
          <CardFacts entity={entity} />
          {gathered.length > 0 && (
            <div>
              <dt>{CARD_WORDS.gathered}</dt>
              <dd>
                <EntityNames ids={gathered.map((item) => item.id)} />
              </dd>
            </div>
          )}
          <div>
            <dt>{entity.placement.kind === 'none' && entity.kind !== 'flow' ? CARD_WORDS.why : CARD_WORDS.exact}</dt>
            <dd>{entity.placementNote}</dd>
          </div>
          {mark && mark.says.length > 0 && (
            <div>
              <dt>{CARD_WORDS.layers}</dt>
              <dd>{mark.says.join('; ')}</dd>
            </div>
          )}
          {wider.length > 0 && (
            <div>
              <dt>{CARD_WORDS.wider}</dt>
              <dd>
                <EntityNames ids={wider} />
              </dd>
            </div>
          )}
          {entity.related.length > 0 && (
            <div>
              <dt>{CARD_WORDS.related}</dt>
              <dd>
                <EntityNames ids={entity.related} />
              </dd>
            </div>
          )}
          {entity.sources.length > 0 && (
            <div>
              <dt>{CARD_WORDS.sources}</dt>
              <dd>
                <SourceList ids={entity.sources} />
              </dd>
            </div>
          )}
        </dl>
        {passages.length > 0 && (
          <div className={styles.passages}>
            <Passages entity={entity} from={0} to={SHOWN_PASSAGES} />
            {passages.length > SHOWN_PASSAGES && (
              <details>
                <summary>{READER_WORDS.allPassages(passages.length)}</summary>
                <Passages entity={entity} from={SHOWN_PASSAGES} to={passages.length} />
              </details>
            )}
          </div>
        )}
        {entity.context.map((fact) => (
          <ContextNote key={fact.text} fact={fact} />
        ))}
      </div>
      <footer className={styles.foot}>
        <PassageSteps entity={entity} />
        <CopyLink />
      </footer>
    </section>
  );
}

function Passages({ entity, from, to }: { entity: Entity; from: number; to: number }) {
  const { story } = useReader();
  return (
    <ul>
      {entity.passages.slice(from, to).map((passage) => {
        const text = story.paragraphs[passage.paragraph - 1]?.text ?? '';
        return (
          <li key={`${passage.paragraph}.${passage.start}-${passage.end}`}>
            <q>{text.slice(passage.start, passage.end)}</q> <PassageLink passage={passage} />
          </li>
        );
      })}
    </ul>
  );
}

function EntityNames({ ids }: { ids: readonly string[] }) {
  return (
    <ul className={styles.names}>
      {ids.map((id) => (
        <li key={id}>
          <EntityLink id={id} plain />
        </li>
      ))}
    </ul>
  );
}
