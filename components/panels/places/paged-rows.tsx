import { placesMessages } from '@words/reader';
import { markMessages } from '@words/story';
import { useContext, useState } from 'react';
import { MANY_FLOWS, PAGE } from '@/lib/scene/many-flows';
import { flowNotes, type Mark, measureOf } from '@/lib/scene/mark';
import { storyIndex } from '@/lib/story/story-index';
import { commas, semicolons } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { EntityLink } from '../../story/entity-link';
import { UnnamedContext, useReader } from '../../story/reader-context';
import { Pagination } from '../../ui/pagination';
import styles from '../panels.module.css';

const PRECISION = {
  city: placesMessages.precisionCity,
  country: placesMessages.precisionCountry,
  zone: placesMessages.precisionZone,
};

/** A mark in words: its name, what the layers say of it, and how often the text names it. */
function PlaceRow({ mark }: { mark: Mark }) {
  const { story } = useReader();
  const isUnnamed = useContext(UnnamedContext).includes(mark.id);
  const passages = storyIndex(story).entity(mark.id)?.passages.length ?? 0;
  return (
    <li className={mark.origin === 'context' ? styles.context : undefined}>
      <EntityLink id={mark.id} className={styles.row}>
        <span className={styles.name} {...langAttributes(story.lang, mark.name)}>
          {mark.name}
        </span>
        <span className={styles.note}>
          {semicolons([...notesOf(mark), ...(isUnnamed ? [placesMessages.noRoom] : [])])}
        </span>
        <span className={styles.count}>{placesMessages.passages({ count: passages })}</span>
      </EntityLink>
    </li>
  );
}

function notesOf(mark: Mark): string[] {
  const parts = [...mark.says];
  if (mark.kind === 'flow') parts.unshift(...flowNotes(mark));
  if (mark.kind === 'flow' && mark.amount) parts.unshift(commas([mark.amount, mark.attribution]));
  const measure = measureOf(mark);
  if (measure) parts.unshift(measure.words);
  if (mark.kind === 'gathered' && mark.when)
    parts.unshift(mark.announced ? markMessages.dateAnnounced({ date: mark.when }) : mark.when);
  if (mark.kind === 'gathered') parts.push(PRECISION[mark.precision]);
  if (mark.kind === 'gathered' && mark.also.length > 0)
    parts.push(markMessages.alsoAt({ count: 1 + mark.also.length }));
  if (mark.kind === 'zone') parts.push(mark.exact);
  if (mark.origin === 'context') parts.push(placesMessages.context);
  return parts;
}

/** All rows, or of very many one page at a time: that of what is chosen, until another is turned to. */
export function PagedRows({ rows }: { rows: readonly Mark[] }) {
  const { scene } = useReader();
  const chosen = scene.selected?.id ?? null;
  const [turned, setTurned] = useState<{ to: number; chosen: string | null }>({ to: 0, chosen: null });
  if (rows.length <= MANY_FLOWS) return <Rows rows={rows} />;
  const at = chosen === null || turned.chosen === chosen ? -1 : rows.findIndex(({ id }) => id === chosen);
  const start = Math.min(at >= 0 ? at - (at % PAGE) : turned.to, rows.length - (rows.length % PAGE || PAGE));
  return (
    <>
      <Rows rows={rows.slice(start, start + PAGE)} />
      <Pagination start={start} count={rows.length} onTurn={(to) => setTurned({ to, chosen })} />
    </>
  );
}

function Rows({ rows }: { rows: readonly Mark[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((mark) => (
        <PlaceRow key={mark.id} mark={mark} />
      ))}
    </ul>
  );
}
