import type { Claim, Entity, Figure } from '@/lib/story/story';
import { SEPARATORS } from '@/lib/words/in-sentence';
import { SHAPE_WORDS } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { ClaimIcon } from '../ui/claim-icon';
import { EntityLink } from '../ui/entity-link';
import { Fact } from '../ui/fact';
import { Filled } from '../ui/filled';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';

/** The rows of a card that depend on the kind of thing. */
export function CardFacts({ entity }: { entity: Entity }) {
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
      {entity.kind === 'figure' && <FigureRows figure={entity.figure} />}
      {entity.kind === 'flow' && (
        <>
          <Fact name={CARD_WORDS.from}>
            <EntityLink id={entity.from.entity} plain />
          </Fact>
          <Fact name={CARD_WORDS.to}>
            <EntityLink id={entity.to.entity} plain />
          </Fact>
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
      {entity.when && (
        <Fact name={CARD_WORDS.when}>
          <span>{entity.when.label}</span>
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
      <span className={styles.written}>{figure.written}</span>
      <span className={styles.small}>{`${figure.of}; ${figure.period}`}</span>
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
    <span className={small ? styles.small : undefined} {...langAttributes(story.lang)}>
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
