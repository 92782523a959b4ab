import type { EntityId, Iso3, LayerId, SeriesId, SourceId } from './ids';
import type { CountryFacts, Entity, Event, Layer, LayerItem, Link, Series, Source, Story } from './story';
import type { TimeRange } from './time-range';

/** One link of the text, numbered within its paragraph. */
export type Mention = { readonly paragraph: number; readonly index: number } & (
  | { readonly entity: EntityId }
  | { readonly time: TimeRange }
);

export interface StoryIndex {
  entity(id: EntityId): Entity | undefined;
  layer(id: LayerId): Layer | undefined;
  source(id: SourceId): Source | undefined;
  series(id: SeriesId): Series | undefined;
  /** The layers that list it, itself or through a group that it is a member of. */
  layersOf(id: EntityId): readonly Layer[];
  /** What layers say of it itself, in their order. */
  itemsOf(id: EntityId): readonly { readonly layer: LayerId; readonly item: LayerItem }[];
  /** All links in the order of the text. */
  readonly mentions: readonly Mention[];
  /** The places that the text names and a map has, numbered from 1 as the text names them: for a printed page. */
  readonly placeNumbers: ReadonlyMap<EntityId, number>;
  /** The entities that are drawn with this place. */
  eventsAt(place: EntityId): readonly Entity[];
  /** The events in which it takes part. */
  eventsWith(participant: EntityId): readonly Event[];
}

/** A story never changes, so its index is as good as part of it: made at first use, gone with the story. */
const indexes = new WeakMap<Story, StoryIndex>();

export function storyIndex(story: Story): StoryIndex {
  const known = indexes.get(story);
  if (known) return known;
  const index = build(story);
  indexes.set(story, index);
  return index;
}

function build(story: Story): StoryIndex {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const layers = new Map(story.layers.map((layer) => [layer.id, layer]));
  const sources = new Map(story.sources.map((source) => [source.id, source]));
  const series = new Map(story.series.map((one) => [one.id, one]));
  const layersOf = new Map<EntityId, Layer[]>();
  const itemsOf = new Map<EntityId, { layer: LayerId; item: LayerItem }[]>();
  for (const layer of story.layers) {
    for (const item of layer.items) append(itemsOf, item.entity, { layer: layer.id, item });
    for (const id of entitiesIn(layer, entities)) append(layersOf, id, layer);
  }
  const byPlace = new Map<EntityId, Entity[]>();
  const byParticipant = new Map<EntityId, Event[]>();
  for (const entity of story.entities) {
    for (const place of drawnWith(entity)) append(byPlace, place, entity);
    if (entity.kind !== 'event') continue;
    for (const { entity: id } of entity.participants ?? []) append(byParticipant, id, entity);
  }
  const mentions = story.paragraphs.flatMap(({ n, links }) => links.map((link, index) => mention(n, index, link)));
  return {
    entity: (id) => entities.get(id),
    layer: (id) => layers.get(id),
    source: (id) => sources.get(id),
    series: (id) => series.get(id),
    layersOf: (id) => layersOf.get(id) ?? [],
    itemsOf: (id) => itemsOf.get(id) ?? [],
    mentions,
    placeNumbers: numbered(mentions, entities),
    eventsAt: (place) => byPlace.get(place) ?? [],
    eventsWith: (participant) => byParticipant.get(participant) ?? [],
  };
}

function entitiesIn(layer: Layer, entities: ReadonlyMap<EntityId, Entity>): Set<EntityId> {
  const ids = new Set<EntityId>();
  for (const item of layer.items) {
    ids.add(item.entity);
    const entity = entities.get(item.entity);
    if (entity?.kind === 'group') for (const member of entity.members) ids.add(member);
  }
  return ids;
}

function numbered(mentions: readonly Mention[], entities: ReadonlyMap<EntityId, Entity>): Map<EntityId, number> {
  const numbers = new Map<EntityId, number>();
  for (const link of mentions) {
    if (!('entity' in link) || numbers.has(link.entity)) continue;
    const entity = entities.get(link.entity);
    if (entity?.kind === 'place' && entity.placement.kind !== 'none') numbers.set(entity.id, numbers.size + 1);
  }
  return numbers;
}

function mention(paragraph: number, index: number, link: Link): Mention {
  return 'time' in link ? { paragraph, index, time: link.time } : { paragraph, index, entity: link.entity };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The places that an entity is drawn with: an event may be at several. */
export function drawnWith(entity: Entity): readonly EntityId[] {
  const { placement } = entity;
  const first = 'at' in placement && placement.at ? [placement.at] : [];
  return entity.kind === 'event' && entity.alsoAt ? [...first, ...entity.alsoAt] : first;
}

/** The countries that a placement names. */
export function placementCountries({ placement }: Pick<Entity, 'placement'>): readonly Iso3[] {
  switch (placement.kind) {
    case 'point':
    case 'city':
    case 'near':
      return placement.country === undefined ? [] : [placement.country];
    case 'country':
      return [placement.country];
    case 'region':
      return placement.countries;
    case 'border':
      return placement.between;
    case 'admin1':
      return [placement.country];
    case 'area':
    case 'line':
    case 'soft-region':
    case 'water':
    case 'none':
      return [];
  }
}

/** The facts of every country that a placement names; group members and flow ends are entities with placements too. */
export function countriesOf(
  entities: readonly Entity[],
  countryFacts: (iso3: string) => CountryFacts | null,
): Record<Iso3, CountryFacts> {
  const codes = new Set(entities.flatMap(placementCountries));
  const found = [...codes].sort().flatMap((code) => {
    const facts = countryFacts(code);
    return facts ? [[code, facts] as const] : [];
  });
  return Object.fromEntries(found);
}
