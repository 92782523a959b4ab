import { type Mark, measureOf } from '../scene/mark';
import { type Scene, scene } from '../scene/scene';
import type { EntityId } from '../story/ids';
import type { Entity, Source, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { defaultView, layerSet } from '../view/fields';
import type { ParsedView } from '../view/parse-view';
import { storyHref, viewHref } from '../view/serialize-view';

/** What is exported: a view, or the whole story, with the address that an export gives as its own. */
export interface Subject {
  readonly story: Story;
  readonly view: View;
  readonly scene: Scene;
  /** The scene's, by what they are of. */
  readonly marks: ReadonlyMap<EntityId, Mark>;
  /** Not a view of a link, but everything that the story has. */
  readonly whole: boolean;
  /** All of the story's, or what the view shows: its marks and what is chosen. In the story's order. */
  readonly entities: readonly Entity[];
  /** `https://…`, without a slash at its end. */
  readonly site: string;
  /** The page that shows it. */
  readonly url: string;
}

/** A query without any key of a link asks for the whole story. */
export function subjectOf(story: Story, { view, bare }: ParsedView, site: string): Subject {
  const shown = bare ? wholeStory(story) : view;
  const made = scene(story, shown);
  const marks = new Map(made.marks.map((mark) => [mark.id, mark]));
  const isShown = ({ id }: Entity) => marks.has(id) || id === made.selected?.id;
  return {
    story,
    view: shown,
    scene: made,
    marks,
    whole: bare,
    entities: bare ? story.entities : story.entities.filter(isShown),
    site,
    url: `${site}${bare ? storyHref(story) : viewHref(story, view)}`,
  };
}

/** Every layer on, at all times. */
function wholeStory(story: Story): View {
  return { ...defaultView(story), layers: layerSet(story.layers.map(({ id }) => id)) };
}

/** The link that opens the view with this entity chosen; of the whole story, the story's own view. */
export function entityUrl({ story, view, whole, site }: Subject, id: EntityId): string {
  const base = whole ? defaultView(story) : view;
  return `${site}${viewHref(story, { ...base, selection: id, highlight: null })}`;
}

/** The sources of the entity, and of what is said of it in the layers that are shown. */
export function sourcesOf({ story, view, marks }: Subject, entity: Entity): readonly Source[] {
  const index = storyIndex(story);
  const mark = marks.get(entity.id);
  const said = index.itemsOf(entity.id).flatMap(({ layer, item }) => (view.layers.includes(layer) ? item.sources : []));
  const series = mark?.kind === 'flow' ? mark.quantity?.series : mark && measureOf(mark)?.series;
  const counted = series ? (index.series(series)?.sources ?? []) : [];
  const drawn = 'source' in entity.placement ? [entity.placement.source] : [];
  return [...new Set([...entity.sources, ...drawn, ...said, ...counted])].flatMap((id) => index.source(id) ?? []);
}
