'use client';

import type { Claim, EntityId, Passage, Story } from '@/lib/story/story';
import { SHAPE_WORDS } from '@/lib/words/claim-words';
import { VOICES_TEXT as words } from '@/lib/words/evidence-words';
import { useReader } from '../reader/reader-context';
import { ClaimShape } from '../ui/claim-shape';
import { EntityLink } from '../ui/entity-link';
import { PassageLink } from '../ui/passage-link';
import styles from './panels.module.css';

/** Statements by speaker, each with its channel, its shape and its exact words. */
export default function VoicesPanel() {
  const { story } = useReader();
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={styles.key}>
        {Object.entries(SHAPE_WORDS).map(([shape, label]) => (
          <li key={shape}>
            <ClaimShape shape={shape as keyof typeof SHAPE_WORDS} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
      {speakersOf(story).map((speaker) => (
        <section key={speaker.name} className={styles.section}>
          <h2>
            {speaker.id ? (
              <EntityLink id={speaker.id} plain>
                {speaker.name}
              </EntityLink>
            ) : (
              <span>{speaker.name}</span>
            )}
          </h2>
          <ul className={styles.rows}>
            {speaker.statements.map(({ id, claim, passage }) => (
              <li key={id}>
                <div className={styles.statement}>
                  <EntityLink id={id} className={styles.statementLink}>
                    <span className={styles.shape}>
                      <ClaimShape shape={claim.shape} />
                      <span className="visually-hidden">{SHAPE_WORDS[claim.shape]}</span>
                    </span>
                    <span>
                      <q className={styles.words}>{textOf(story, passage)}</q>
                      <span className={styles.note}>
                        {[claim.channel ? `through ${claim.channel}` : words.own, claim.class].join('; ')}
                      </span>
                      {claim.caution && <strong className={styles.caution}>{claim.caution}</strong>}
                    </span>
                  </EntityLink>
                  {passage && <PassageLink passage={passage} className={styles.jump} />}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface Said {
  readonly id: EntityId;
  readonly claim: Claim;
  readonly passage: Passage | undefined;
}

/** Speakers in the order in which the text lets them speak; the article's own voice last. */
function speakersOf(story: Story): { name: string; id: EntityId | null; statements: Said[] }[] {
  const speakers = new Map<string, { name: string; id: EntityId | null; statements: Said[] }>();
  const said = story.entities.flatMap((entity): Said[] => {
    const claim = entity.kind === 'statement' || entity.kind === 'flow' ? entity.claim : undefined;
    return claim ? [{ id: entity.id, claim, passage: entity.passages[0] }] : [];
  });
  for (const statement of said.sort(byPassage)) {
    const { speaker, speakerName } = statement.claim;
    const known = speakers.get(speakerName);
    if (known) known.statements.push(statement);
    else
      speakers.set(speakerName, {
        name: speakerName,
        id: speaker === 'article' ? null : speaker,
        statements: [statement],
      });
  }
  return [...speakers.values()].sort((a, b) => Number(isOwnVoice(a)) - Number(isOwnVoice(b)));
}

const isOwnVoice = (speaker: { statements: readonly Said[] }): boolean =>
  speaker.statements.every(({ claim }) => claim.form === 'own-voice');

function byPassage(a: Said, b: Said): number {
  return (a.passage?.paragraph ?? 0) - (b.passage?.paragraph ?? 0) || (a.passage?.start ?? 0) - (b.passage?.start ?? 0);
}

function textOf(story: Story, passage: Passage | undefined): string {
  return passage ? (story.paragraphs[passage.paragraph - 1]?.text.slice(passage.start, passage.end) ?? '') : '';
}
