import type { EntityId } from '@/lib/story/ids';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../reader/reader-context';
import { EntityLink } from './entity-link';

/** A name in a chart or diagram: leads to what it names where the story has that. */
export function EntityName({ id, name }: { id: EntityId | null | undefined; name: string }) {
  const { story } = useReader();
  return id ? (
    <EntityLink id={id} plain verbatim>
      {name}
    </EntityLink>
  ) : (
    <span {...langAttributes(story.lang)}>{name}</span>
  );
}
