import type { Entity, EntityId, Layer, LayerItem, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { overlaps, parseTime } from '../view/time';
import type { View } from '../view/view';
import type { Mark } from './mark';
import { placementsOf } from './placements-of';
import { sceneWords } from './scene-words';
import type { Shown } from './shown';
import { toMark } from './to-mark';
import { whenIn } from './when-in';

/** Everything that a view shows of a story. Map, lists, picture and exports draw this and nothing else. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly selected: Entity | null;
  /** A few plain sentences: what is shown, where, as of when, according to whom. */
  readonly words: string;
}

/** The part of a view that decides what is shown; the camera only decides from where. */
export type Shows = Pick<View, 'layers' | 'time' | 'selection'>;

export function scene(story: Story, view: Shows): Scene {
  const index = storyIndex(story);
  const shown = new Map<EntityId, Shown>();
  const touch = (id: EntityId): Shown => {
    const known = shown.get(id);
    if (known) return known;
    const fresh: Shown = { layers: [], styles: [], says: [], shading: null, fromArticle: false, implied: false };
    shown.set(id, fresh);
    return fresh;
  };

  const on = new Set(view.layers);
  for (const layer of story.layers) {
    if (!on.has(layer.id)) continue;
    for (const item of layer.items) {
      const entity = index.entity(item.entity);
      if (!entity || !inTime(entity, view.time)) continue;
      const targets = entity.kind === 'group' ? entity.members : [entity.id];
      for (const id of targets) note(touch(id), layer, item, entity.kind === 'group');
    }
  }

  const selected = view.selection ? (index.entity(view.selection) ?? null) : null;
  if (selected) {
    for (const id of placementsOf(selected, story)) {
      const entry = touch(id);
      if (id !== selected.id) entry.implied = true;
    }
  }

  const marks: Mark[] = [];
  for (const entity of story.entities) {
    const entry = shown.get(entity.id);
    const mark = entry && toMark(entity, entry, view, story);
    if (mark?.kind === 'gathered' && entity.when) marks.push({ ...mark, when: whenIn(entity.when, view.time) });
    else if (mark) marks.push(mark);
  }
  return { marks, selected, words: sceneWords(story, view, marks, selected) };
}

function note(entry: Shown, layer: Layer, item: LayerItem, viaGroup: boolean): void {
  if (!entry.layers.includes(layer.id)) entry.layers.push(layer.id);
  if (item.style !== 'plain' && !entry.styles.includes(item.style)) entry.styles.push(item.style);
  // A mark of the article may also have context said of it, which must not pass for the article's words.
  const said = layer.origin === 'context' ? `${layer.name} (context)` : layer.name;
  if (item.says && !viaGroup) entry.says.push(`${said}: ${item.says}`);
  if (layer.shade) entry.shading ??= layer;
  if (layer.origin === 'article') entry.fromArticle = true;
}

/** What has no date stays at every time. */
export function inTime(entity: Entity, time: string | null): boolean {
  if (!time || !entity.when) return true;
  const range = parseTime(time);
  return !range || overlaps(entity.when, range);
}
