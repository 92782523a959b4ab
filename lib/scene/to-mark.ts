import type { LonLat } from '../geo/mercator';
import { eventSign } from '../story/event-sign';
import type { EntityId, Iso3, LayerId } from '../story/ids';
import type { Placement } from '../story/placement';
import type { Entity, Flow, Layer, MarkStyle, Place, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { TimeRange } from '../story/time-range';
import type { View } from '../story/view';
import { flowWhat } from '../words/kind-line';
import { givenDateWords } from '../words/time-label';
import { extentOf, flowRoute, NOWHERE } from './extent';
import type { EventMark, EventPlace, Mark } from './mark';
import { choroplethValue, circleValue, flowAmount } from './series-at';
import { isZone, zoneOf } from './zone';

type Chosen = Pick<View, 'time' | 'selection'>;

/** The mark of an entity, or null for what has none: groups, statements, people, and whatever is not placed. */
export function toMark(entity: Entity, shown: Shown, view: Chosen, story: Story): Mark | null {
  const common = {
    id: entity.id,
    name: entity.name,
    short: entity.short ?? entity.name,
    origin: shown.fromArticle || (shown.layers.length === 0 && entity.passages.length > 0) ? 'article' : 'context',
    layers: shown.layers,
    says: shown.says,
    selected: entity.id === view.selection,
  } as const;
  if (entity.kind === 'flow') return flowMark(entity, common, view.time, story);
  if (entity.kind === 'place') return placeMark(entity, common, shown, view.time, story);
  if (entity.kind === 'event') return eventMark(entity, common, eventSign(entity.type), story);
  return null;
}

/** By the first of the layers that has anything to say. */
function first<T>(layers: readonly Layer[], read: (layer: Layer) => T | null): T | null {
  for (const layer of layers) {
    const found = read(layer);
    if (found) return found;
  }
  return null;
}

type Common = Pick<Mark, 'id' | 'name' | 'short' | 'origin' | 'layers' | 'says' | 'selected'>;

function placeMark(place: Place, common: Common, shown: Shown, time: TimeRange | null, story: Story): Mark | null {
  const { placement } = place;
  switch (placement.kind) {
    case 'country':
      if (place.type !== 'country') return eventMark(place, common, siteSymbol(place, shown, story), story);
      return {
        ...common,
        kind: 'area',
        country: placement.country,
        anchor: anchorOf(placement.country, story),
        styles: shown.styles,
        nested: false,
        choropleth: first(shown.measuredBy, (layer) => choroplethValue(layer, place, time, story)),
        value: null,
        implied: shown.implied,
      };
    case 'region': {
      const anchor = extentOf(place, story)?.anchor ?? NOWHERE;
      return { ...common, kind: 'region', countries: placement.countries, anchor };
    }
    case 'border': {
      const anchor = extentOf(place, story)?.anchor ?? NOWHERE;
      return { ...common, kind: 'border', between: placement.between, anchor };
    }
    case 'point':
    case 'city':
      if (placement.at) return eventMark(place, common, siteSymbol(place, shown, story), story);
      return {
        ...common,
        kind: 'point',
        lonLat: placement.lonLat,
        country: placement.country ?? null,
        type: placement.kind === 'city' && place.type !== 'site' ? 'city' : 'site',
        style: shown.styles[0] ?? styleOf(place, story),
        circle: first(shown.measuredBy, (layer) => circleValue(layer, place, time, story)),
        value: null,
      };
    case 'near':
    case 'admin1':
    case 'area':
    case 'line':
    case 'soft-region':
    case 'water':
      if (placement.at) return eventMark(place, common, siteSymbol(place, shown, story), story);
      return {
        ...common,
        kind: 'zone',
        ...zoneOf(placement, story),
        country: 'country' in placement ? (placement.country ?? null) : null,
        styles: shown.styles,
        choropleth:
          placement.kind === 'admin1'
            ? first(shown.measuredBy, (layer) => choroplethValue(layer, place, time, story))
            : null,
        value: null,
        implied: shown.implied,
      };
    case 'none':
      return null;
  }
}

function eventMark(entity: Entity, common: Common, symbol: EventMark['symbol'], story: Story): Mark | null {
  const { placement } = entity;
  const place = eventPlace(placement, 'at' in placement && placement.at ? placement.at : entity.id, story);
  if (!place) return null;
  const alsoAt = entity.kind === 'event' ? (entity.alsoAt ?? NONE) : NONE;
  return {
    ...common,
    kind: 'gathered',
    ...place,
    also: alsoAt.flatMap((id) => {
      const other = storyIndex(story).entity(id);
      return (other && eventPlace(other.placement, id, story)) ?? [];
    }),
    symbol,
    seats: (entity.kind === 'event' && entity.seats) || 6,
    when: entity.when ? givenDateWords(entity.when) : null,
    day: entity.when?.first ?? entity.when?.last ?? null,
    announced: entity.when?.announced ?? false,
    paragraph: entity.passages[0]?.paragraph ?? null,
  };
}

function eventPlace(placement: Placement, at: EntityId, story: Story): EventPlace | null {
  if (placement.kind === 'country') {
    const { country } = placement;
    return { at, lonLat: anchorOf(country, story), country, precision: 'country' };
  }
  if (isZone(placement)) {
    const { shape, anchor, form } = zoneOf(placement, story);
    const country = 'country' in placement ? (placement.country ?? null) : null;
    return { at, lonLat: anchor, country, precision: 'zone', form, within: shape };
  }
  if (placement.kind !== 'city' && placement.kind !== 'point') return null;
  return { at, lonLat: placement.lonLat, country: placement.country ?? null, precision: 'city' };
}

/** Each key by itself: of thousands of flows, spreading would take most of a scene's time. */
function flowMark(flow: Flow, common: Common, time: TimeRange | null, story: Story): Mark {
  const { amount, brief, quantity } = flowAmount(flow, time, story);
  const head = storyIndex(story).entity(flow.to.entity);
  const route = flowRoute(flow, story);
  const [from = NOWHERE] = route;
  return {
    id: common.id,
    name: common.name,
    short: common.short,
    origin: common.origin,
    layers: common.layers,
    says: common.says,
    selected: common.selected,
    kind: 'flow',
    measure: flow.measure,
    what: flowWhat(flow),
    from,
    via: route.slice(1, -1),
    to: route.at(-1) ?? from,
    viaNames: flow.via?.map((id) => nameOf(id, story)) ?? NONE,
    both: flow.both === true,
    state: flow.state ?? 'happened',
    toEntity: flow.to.entity,
    toName: nameOf(flow.to.entity, story),
    toCountry: head?.placement.kind === 'country' ? head.placement.country : null,
    amount,
    brief,
    keyed: false,
    quantity,
    byDate: flow.amounts !== undefined,
    attribution: flow.attribution ?? null,
  };
}

const NONE: readonly never[] = [];

function nameOf(id: EntityId, story: Story): string {
  const place = storyIndex(story).entity(id);
  return place?.short ?? place?.name ?? id;
}

/** The sign of what a site is, or a neutral one where no layer says what it is. */
function siteSymbol(place: Place, shown: Shown, story: Story): 'base' | 'site' {
  return (shown.styles[0] ?? styleOf(place, story)) === 'symbol-base' ? 'base' : 'site';
}

/** How its layer draws it, for when it is on the map only because it is chosen. */
function styleOf(place: Place, story: Story): MarkStyle {
  return storyIndex(story).itemsOf(place.id)[0]?.item.style ?? 'plain';
}

function anchorOf(iso3: Iso3, story: Story): LonLat {
  return story.countries[iso3]?.anchor ?? NOWHERE;
}

/** What the shown layers say of one entity, gathered while a scene is made. */
export interface Shown {
  layers: readonly LayerId[];
  styles: readonly MarkStyle[];
  says: readonly string[];
  /** The layers that shade what they list, or draw circles there. */
  measuredBy: readonly Layer[];
  fromArticle: boolean;
  /** On the map as part of what is chosen. */
  implied: boolean;
}
