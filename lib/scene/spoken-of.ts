import type { EntityId, Iso3 } from '../story/ids';
import type { Entity, Place, Stop, Story } from '../story/story';
import { drawnWith, placementCountries, storyIndex } from '../story/story-index';
import { isSameTime } from '../story/time-range';
import type { View } from '../story/view';
import { MANY_FLOWS } from './many-flows';
import type { Mark } from './mark';

/** What a view speaks of, and a map of it must name where it is in sight, whatever else gives way. */
export interface Spoken {
  /** Of countries, cities, sites, regions and borders. Not all of them need have a mark in the view. */
  readonly places: ReadonlySet<EntityId>;
  /** The countries among them and those that have no entity: where no mark stands for one, the base map names it. */
  readonly countries: ReadonlySet<Iso3>;
}

type Shows = Pick<View, 'layers' | 'time' | 'selection'>;

/** A group has no name on the map: its members stand for it, if they are not more than this. */
const FEW = 6;

/**
 * What is chosen, both ends of each flow, and at a stop the places that its paragraphs mention. A stop is known by what it
 * shows, so that moving the map does not change what must be named. Of very many flows, only the chosen one counts.
 */
export function spokenOf(story: Story, view: Shows, marks: readonly Mark[]): Spoken {
  const index = storyIndex(story);
  const found = new Set<EntityId>();
  const countries = new Set<Iso3>();
  const speak = (entity: Entity | undefined) => {
    if (!entity) return;
    if (isNamed(entity)) found.add(entity.id);
    for (const id of standingFor(entity)) {
      const place = index.entity(id);
      if (place && isNamed(place)) found.add(id);
    }
    for (const iso3 of countriesSpokenOf(entity)) countries.add(iso3);
  };

  if (view.selection) speak(index.entity(view.selection));
  const flows = marks.filter((mark) => mark.kind === 'flow');
  for (const { id } of flows.length > MANY_FLOWS ? [] : flows) speak(index.entity(id));
  for (const { paragraphs } of story.stops.filter((stop) => showsSame(stop, view))) {
    for (const id of mentionedIn(story, paragraphs)) {
      const entity = index.entity(id);
      if (entity?.kind === 'place') speak(entity);
    }
  }

  for (const entity of story.entities) {
    if (!isCountry(entity)) continue;
    const { country } = entity.placement;
    if (found.has(entity.id)) countries.add(country);
    else if (countries.has(country)) found.add(entity.id);
  }
  return { places: found, countries };
}

function isCountry(entity: Entity): entity is Place & { readonly placement: { readonly kind: 'country' } } {
  return entity.kind === 'place' && entity.type === 'country' && entity.placement.kind === 'country';
}

/** A place that a map writes the name of. What is drawn with another place has its name in a list, if anywhere. */
function isNamed(entity: Entity): boolean {
  if (entity.kind !== 'place') return false;
  const { placement } = entity;
  if (placement.kind === 'none' || ('at' in placement && placement.at)) return false;
  return placement.kind !== 'country' || isCountry(entity);
}

function standingFor(entity: Entity): readonly EntityId[] {
  const at = drawnWith(entity);
  if (entity.kind === 'flow') return [entity.from.entity, ...(entity.via ?? []), entity.to.entity];
  if (entity.kind === 'group') return entity.members.length > FEW ? [] : entity.members;
  if (entity.kind === 'organisation' && entity.seat) return [...at, entity.seat];
  return at;
}

/** The country of a city, a site or an event, and both sides of a border. A region and the ends of a flow have names of their own. */
function countriesSpokenOf(entity: Entity): readonly Iso3[] {
  const { kind } = entity.placement;
  return kind === 'region' || entity.kind === 'flow' || entity.kind === 'group' ? [] : placementCountries(entity);
}

function mentionedIn(story: Story, [from, to]: Stop['paragraphs']): EntityId[] {
  return story.paragraphs
    .filter(({ n }) => n >= from && n <= to)
    .flatMap(({ links, spans }) => [
      ...links.flatMap((link) => ('entity' in link ? [link.entity] : [])),
      ...spans.map(({ entity }) => entity),
    ]);
}

function showsSame({ view }: Stop, { layers, time, selection }: Shows): boolean {
  return isSameTime(view.time, time) && view.selection === selection && sorted(view.layers) === sorted(layers);
}

const sorted = (layers: Shows['layers']): string => [...layers].sort().join('~');

/**
 * The ids that must be on the map when `entity` is chosen: itself and where it is placed. A group is its members, a
 * region its countries, a flow its ends, an event the place that it is at, and what is near a place that place.
 */
export function placementsOf(entity: Entity, story: Story): EntityId[] {
  const ids: EntityId[] = [entity.id];
  if (entity.kind === 'group') ids.push(...entity.members);
  if (entity.kind === 'flow') ids.push(entity.from.entity, ...(entity.via ?? []), entity.to.entity);
  ids.push(...drawnWith(entity));
  const { placement } = entity;
  if (placement.kind === 'near' && placement.from) ids.push(placement.from);
  if (placement.kind === 'region') ids.push(...placement.countries.flatMap((iso3) => countryEntity(iso3, story)));
  return ids;
}

function countryEntity(iso3: Iso3, story: Story): EntityId[] {
  const found = story.entities.find(
    (entity) =>
      entity.kind === 'place' &&
      entity.type === 'country' &&
      entity.placement.kind === 'country' &&
      entity.placement.country === iso3,
  );
  return found ? [found.id] : [];
}
