import { EVENT_TYPES, eventSign } from '../story/event-sign';
import { isFlowMeasure } from '../story/flow-measure';
import { isObject, type Loose } from './loose';

/** The layers of a story that has none of its own: what the article names by kind, and apart what it does not name. */
export function defaultLayers(entities: readonly Loose[]): Loose[] {
  const layers: Loose[] = [];
  for (const origin of ['article', 'context'] as const) {
    for (const { id, name, kinds } of SETS) {
      const items = entities
        .filter(
          (entity) =>
            kinds.includes(String(entity.kind)) && isShown(entity) && isNamed(entity) === (origin === 'article'),
        )
        .map((entity) => ({ entity: entity.id }));
      if (items.length === 0) continue;
      layers.push(
        origin === 'article' ? { id, name, items } : { id: `${id}-context`, name: `${name}: context`, items },
      );
    }
  }
  return layers;
}

const SETS = [
  { id: 'events', name: 'Events', kinds: ['event'] },
  { id: 'flows', name: 'Flows', kinds: ['flow'] },
  { id: 'places', name: 'Places', kinds: ['place', 'group'] },
] as const satisfies readonly { id: string; name: string; kinds: readonly string[] }[] as readonly {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
}[];

const isShown = ({ kind, placement }: Loose) =>
  kind === 'flow' || kind === 'group' || (isObject(placement) && placement.kind !== 'none');
const isNamed = ({ passages }: Loose) => Array.isArray(passages) && passages.length > 0;

/** A layer with what follows from its id and its items. `date` is the story's. */
export function filledLayer(layer: Loose, entities: readonly Loose[], date: unknown): Loose {
  const { id, name, items } = layer;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const listed = (Array.isArray(items) ? items : []).filter(isObject);
  const lines = new Map<string, string>();
  for (const item of listed) {
    const entity = byId.get(item.entity);
    for (const [style, label] of entity ? signsOf(entity) : []) if (!lines.has(style)) lines.set(style, label);
    if (typeof item.style === 'string' && item.style !== 'plain') lines.set(item.style, String(item.says ?? name));
  }
  if (layer.shade !== undefined) lines.set('shade', String(name));
  if (layer.circles !== undefined) lines.set('circles', String(name));
  const legend = [...lines].map(([style, label]) => ({ style, label }));
  const defaults: Loose = {
    origin: typeof id === 'string' && id.endsWith('-context') ? 'context' : 'article',
    shows: typeof name === 'string' ? `${name}.` : undefined,
    asOf: date,
    legend: legend.length > 0 ? legend : [{ style: 'place', label: String(name) }],
  };
  const missing = Object.entries(defaults).filter(([key, value]) => value !== undefined && layer[key] === undefined);
  return missing.length === 0 ? layer : { ...layer, ...Object.fromEntries(missing) };
}

/** The signs that an entity may have on the map, and what a legend calls them. */
function signsOf({ kind, type, measure, what, placement }: Loose): [string, string][] {
  if (kind === 'flow' && typeof measure === 'string' && isFlowMeasure(measure)) {
    return [[measure, capital(typeof what === 'string' ? what : measure === 'other' ? 'movement' : measure)]];
  }
  if (kind === 'event') {
    const own = EVENT_TYPES.find((one) => one === (type ?? 'other'));
    return own ? [[eventSign(own), own === 'other' ? 'Event' : capital(own)]] : [];
  }
  if (kind !== 'place' || !isObject(placement)) return [];
  const label = PLACES[String(placement.kind)];
  return label ? [label] : [];
}

const PLACES: Readonly<Record<string, [string, string]>> = {
  city: ['place', 'City'],
  point: ['place', 'Place'],
  admin1: ['division', 'Division'],
  water: ['water', 'Water'],
  near: ['near', 'About so far from a place'],
  area: ['area', 'Area'],
  line: ['line', 'Line'],
  border: ['border-ticks', 'Border'],
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
