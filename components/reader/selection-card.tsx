import { readerMessages } from '@words/reader';
import { type CSSProperties, type MouseEvent, type ReactNode, useState } from 'react';
import type { CardPlace } from '@/lib/draw/card-place';
import { measureOf } from '@/lib/scene/mark';
import type { EntityId } from '@/lib/story/ids';
import type { Entity, Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { holds } from '@/lib/text/stretch';
import { semicolons } from '@/lib/words/in-sentence';
import { kindLine } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { ContextNote, Fact, SourceList } from '../story/context-note';
import { EntityLink } from '../story/entity-link';
import { Kept } from '../story/kept';
import { PassageLink, Quote } from '../story/passage-link';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import { CardFacts, CardSeries, NativeNames } from './card-facts';
import styles from './selection-card.module.css';

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
  const measure = mark ? measureOf(mark) : null;
  const events = storyIndex(story)
    .eventsAt(entity.id)
    .map((item) => item.id);
  const takesPart = storyIndex(story)
    .eventsWith(entity.id)
    .map((item) => item.id);
  const seeAlso = [...new Set([...widerEntities(entity, story), ...takesPart, ...entity.related])].filter(
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
        <h2 id="card-name" className={styles.name} {...langAttributes(story.lang, entity.name)}>
          {entity.name}
        </h2>
        <NativeNames entity={entity} />
      </header>
      <Kept
        as="div"
        part={`card ${entity.id} ${JSON.stringify([mark?.says, measure])}`}
        className={styles.body}
        // What scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {() => (
          <>
            {entity.summary && (
              <p className={styles.summary} {...langAttributes(story.lang, entity.summary)}>
                {entity.summary}
              </p>
            )}
            {!entity.summary && <CardPassages entity={entity} />}
            <dl className={styles.facts}>
              <CardFacts entity={entity} />
              <CardSeries entity={entity} measure={measure} />
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
          </>
        )}
      </Kept>
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

/** As many quoted passages as a card shows before it asks. */
const SHOWN = 3;

/** Where the article names the entity, in its own words; each quotation leads to its place. */
function CardPassages({ entity }: { entity: Entity }) {
  const count = entity.passages.length;
  if (count === 0) return null;
  return (
    <div className={styles.passages}>
      <Quotes entity={entity} from={0} to={SHOWN} />
      {count > SHOWN && (
        <details>
          <summary>{readerMessages.allPassages({ count })}</summary>
          <Quotes entity={entity} from={SHOWN} to={count} />
        </details>
      )}
    </div>
  );
}

function Quotes({ entity, from, to }: { entity: Entity; from: number; to: number }) {
  const { story } = useReader();
  return (
    <ul>
      {entity.passages.slice(from, to).map((passage) => {
        const text = story.paragraphs[passage.paragraph - 1]?.text ?? '';
        return (
          <li key={`${passage.paragraph}.${passage.start}-${passage.end}`}>
            <Quote words={text.slice(passage.start, passage.end)} passage={passage} /> <PassageLink passage={passage} />
          </li>
        );
      })}
    </ul>
  );
}

/** Entities whose wider passages hold one of this entity's: in the text only the innermost is a link. */
function widerEntities(entity: Entity, story: Story): EntityId[] {
  const found = new Set<EntityId>();
  for (const passage of entity.passages) {
    const paragraph = story.paragraphs[passage.paragraph - 1];
    for (const mark of paragraph?.spans ?? []) {
      if (mark.entity !== entity.id && holds(mark, passage)) found.add(mark.entity);
    }
  }
  return [...found];
}
