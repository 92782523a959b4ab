import { type ReactNode, useContext } from 'react';
import { sameCamera } from '@/lib/geo/camera';
import { choose } from '@/lib/scene/choose';
import type { EntityId } from '@/lib/story/ids';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import type { Panel } from '@/lib/story/view';
import { defaultView } from '@/lib/view/fields';
import { changeHref } from '@/lib/view/serialize-view';
import { langAttributes } from '@/lib/words/locale';
import { PanelContext, useReader } from './reader-context';

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
  const panel = useContext(PanelContext);
  const entity = storyIndex(story).entity(id);
  if (!entity) return children ?? id;
  const said = typeof children === 'string' ? children : entity.name;
  return (
    <a
      className={className}
      {...((verbatim || !children) && langAttributes(story.lang, said))}
      href={chosenHref(story, id, panel)}
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

const hrefs = new WeakMap<Story, Map<string, string>>();

/** The link that chooses an entity: as from the default view, since it is written before anybody's view is known. */
export function chosenHref(story: Story, id: EntityId, panel: Panel = 'article'): string {
  const known = hrefs.get(story) ?? new Map<string, string>();
  hrefs.set(story, known);
  const key = `${panel} ${id}`;
  const href = known.get(key) ?? hrefOf(story, id, panel);
  known.set(key, href);
  return href;
}

function hrefOf(story: Story, id: EntityId, panel: Panel): string {
  const from = defaultView(story);
  const { selection, camera } = choose(story, from, id);
  return changeHref(story, {
    selection,
    ...(sameCamera(camera, from.camera) ? {} : { camera }),
    ...(panel === from.panel ? {} : { panel }),
  });
}
