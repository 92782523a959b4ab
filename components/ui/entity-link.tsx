import type { ReactNode } from 'react';
import type { EntityId } from '@/lib/story/ids';
import { storyIndex } from '@/lib/story/story-index';
import { langAttributes } from '@/lib/words/locale';
import { chosenHref } from '../reader/chosen-href';
import { useReader } from '../reader/reader-context';

interface EntityLinkProps {
  readonly id: EntityId;
  /** Cards, legends and unplaced rows do not stand for the entity: they only lead to it. */
  readonly plain?: boolean;
  /** What it says, if not the name, is the story's own words too. */
  readonly verbatim?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** A link that chooses an entity: a real one, also where no script runs. */
export function EntityLink({ id, plain = false, verbatim = false, className, children }: EntityLinkProps) {
  const { story, view } = useReader();
  const entity = storyIndex(story).entity(id);
  if (!entity) return children ?? id;
  return (
    <a
      className={className}
      {...((verbatim || !children) && langAttributes(story.lang))}
      href={chosenHref(story, view, id)}
      rel="nofollow"
      data-entity={plain ? undefined : id}
      data-choose={id}
      aria-current={view.selection === id || undefined}
    >
      {children ?? entity.name}
    </a>
  );
}
