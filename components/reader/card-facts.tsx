import { markMessages } from '@words/story';

import type { SeriesReading } from '@/lib/scene/series-at';
import { isZone, zoneWords } from '@/lib/scene/zone';
import type { Claim } from '@/lib/story/claim';
import type { Entity, Figure, Story } from '@/lib/story/story';
import { drawnWith, storyIndex } from '@/lib/story/story-index';
import { SEPARATORS, semicolons } from '@/lib/words/in-sentence';
import { SHAPE_WORDS } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS, quantityWords } from '@/lib/words/quantity-words';
import { givenDateWords } from '@/lib/words/time-label';
import { Fact, SourceList } from '../story/context-note';
import { EntityLink } from '../story/entity-link';
import { useReader } from '../story/reader-context';
import { Filled } from '../ui/filled';
import { ClaimIcon } from '../ui/icon';
import styles from './selection-card.module.css';

const STATES = { planned: CARD_WORDS.planned, stopped: CARD_WORDS.stopped, feared: CARD_WORDS.feared };

/** The rows of a card that depend on the kind of thing. */
export function CardFacts({ entity }: { entity: Entity }) {
  const { story } = useReader();
  return (
    <>
      {entity.kind === 'person' && (
        <Fact name={CARD_WORDS.role} verbatim>
          {entity.role}
        </Fact>
      )}
      {entity.kind === 'group' && (
        <Fact name={CARD_WORDS.members}>
          <ul className={styles.names}>
            {entity.members.map((id) => (
              <li key={id}>
                <EntityLink id={id} plain />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {entity.kind === 'event' && entity.alsoAt && (
        <Fact name={CARD_WORDS.places}>
          <ul className={styles.names}>
            {drawnWith(entity).map((id) => (
              <li key={id}>
                <EntityLink id={id} plain />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {entity.kind === 'event' && entity.participants && (
        <Fact name={CARD_WORDS.participants}>
          <ul className={styles.names}>
            {entity.participants.map(({ entity: id, part }) => (
              <li key={`${id} ${part}`}>
                <EntityLink id={id} plain />
                {SEPARATORS.comma}
                <Words small>{part}</Words>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {entity.kind === 'figure' && <FigureRows figure={entity.figure} />}
      {entity.kind === 'flow' && (
        <>
          <Fact name={CARD_WORDS.from}>
            <EntityLink id={entity.from.entity} plain />
          </Fact>
          <Fact name={CARD_WORDS.to}>
            <EntityLink id={entity.to.entity} plain />
          </Fact>
          {entity.via && (
            <Fact name={CARD_WORDS.via}>
              <ul className={styles.names}>
                {entity.via.map((id, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a way may pass one place twice
                  <li key={`${index} ${id}`}>
                    <EntityLink id={id} plain />
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          {entity.both && <Fact name={CARD_WORDS.ways}>{markMessages.bothWays}</Fact>}
          {entity.state && <Fact name={CARD_WORDS.state}>{STATES[entity.state]}</Fact>}
          {entity.figures.length === 0 && !entity.amounts && (
            <Fact name={CARD_WORDS.amount}>{CARD_WORDS.noAmount}</Fact>
          )}
          {entity.figures.map((figure) => (
            <FigureRows key={figure.written} figure={figure} />
          ))}
          {entity.claim ? (
            <ClaimRows claim={entity.claim} />
          ) : (
            entity.attribution && (
              <Fact name={CARD_WORDS.who} verbatim>
                {entity.attribution}
              </Fact>
            )
          )}
        </>
      )}
      {entity.kind === 'statement' && <ClaimRows claim={entity.claim} />}
      {isZone(entity.placement) && !entity.placement.at && (
        <Fact name={CARD_WORDS.drawn}>
          <span>{zoneWords(entity.placement, story)}</span>
          {'source' in entity.placement && (
            <span className={styles.small}>
              <SourceList ids={[entity.placement.source]} />
            </span>
          )}
        </Fact>
      )}
      {entity.when && (
        <Fact name={CARD_WORDS.when}>
          <span>{givenDateWords(entity.when)}</span>
          {entity.when.announced && <span>{`${SEPARATORS.comma}${CARD_WORDS.announced}`}</span>}
          {entity.when.note && <Words small>{entity.when.note}</Words>}
        </Fact>
      )}
    </>
  );
}

function FigureRows({ figure }: { figure: Figure }) {
  return (
    <Fact name={CARD_WORDS.counts} verbatim>
      <bdi className={styles.written}>{figure.written}</bdi>
      <span className={styles.small}>{semicolons([figure.of, figure.period])}</span>
    </Fact>
  );
}

function ClaimRows({ claim }: { claim: Claim }) {
  const speaker =
    claim.speaker === 'article' ? <Words>{claim.speakerName}</Words> : <EntityLink id={claim.speaker} plain />;
  return (
    <>
      <Fact name={CARD_WORDS.who}>
        <span className={styles.shape}>
          <ClaimIcon shape={claim.shape} />
          <span>
            {claim.channel ? (
              <Filled text={CARD_WORDS.speaker} parts={{ speaker, channel: channelOf(claim.channel, claim) }} />
            ) : (
              speaker
            )}
          </span>
        </span>
      </Fact>
      <Fact name={CARD_WORDS.sure}>{SHAPE_WORDS[claim.shape]}</Fact>
      {claim.caution && (
        <Fact name={CARD_WORDS.caution} verbatim>
          <strong>{claim.caution}</strong>
        </Fact>
      )}
    </>
  );
}

/** The story's own, beside ours. */
function Words({ small = false, children }: { small?: boolean; children: string }) {
  const { story } = useReader();
  return (
    <span className={small ? styles.small : undefined} {...langAttributes(story.lang, children)}>
      {children}
    </span>
  );
}

function channelOf(channel: string, { channelEntity }: Claim) {
  if (!channelEntity) return <Words>{channel}</Words>;
  return (
    <EntityLink id={channelEntity} plain>
      {channel}
    </EntityLink>
  );
}

/** What series say of the chosen thing: the value of a country, division or place in this view, a flow's amounts at all dates. */
export function CardSeries({ entity, measure }: { entity: Entity; measure: SeriesReading | null }) {
  const { story } = useReader();
  const index = storyIndex(story);
  const measured = measure && index.series(measure.series);
  const amounts = entity.kind === 'flow' && entity.amounts ? index.series(entity.amounts.series) : undefined;
  const values = amounts?.values[entity.id] ?? [];
  return (
    <>
      {measure && measured && (
        <Fact name={measured.name}>
          <span>{measure.words}</span>
          <span className={styles.small}>
            <SourceList ids={measured.sources} />
          </span>
        </Fact>
      )}
      {amounts && (
        <Fact name={CARD_WORDS.amount}>
          <ul className={styles.names}>
            {amounts.dates.map((date, at) => {
              const value = values[at] ?? null;
              return value === null ? null : <li key={date}>{quantityWords(amounts, value, date)}</li>;
            })}
          </ul>
          <Words small>{amounts.measures}</Words>
          <span className={styles.small}>
            <SourceList ids={amounts.sources} />
          </span>
        </Fact>
      )}
    </>
  );
}

function nativeNames(entity: Entity, story: Story): readonly { readonly lang: string; readonly name: string }[] {
  const own = Object.entries(entity.names ?? {}).map(([lang, name]) => ({ lang, name }));
  const { placement } = entity;
  const isCountry = entity.kind === 'place' && entity.type === 'country' && placement.kind === 'country';
  const country = isCountry ? story.countries[placement.country] : undefined;
  const all = own.length > 0 ? own : (country?.native ?? []);
  return all.filter(({ name }) => name !== entity.name && name !== country?.name);
}

/** What it is called in other languages: as its story says, or else what a country calls itself. */
export function NativeNames({ entity }: { entity: Entity }) {
  const { story } = useReader();
  const names = nativeNames(entity, story);
  if (names.length === 0) return null;
  return (
    <p className={styles.native}>
      {names.map(({ lang, name }) => (
        <span key={lang}>
          <bdi lang={lang}>{name}</bdi>
        </span>
      ))}
    </p>
  );
}
