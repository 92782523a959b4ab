import { readerMessages } from '@words/reader';
import { type CSSProperties, type MouseEvent, type ReactNode, useState } from 'react';
import type { CardPlace } from '@/lib/draw/card-place';
import type { EntityId } from '@/lib/story/ids';
import type { Entity } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { semicolons } from '@/lib/words/in-sentence';
import { kindLine } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { ContextNote, SourceList } from '../ui/context-note';
import { EntityLink } from '../ui/entity-link';
import { Fact } from '../ui/fact';
import { Icon } from '../ui/icon';
import { CardFacts } from './card-facts';
import { CardPassages } from './card-passages';
import { CardSeries } from './card-series';
import { NativeNames } from './native-names';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';
import { widerEntities } from './wider-entities';

interface SelectionCardProps {
  readonly entity: Entity;
  /** On a phone it is a sheet, wherever it would lie on a wider screen. */
  readonly place: CardPlace;
  /** What it leaves at the map's upper edge, in pixels. */
  readonly head: number;
  readonly onClose: () => void;
  /** What else can be done with it. */
  readonly foot?: ReactNode;
}

/**
 * The card of the chosen entity, for readers: the words, who says them, how sure that is, where it is; then, apart, what is
 * context. What a newsroom notes for itself is in the Sources panel.
 */
export function SelectionCard({ entity, place, head, onClose, foot }: SelectionCardProps) {
  const { story, scene } = useReader();
  const mark = scene.marks.find((candidate) => candidate.id === entity.id);
  const events = storyIndex(story)
    .eventsAt(entity.id)
    .map((item) => item.id);
  const seeAlso = [...new Set([...widerEntities(entity, story), ...entity.related])].filter(
    (id) => !events.includes(id),
  );
  const [tall, setTall] = useState(false);
  const unplaced = entity.placement.kind === 'none' && entity.kind !== 'flow';
  // A tall sheet would lie over the very words that a link or a step leads to.
  const shrink = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, [data-steps]')) setTall(false);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: follows links and buttons inside, which keys click too
    <section
      className={styles.card}
      aria-labelledby="card-name"
      data-card=""
      data-place={place}
      style={{ '--head': `${head}px` } as CSSProperties}
      data-tall={tall || undefined}
      onClick={shrink}
    >
      <button
        type="button"
        className={styles.handle}
        aria-expanded={tall}
        aria-label={tall ? readerMessages.less : readerMessages.more}
        onClick={() => setTall(!tall)}
      />
      <header className={styles.head}>
        <p className={styles.kind}>{kindLine(entity, story)}</p>
        <button type="button" className={styles.close} aria-label={readerMessages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        <h2 id="card-name" className={styles.name} {...langAttributes(story.lang)}>
          {entity.name}
        </h2>
        <NativeNames entity={entity} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.body} tabIndex={0}>
        {entity.summary && (
          <p className={styles.summary} {...langAttributes(story.lang)}>
            {entity.summary}
          </p>
        )}
        {!entity.summary && <CardPassages entity={entity} />}
        <dl className={styles.facts}>
          <CardFacts entity={entity} />
          <CardSeries entity={entity} mark={mark} />
          <Fact name={unplaced ? CARD_WORDS.why : CARD_WORDS.exact} verbatim>
            {entity.placementNote}
          </Fact>
          {mark && mark.says.length > 0 && (
            <Fact name={CARD_WORDS.layers} verbatim>
              {semicolons(mark.says)}
            </Fact>
          )}
          {events.length > 0 && (
            <Fact name={CARD_WORDS.gathered}>
              <EntityNames ids={events} />
            </Fact>
          )}
        </dl>
        {entity.summary && <CardPassages entity={entity} />}
        {entity.context.map((fact) => (
          <ContextNote key={fact.text} fact={fact} />
        ))}
        <dl className={styles.facts}>
          {seeAlso.length > 0 && (
            <Fact name={CARD_WORDS.related}>
              <EntityNames ids={seeAlso} />
            </Fact>
          )}
          {entity.sources.length > 0 && (
            <Fact name={CARD_WORDS.sources}>
              <SourceList ids={entity.sources} />
            </Fact>
          )}
        </dl>
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

function EntityNames({ ids }: { ids: readonly EntityId[] }) {
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
