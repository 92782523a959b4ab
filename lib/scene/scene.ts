import { markMessages } from '@words/story';
import type { CountryFacts, Entity, EntityId, Layer, LayerId, LayerItem, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { type TimeRange, timesOverlap } from '../story/time-range';
import type { View } from '../view/view';
import { keyedFlows } from './keyed-flows';
import type { Mark } from './mark';
import { nestedAreas } from './nested-areas';
import { placementsOf } from './placements-of';
import { sceneWords } from './scene-words';
import type { Shown } from './shown';
import { type Spoken, spokenOf } from './spoken-of';
import { toMark } from './to-mark';
import { valuedAreas } from './valued-areas';
import { whenIn } from './when-in';

/** Everything that a view shows of a story. Map, lists, picture and exports draw this and nothing else. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly selected: Entity | null;
  /** What must be named where it is in sight. */
  readonly spoken: Spoken;
  /** Every country of the story, also those that this view does not show: names of others keep off their land. */
  readonly countries: readonly Pick<CountryFacts, 'iso3' | 'anchor'>[];
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
    const fresh: Shown = { layers: NONE, styles: NONE, says: NONE, shading: null, fromArticle: false, implied: false };
    shown.set(id, fresh);
    return fresh;
  };

  const on = new Set(view.layers);
  for (const layer of story.layers) {
    if (!on.has(layer.id)) continue;
    // Most things are in one layer, and share its list.
    const alone = [layer.id];
    for (const item of layer.items) {
      const entity = index.entity(item.entity);
      if (!entity || !inTime(entity, view.time)) continue;
      const targets = entity.kind === 'group' ? entity.members : [entity.id];
      for (const id of targets) note(touch(id), layer, alone, item, entity.kind === 'group');
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
  return {
    marks: besideOthers(marks, story),
    selected,
    spoken: spokenOf(story, view, marks),
    countries: Object.values(story.countries),
    words: sceneWords(story, view, marks, selected),
  };
}

/** What a mark says depends on the others: whose value stands on the map, whose unit and source a key says for all. */
function besideOthers(marks: readonly Mark[], story: Story): readonly Mark[] {
  const keyed = keyedFlows(marks, story);
  const valued = valuedAreas(marks);
  const nested = nestedAreas(marks);
  if (keyed.size === 0 && valued.size === 0 && nested.size === 0) return marks;
  return marks.map((mark) => {
    if (mark.kind === 'flow') return keyed.has(mark.id) ? { ...mark, keyed: true } : mark;
    if (mark.kind !== 'area' || !(valued.has(mark.id) || nested.has(mark.id))) return mark;
    const value = valued.has(mark.id) ? (mark.choropleth?.brief ?? null) : null;
    return { ...mark, value, nested: nested.has(mark.id) };
  });
}

const NONE: readonly never[] = [];

function note(entry: Shown, layer: Layer, alone: readonly LayerId[], item: LayerItem, viaGroup: boolean): void {
  if (entry.layers === NONE) entry.layers = alone;
  else if (!entry.layers.includes(layer.id)) entry.layers = [...entry.layers, layer.id];
  if (item.style !== 'plain' && !entry.styles.includes(item.style)) entry.styles = [...entry.styles, item.style];
  if (item.says && !viaGroup) {
    // A mark of the article may also have context said of it, which must not pass for the article's words.
    const said = layer.origin === 'context' ? markMessages.layerOfContext({ layer: layer.name }) : layer.name;
    entry.says = [...entry.says, `${said}: ${item.says}`];
  }
  if (layer.shade) entry.shading ??= layer;
  if (layer.origin === 'article') entry.fromArticle = true;
}

/** What has no date stays at every time. */
export function inTime({ when }: Entity, time: TimeRange | null): boolean {
  return !time || !when || timesOverlap(when, time);
}
