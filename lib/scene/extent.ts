import { greatCircle } from '../geo/great-circle';
import { legsOf } from '../geo/legs';
import type { LonLat } from '../geo/mercator';
import { middleOf, nearestTo } from '../geo/mercator';
import type { Iso3 } from '../story/ids';
import type { CountryFacts, Entity, Flow, FlowEnd, Story } from '../story/story';
import { drawnWith, storyIndex } from '../story/story-index';
import { type Zone, zoneOf } from './zone';

/**
 * Where an entity is drawn: a point that must be in sight, and the corners that ought to be. All in one copy of the world:
 * longitudes may pass 180.
 */
export interface Extent {
  readonly anchor: LonLat;
  readonly corners: readonly LonLat[];
}

/** Null when it has no place. */
export function extentOf(entity: Entity, story: Story): Extent | null {
  if (entity.kind === 'flow') {
    const legs = legsOf(flowRoute(entity, story)).map(([a, b]) => greatCircle(a, b, 8));
    const middle = legs[Math.floor(legs.length / 2)]?.[4] as LonLat;
    return { anchor: middle, corners: legs.flat().map((point) => nearestTo(middle[0], point)) };
  }
  if (entity.kind === 'group') {
    const places = entity.members.flatMap((id) => {
      const member = storyIndex(story).entity(id);
      const extent = member && member.kind !== 'group' ? extentOf(member, story) : null;
      return extent ? [extent] : [];
    });
    return places.length > 0 ? union(places) : null;
  }
  if (entity.kind === 'event' && entity.alsoAt) {
    const places = drawnWith(entity).flatMap((id) => storyIndex(story).entity(id) ?? []);
    return union(places.flatMap((place) => (place.kind === 'place' && extentOf(place, story)) || []));
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
    case 'border':
      return ofBorder(placement.between, story);
    case 'near':
    case 'area':
    case 'line':
    case 'soft-region':
    case 'admin1':
    case 'water':
      return ofZone(zoneOf(placement, story));
  }
}

function ofZone({ anchor, box: [west, south, east, north] }: Zone): Extent {
  return {
    anchor,
    corners: [
      [west, south],
      [east, north],
    ],
  };
}

/** Where a flow begins, passes and ends, in order: the points of its places, and no more exact than those. */
export function flowRoute({ from, via = [], to }: Flow, story: Story): readonly LonLat[] {
  const stop = ({ entity, anchor }: FlowEnd): LonLat => {
    if (anchor) return anchor;
    const place = storyIndex(story).entity(entity);
    return (place?.kind === 'place' ? extentOf(place, story)?.anchor : undefined) ?? NOWHERE;
  };
  return [stop(from), ...via.map((entity) => stop({ entity })), stop(to)];
}

/** A checked story has places at all stops; without them the mark is still there. */
export const NOWHERE: LonLat = [0, 0];

function ofCountries(countries: readonly Iso3[], story: Story): Extent[] {
  return countries.flatMap((iso3) => {
    const facts = story.countries[iso3];
    if (!facts) return [];
    const [west, south, east, north] = facts.bbox;
    return [{ anchor: facts.anchor, corners: [[west, south] as const, [east, north] as const] }];
  });
}

/** Neighbours' frames overlap along their border, or face each other across a narrow gap. */
function ofBorder([isoA, isoB]: readonly [Iso3, Iso3], story: Story): Extent | null {
  const a = story.countries[isoA];
  const b = story.countries[isoB];
  if (!a || !b) return null;
  const [westA, southA, eastA, northA] = a.bbox;
  const [westB, southB, eastB, northB] = beside(a, b);
  const southWest: LonLat = [Math.max(westA, westB), Math.max(southA, southB)];
  const northEast: LonLat = [Math.min(eastA, eastB), Math.min(northA, northB)];
  return { anchor: middleOf([southWest, northEast]), corners: [southWest, northEast] };
}

/** The second country's frame in the first one's copy of the world. */
function beside(first: CountryFacts, { bbox: [west, south, east, north] }: CountryFacts): CountryFacts['bbox'] {
  const center = (west + east) / 2;
  const by = nearestTo((first.bbox[0] + first.bbox[2]) / 2, [center, 0])[0] - center;
  return [west + by, south, east + by, north];
}

function union(extents: readonly Extent[], anchor?: LonLat): Extent | null {
  const [first, ...rest] = extents;
  if (!first) return null;
  if (rest.length === 0) return anchor ? { ...first, anchor } : first;
  const middle = anchor ?? middleOf([first.anchor, ...rest.map((extent) => extent.anchor)]);
  return { anchor: middle, corners: extents.map((extent) => nearestTo(middle[0], extent.anchor)) };
}
