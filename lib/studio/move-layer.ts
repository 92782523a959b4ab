import { freeId } from './free-id';
import { fieldsIn, type JsonFields } from './operation';
import { slugOf } from './slug';

/** Layers as the story's file has them. Each edit gives all of them anew. */
type Layers = readonly JsonFields[];

/** A layer before or after where it was; the same where there is no such place. */
export function moveLayer(layers: Layers, from: number, to: number): Layers {
  const next = [...layers];
  const [one] = next.splice(from, 1);
  if (!one || to < 0 || to >= layers.length) return layers;
  next.splice(to, 0, one);
  return next;
}

/** One layer with the things of another, which is gone. Only layers of one origin are joined: what the article says stays apart from context. */
export function joinLayers(layers: Layers, into: number, other: number): Layers {
  const [target, source] = [layers[into], layers[other]];
  if (!target || !source || into === other || !canJoin(target, source)) return layers;
  const items = itemsOf(target);
  const there = new Set(items.map(({ entity }) => entity));
  const joined = {
    ...target,
    items: [...items, ...itemsOf(source).filter(({ entity }) => !there.has(entity ?? null))],
  };
  return layers.map((layer, at) => (at === into ? joined : layer)).filter((_, at) => at !== other);
}

export function canJoin(a: JsonFields, b: JsonFields): boolean {
  return isContext(a) === isContext(b) && ![a, b].some((layer) => 'shade' in layer || 'circles' in layer);
}

/** A layer is split by moving things out of it: into another one, or into a new one behind it. A layer that nothing is left in is gone. */
export function moveItem(
  layers: Layers,
  from: number,
  entity: string,
  to: number | { readonly newName: string },
): Layers {
  const source = layers[from];
  const item = source && itemsOf(source).find((one) => one.entity === entity);
  if (!source || !item || to === from) return layers;
  const target = typeof to === 'number' ? layers[to] : source;
  if (!target || !canJoin(source, target)) return layers;
  const rest = { ...source, items: itemsOf(source).filter((one) => one !== item) };
  const next: (JsonFields | null)[] = layers.map((layer, at) => {
    if (at === from) return rest.items.length > 0 ? rest : null;
    if (at !== to || itemsOf(layer).some((one) => one.entity === entity)) return layer;
    return { ...layer, items: [...itemsOf(layer), item] };
  });
  if (typeof to === 'object') next.splice(from + 1, 0, { ...newLayer(source, to.newName, layers), items: [item] });
  return next.filter((layer) => layer !== null);
}

function newLayer(beside: JsonFields, name: string, layers: Layers): JsonFields {
  const taken = new Set(layers.map(({ id }) => id));
  const id = freeId(slugOf(name), (one) => taken.has(one), isContext(beside) ? '-context' : '');
  const { sources, asOf, origin } = beside;
  const alike = Object.entries({ origin, asOf, sources }).filter(([, value]) => value !== undefined);
  return { id, name, ...(Object.fromEntries(alike) as JsonFields) };
}

const itemsOf = ({ items }: JsonFields): readonly JsonFields[] => fieldsIn(items);

const isContext = ({ id, origin }: JsonFields): boolean =>
  origin === undefined ? typeof id === 'string' && id.endsWith('-context') : origin === 'context';
