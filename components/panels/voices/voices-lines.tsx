import { voicesMessages } from '@words/panels';
import { useMemo } from 'react';
import { type VoiceLine, voicesDiagram } from '@/lib/scene/voices';
import { EntityName } from '../../story/entity-link';
import { PassageLink } from '../../story/passage-link';
import { useReader } from '../../story/reader-context';
import { ClaimIcon } from '../../ui/icon';
import styles from './voices.module.css';

const COLUMNS = [voicesMessages.columnWho, voicesMessages.columnChannel, voicesMessages.columnParagraph];

/** Across, in thousandths: where speakers end, channels stand, paragraphs begin. */
const FROM = 318;
const CHANNEL = 560;
const TO = 865;

/** Who says it → through whom → paragraph. Names, channels and paragraphs are links; the lines are their picture. */
export function VoicesLines() {
  const { story, view } = useReader();
  const diagram = useMemo(() => voicesDiagram(story), [story]);
  const { speakers, channels, paragraphs, lines, height } = diagram;
  const isChosen = (line: VoiceLine): boolean => {
    const { selection } = view;
    if (selection === null) return false;
    const channel = line.channel === null ? null : (channels[line.channel]?.id ?? null);
    const speaker = speakers[line.speaker]?.speaker.id ?? null;
    return selection === speaker || selection === channel || line.ids.includes(selection);
  };
  const chosen = lines.filter(isChosen);
  const inOrder = [...lines.filter((line) => !isChosen(line)), ...chosen];
  const hit = (of: (line: VoiceLine) => number | null, at: number) =>
    chosen.some((line) => of(line) === at) ? '' : undefined;
  return (
    <figure className={styles.diagram}>
      <figcaption className="visually-hidden">{voicesMessages.diagram}</figcaption>
      <div className={styles.columns} aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <div className={styles.field} style={{ height }}>
        <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {inOrder.map((line) => (
            <path
              key={[line.speaker, line.channel, line.paragraph, line.implied].join(' ')}
              data-chosen={isChosen(line) ? '' : undefined}
              data-implied={line.implied ? '' : undefined}
              d={pathOf(line)}
            />
          ))}
        </svg>
        <ul aria-label={COLUMNS[0]}>
          {speakers.map(({ speaker, y }, index) => (
            <li
              key={speaker.name}
              className={styles.name}
              style={{ top: y }}
              data-chosen={hit((line) => line.speaker, index)}
            >
              <EntityName id={speaker.id} name={speaker.name} />
              <small>{speaker.isArticle ? voicesMessages.own : <bdi>{speaker.role}</bdi>}</small>
            </li>
          ))}
        </ul>
        <ul aria-label={COLUMNS[1]}>
          {channels.map(({ name, id, y }, index) => (
            <li
              key={name}
              className={styles.channel}
              style={{ top: y }}
              data-chosen={hit((line) => line.channel, index)}
            >
              <EntityName id={id} name={name} />
            </li>
          ))}
        </ul>
        <ol aria-label={COLUMNS[2]}>
          {paragraphs.map(({ n, y, shapes, passage }) => (
            <li
              key={n}
              className={styles.paragraph}
              style={{ top: y }}
              data-chosen={hit((line) => line.paragraph, n)}
              data-empty={passage ? undefined : ''}
            >
              <span>
                {shapes.map((shape) => (
                  <ClaimIcon key={shape} shape={shape} />
                ))}
              </span>
              {passage ? <PassageLink passage={passage} /> : <span aria-hidden="true">{`¶${n}`}</span>}
            </li>
          ))}
        </ol>
      </div>
      {lines.some(({ implied }) => implied) && <p className={styles.implied}>{voicesMessages.implied}</p>}
    </figure>
  );

  function pathOf(line: VoiceLine): string {
    const from = speakers[line.speaker]?.y ?? 0;
    const to = paragraphs[line.paragraph - 1]?.y ?? 0;
    const between = line.channel === null ? null : (channels[line.channel]?.y ?? null);
    if (between === null) return `M${FROM} ${from}${curve(FROM, from, TO, to)}`;
    return `M${FROM} ${from}${curve(FROM, from, CHANNEL, between)}${curve(CHANNEL, between, TO, to)}`;
  }
}

/** Level at both ends. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
