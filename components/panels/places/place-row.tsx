import { placesMessages } from '@words/reader';
import { markMessages } from '@words/story';
import { useContext } from 'react';
import type { Mark } from '@/lib/scene/mark';
import { storyIndex } from '@/lib/story/story-index';
import { commas, semicolons } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../../reader/reader-context';
import { UnnamedContext } from '../../reader/unnamed-context';
import { EntityLink } from '../../ui/entity-link';
import styles from '../panels.module.css';

const PRECISION = { city: placesMessages.precisionCity, country: placesMessages.precisionCountry };

/** A mark in words: its name, what the layers say of it, and how often the text names it. */
export function PlaceRow({ mark }: { mark: Mark }) {
  const { story } = useReader();
  const isUnnamed = useContext(UnnamedContext).includes(mark.id);
  const passages = storyIndex(story).entity(mark.id)?.passages.length ?? 0;
  return (
    <li className={mark.origin === 'context' ? styles.context : undefined}>
      <EntityLink id={mark.id} className={styles.row}>
        <span className={styles.name} {...langAttributes(story.lang)}>
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
  if (mark.kind === 'flow' && mark.amount) parts.unshift(commas([mark.amount, mark.attribution]));
  if (mark.kind === 'area' && mark.choropleth) parts.unshift(mark.choropleth.words);
  if (mark.kind === 'gathered' && mark.when)
    parts.unshift(mark.announced ? markMessages.dateAnnounced({ date: mark.when }) : mark.when);
  if (mark.kind === 'gathered') parts.push(PRECISION[mark.precision]);
  if (mark.origin === 'context') parts.push(placesMessages.context);
  return parts;
}
