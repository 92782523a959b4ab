import { greatCircle } from '../geo/arc';
import type { Entity, LonLat, Story } from '../story/story';
import { storyIndex } from '../story/story-index';

/** Where an entity is drawn: a point that must be in sight, and the corners that ought to be. Null when it has no place. */
export interface Extent {
  readonly anchor: LonLat;
  readonly corners: readonly LonLat[];
}

export function extentOf(entity: Entity, story: Story): Extent | null {
  if (entity.kind === 'flow') {
    const line = greatCircle(entity.from.anchor, entity.to.anchor, 8);
    return { anchor: line[4] as LonLat, corners: line };
  }
  if (entity.kind === 'group') {
    const places = entity.members.flatMap((id) => {
      const member = storyIndex(story).entity(id);
      const extent = member && member.kind !== 'group' ? extentOf(member, story) : null;
      return extent ? [extent] : [];
    });
    return places.length > 0 ? union(places) : null;
  }
  const { placement } = entity;
  switch (placement.kind) {
    case 'none':
      return null;
    case 'point':
    case 'city':
      return { anchor: placement.lonLat, corners: [placement.lonLat] };
    case 'country':
      return union(ofCountries([placement.country], story));
    case 'region':
      return union(ofCountries(placement.countries, story), placement.anchor);
    case 'border': {
      const [a, b] = ofCountries(placement.between, story);
      if (!a || !b) return null;
      const middle: LonLat = [(a.anchor[0] + b.anchor[0]) / 2, (a.anchor[1] + b.anchor[1]) / 2];
      return { anchor: middle, corners: [middle] };
    }
  }
}

function ofCountries(countries: readonly string[], story: Story): Extent[] {
  return countries.flatMap((iso3) => {
    const facts = story.countries[iso3];
    if (!facts) return [];
    const [west, south, east, north] = facts.bbox;
    return [{ anchor: facts.anchor, corners: [[west, south] as const, [east, north] as const] }];
  });
}

function union(extents: readonly Extent[], anchor?: LonLat): Extent | null {
  const first = extents[0];
  if (!first) return null;
  if (extents.length === 1) return anchor ? { ...first, anchor } : first;
  const anchors = extents.map((extent) => extent.anchor);
  const mean = (axis: 0 | 1) => anchors.reduce((sum, point) => sum + point[axis], 0) / anchors.length;
  return { anchor: anchor ?? [mean(0), mean(1)], corners: anchors };
}
