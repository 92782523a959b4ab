import type { ReactNode } from 'react';
import { choose } from '@/lib/scene/choose';
import type { EntityId } from '@/lib/story/ids';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import type { View } from '@/lib/story/view';
import { viewHref } from '@/lib/view/serialize-view';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from './reader-context';

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
  const said = typeof children === 'string' ? children : entity.name;
  return (
    <a
      className={className}
      {...((verbatim || !children) && langAttributes(story.lang, said))}
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

/** A name in a chart or diagram: leads to what it names where the story has that. */
export function EntityName({ id, name }: { id: EntityId | null | undefined; name: string }) {
  const { story } = useReader();
  return id ? (
    <EntityLink id={id} plain verbatim>
      {name}
    </EntityLink>
  ) : (
    <span {...langAttributes(story.lang, name)}>{name}</span>
  );
}

let last: { story: Story; view: View; hrefs: Map<EntityId, string> } | null = null;

/** The link that chooses an entity from this view; the same entity is linked many times on a page. */
export function chosenHref(story: Story, view: View, id: EntityId): string {
  if (last?.story !== story || last.view !== view) last = { story, view, hrefs: new Map() };
  const known = last.hrefs.get(id);
  if (known) return known;
  const href = viewHref(story, choose(story, view, id));
  last.hrefs.set(id, href);
  return href;
}
