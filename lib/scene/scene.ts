import { markMessages } from '@words/story';
import type { EntityId, LayerId } from '../story/ids';
import type { CountryFacts, Entity, Layer, LayerItem, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { type TimeRange, timesOverlap } from '../story/time-range';
import type { View } from '../story/view';
import { labelled } from '../words/in-sentence';
import { MANY_FLOWS } from './many-flows';
import { type FlowMark, type Mark, measureOf } from './mark';
import { sceneWords } from './scene-words';
import { whenIn } from './series-at';
import { placementsOf, type Spoken, spokenOf } from './spoken-of';
import { type Shown, toMark } from './to-mark';

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
    const fresh: Shown = {
      layers: NONE,
      styles: NONE,
      says: NONE,
      measuredBy: NONE,
      fromArticle: false,
      implied: false,
    };
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
  const valued = valuedMarks(marks);
  const nested = nestedAreas(marks);
  if (keyed.size === 0 && valued.size === 0 && nested.size === 0) return marks;
  return marks.map((mark) => {
    if (mark.kind === 'flow') return keyed.has(mark.id) ? { ...mark, keyed: true } : mark;
    const value = valued.has(mark.id) ? (measureOf(mark)?.brief ?? null) : null;
    if (mark.kind === 'zone' || mark.kind === 'point') return value === null ? mark : { ...mark, value };
    if (mark.kind !== 'area' || !(valued.has(mark.id) || nested.has(mark.id))) return mark;
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
    entry.says = [...entry.says, labelled(said, item.says)];
  }
  if (layer.shade || layer.circles) entry.measuredBy = [...entry.measuredBy, layer];
  if (layer.origin === 'article') entry.fromArticle = true;
}

/** What has no date stays at every time. */
export function inTime({ when }: Entity, time: TimeRange | null): boolean {
  return !time || !when || timesOverlap(when, time);
}

/**
 * The countries of a group all of which are in a second, larger one too, as six at a summit that nine more talks follow: there the
 * first group's tint is enough, and the second one's hatch stands on those that it adds.
 */
export function nestedAreas(marks: readonly Mark[]): ReadonlySet<EntityId> {
  const areas = marks.filter((mark) => mark.kind === 'area');
  const first = areas.filter(({ styles }) => styles.includes('band-solid'));
  const second = areas.filter(({ styles }) => styles.includes('band-broken'));
  const isNested = second.length > first.length && first.every((mark) => second.includes(mark));
  return isNested ? new Set(first.map(({ id }) => id)) : NO_AREAS;
}

const NO_AREAS: ReadonlySet<EntityId> = new Set();

/** What has a value that is to stand on the map: of each series the greatest and the least, and what is chosen. */
function valuedMarks(marks: readonly Mark[]): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>();
  const ends = new Map<string, { min: Valued; max: Valued; isTied: boolean }>();
  for (const mark of marks) {
    const measure = measureOf(mark);
    if (!measure || measure.value === null) continue;
    const one = { id: mark.id, value: measure.value };
    if (mark.selected || ('implied' in mark && mark.implied)) ids.add(mark.id);
    const known = ends.get(measure.series);
    ends.set(measure.series, {
      min: known && known.min.value <= one.value ? known.min : one,
      isTied: known !== undefined && (known.min.value === one.value || (known.isTied && known.min.value < one.value)),
      max: known && known.max.value >= one.value ? known.max : one,
    });
  }
  for (const { min, max, isTied } of ends.values()) {
    ids.add(max.id);
    // Of several with none, one would look like a choice.
    if (!isTied) ids.add(min.id);
  }
  return ids;
}

interface Valued {
  readonly id: EntityId;
  readonly value: number;
}

/**
 * The flows whose unit, period, source and speaker the map's key says once for all of them: a whole series that is shown with
 * one attribution, or two or more amounts of the text that share unit, period and attribution. A key holds one such set, the
 * largest (of equals, the first). What rests on somebody's claim is never in it: it keeps its speaker beside the amount.
 */
function keyedFlows(marks: readonly Mark[], story: Story): ReadonlySet<EntityId> {
  const flows = marks.filter((mark) => mark.kind === 'flow').filter(({ quantity }) => quantity !== null);
  // So many are not told apart one by one, and have no amounts beside their heads.
  if (flows.length > MANY_FLOWS) return NO_FLOWS;
  const sets = new Map<string, EntityId[]>();
  const attributions = new Map<string, Set<string | null>>();
  for (const flow of flows) {
    const key = setOf(flow, story);
    if (key === null) continue;
    sets.set(key, [...(sets.get(key) ?? []), flow.id]);
    attributions.set(key, (attributions.get(key) ?? new Set()).add(flow.attribution));
  }
  let best: readonly EntityId[] = [];
  for (const [key, ids] of sets) {
    const isShared = attributions.get(key)?.size === 1 && (key.startsWith(SERIES) || ids.length > 1);
    if (isShared && ids.length > best.length) best = ids;
  }
  return best.length === 0 ? NO_FLOWS : new Set(best);
}

const NO_FLOWS: ReadonlySet<EntityId> = new Set();
const SERIES = 'series ';

/** What a flow's amount has in common with others; null for a claim. */
function setOf({ id, quantity }: FlowMark, story: Story): string | null {
  const flow = storyIndex(story).entity(id);
  if (flow?.kind !== 'flow' || flow.claim || !quantity) return null;
  if (quantity.series !== null) return `${SERIES}${quantity.series}`;
  const [figure] = flow.figures;
  return figure ? `text ${JSON.stringify([figure.unit, figure.period, flow.attribution ?? null])}` : null;
}
