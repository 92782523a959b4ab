import type { Entity, EntityId, Iso3, Story } from '../story/story';

/**
 * The ids that must be on the map when `entity` is chosen: itself and where it is placed. A group is its members, a
 * region its countries, a flow its ends, an event the place that it is at.
 */
export function placementsOf(entity: Entity, story: Story): EntityId[] {
  const ids: EntityId[] = [entity.id];
  if (entity.kind === 'group') ids.push(...entity.members);
  if (entity.kind === 'flow') ids.push(entity.from.entity, entity.to.entity);
  const { placement } = entity;
  if ((placement.kind === 'city' || placement.kind === 'point' || placement.kind === 'country') && placement.at) {
    ids.push(placement.at);
  }
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
