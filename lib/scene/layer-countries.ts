import type { EntityId, Iso3, Layer, Story } from '../story/story';
import { storyIndex } from '../story/story-index';

export interface LayerCountry {
  readonly id: EntityId;
  readonly name: string;
  /** What the layer says of the country itself. */
  readonly says: string | null;
}

/** Every country that a layer lists, itself or through a group, once. */
export function layerCountries(layer: Layer, story: Story): ReadonlyMap<Iso3, LayerCountry> {
  const { entity } = storyIndex(story);
  const countries = new Map<Iso3, LayerCountry>();
  for (const item of layer.items) {
    const listed = entity(item.entity);
    const places = listed?.kind === 'group' ? listed.members.map(entity) : [listed];
    for (const place of places) {
      if (place?.kind !== 'place' || place.type !== 'country' || place.placement.kind !== 'country') continue;
      const { country } = place.placement;
      const says = listed === place ? (item.says ?? null) : null;
      countries.set(country, { id: place.id, name: place.name, says: countries.get(country)?.says ?? says });
    }
  }
  return countries;
}
