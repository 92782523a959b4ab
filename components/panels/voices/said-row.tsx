import { voicesMessages } from '@words/panels';
import type { Said } from '@/lib/scene/voices';
import type { Claim } from '@/lib/story/claim';
import type { Passage, Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { commas, sentenceStart, withoutMarks } from '@/lib/words/in-sentence';
import { SHAPE_WORDS } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { EntityLink } from '../../story/entity-link';
import { PassageLink, Quote } from '../../story/passage-link';
import { useReader } from '../../story/reader-context';
import { Filled } from '../../ui/filled';
import { ClaimIcon } from '../../ui/icon';
import panels from '../panels.module.css';
import styles from './voices.module.css';

const NATURES = {
  fact: voicesMessages.natureFact,
  figure: voicesMessages.natureFigure,
  opinion: voicesMessages.natureOpinion,
  judgement: voicesMessages.natureJudgement,
  forecast: voicesMessages.natureForecast,
  allegation: voicesMessages.natureAllegation,
  'second-hand': voicesMessages.natureSecondHand,
};

/** A statement: its shape, its exact words, how it was said and what kind of claim it is; then the claims inside it. */
export function SaidRow({ said, part = false }: { said: Said; part?: boolean }) {
  const { story } = useReader();
  const { claim, passage } = said;
  return (
    <>
      <div className={styles.said} data-part={part ? '' : undefined}>
        <span className={styles.shape}>
          <ClaimIcon shape={claim.shape} />
        </span>
        <div>
          <EntityLink id={said.id} className={styles.words}>
            <Quote words={textOf(story, passage)} passage={passage ?? null} />
          </EntityLink>
          {said.again.map((one) => (
            <p key={`${one.paragraph}.${one.start}`} className={styles.again}>
              <Quote words={textOf(story, one)} passage={one} /> <PassageLink passage={one} className={panels.jump} />
            </p>
          ))}
          <p className={panels.note}>{kindOf(claim, part)}</p>
          {!part && claim.caution && (
            <p className={styles.caution}>
              <strong>{voicesMessages.caution}</strong>{' '}
              <span {...langAttributes(story.lang, claim.caution)}>{claim.caution}</span>
            </p>
          )}
          {said.bearings.map(({ id, reason }) => (
            <p key={id} className={styles.bears}>
              <Filled
                text={voicesMessages.bears}
                parts={{
                  statement: (
                    <EntityLink id={id} plain>
                      {bearingName(story, id)}
                    </EntityLink>
                  ),
                  reason: <span {...langAttributes(story.lang, reason)}>{reason}</span>,
                }}
              />
            </p>
          ))}
        </div>
        {passage && <PassageLink passage={passage} className={panels.jump} />}
      </div>
      {said.parts.length > 0 && (
        <ul className={styles.parts} aria-label={voicesMessages.parts}>
          {said.parts.map((one) => (
            <li key={one.id}>
              <SaidRow said={one} part />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "Allegation, not verified. Reported, through Al Jazeera." A part was said as the whole was. */
function kindOf(claim: Claim, part: boolean): string {
  const nature = claim.nature ? NATURES[claim.nature] : sentenceStart(claim.class);
  const shape = SHAPE_WORDS[claim.shape];
  const how = commas([
    shape === nature ? '' : shape,
    claim.channel && voicesMessages.through({ channel: claim.channel }),
  ]);
  return part || how === ''
    ? voicesMessages.kind({ kind: nature })
    : voicesMessages.kindHow({ kind: nature, how: sentenceStart(how) });
}

/** "On whether Tajikistan will act on the warrant, by the article" */
function bearingName(story: Story, id: string): string {
  const entity = storyIndex(story).entity(id);
  if (entity?.kind !== 'statement') return entity?.name ?? id;
  const { speaker, speakerName } = entity.claim;
  return voicesMessages.statement({
    speaker: speaker === 'article' ? speakerName.toLowerCase() : speakerName,
    words: withoutMarks(textOf(story, entity.passages[0])),
  });
}

function textOf(story: Story, passage: Passage | undefined): string {
  return passage ? (story.paragraphs[passage.paragraph - 1]?.text.slice(passage.start, passage.end) ?? '') : '';
}
