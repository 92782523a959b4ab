import { voicesMessages } from '@words/panels';
import { speakersOf } from '@/lib/scene/voices';
import { SHAPE_WORDS } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { EntityLink } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import { Filled } from '../../ui/filled';
import { ClaimIcon } from '../../ui/icon';
import panels from '../panels.module.css';
import { SaidRow } from './said-row';
import styles from './voices.module.css';
import { VoicesLines } from './voices-lines';

/** Who says what, through whom: a diagram, and each statement by its speaker, with its kind and its exact words. */
export default function VoicesPanel() {
  const { story } = useReader();
  return (
    <div className={panels.panel}>
      <h1 className={panels.title}>{voicesMessages.title}</h1>
      <p className={panels.lead}>{voicesMessages.lead}</p>
      <ul className={panels.key}>
        {Object.entries(SHAPE_WORDS).map(([shape, label]) => (
          <li key={shape}>
            <ClaimIcon shape={shape as keyof typeof SHAPE_WORDS} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <VoicesLines />
      {speakersOf(story).map((speaker) => (
        <section key={speaker.name} className={styles.speaker}>
          <h2>
            {speaker.id ? (
              <EntityLink id={speaker.id} plain verbatim>
                {speaker.name}
              </EntityLink>
            ) : (
              <span {...langAttributes(story.lang, speaker.name)}>{speaker.name}</span>
            )}
            <span className={styles.role}>{speaker.isArticle ? voicesMessages.own : <bdi>{speaker.role}</bdi>}</span>
          </h2>
          {speaker.seat && (
            <p className={styles.seat}>
              <Filled
                text={voicesMessages.sits}
                parts={{
                  organisation: <EntityLink id={speaker.seat.organisation} plain />,
                  place: <EntityLink id={speaker.seat.place} plain />,
                }}
              />
            </p>
          )}
          <ul className={panels.rows}>
            {speaker.statements.map((said) => (
              <li key={said.id}>
                <SaidRow said={said} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
