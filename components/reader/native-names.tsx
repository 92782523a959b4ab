import type { Entity } from '@/lib/story/story';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';

/** What a country calls itself, where that is not what its card calls it. */
export function NativeNames({ entity }: { entity: Entity }) {
  const { story } = useReader();
  if (entity.kind !== 'place' || entity.type !== 'country' || entity.placement.kind !== 'country') return null;
  const country = story.countries[entity.placement.country];
  const names = country?.native.filter(({ name }) => name !== entity.name && name !== country.name) ?? [];
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
