import { defaultLayers } from '../compile/default-layers';
import { fieldsIn, type JsonFields } from './operation';

/**
 * Layers that an editor has changed, with what was decided since: a thing that is in none goes where it would be without the change, and what is
 * no longer in the story leaves its layer.
 */
export function completeLayers(layers: readonly JsonFields[], entities: readonly JsonFields[]): readonly JsonFields[] {
  const ids = new Set(entities.map(({ id }) => id));
  const listed = new Set<unknown>();
  const kept = layers.map((layer) => {
    const items = fieldsIn(layer.items).filter(({ entity }) => ids.has(entity ?? null));
    for (const { entity } of items) listed.add(entity);
    return { layer, items: [...items] };
  });
  const added: JsonFields[] = [];
  for (const usual of defaultLayers(entities) as readonly JsonFields[]) {
    const missing = fieldsIn(usual.items).filter(({ entity }) => !listed.has(entity));
    if (missing.length === 0) continue;
    const there = kept.find(({ layer }) => layer.id === usual.id);
    if (there) there.items.push(...missing);
    else added.push({ ...usual, items: missing });
  }
  const filled = kept
    .filter(({ items }) => items.length > 0)
    .map(({ layer, items }): JsonFields => ({ ...layer, items }));
  return [...filled, ...added];
}

/** The layers of a story's file: its own, or those that it has without any. */
export function layersIn({ layers, entities }: JsonFields): readonly JsonFields[] {
  return layers === undefined ? (defaultLayers(fieldsIn(entities)) as readonly JsonFields[]) : fieldsIn(layers);
}
