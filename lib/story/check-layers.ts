import type { CheckContext } from './check-context';
import type { EntityFile, LayerFile } from './draft';
import { quoted } from './issue';

/** Every mark is in a layer, and each layer says either what the article says or what it does not. */
export function checkLayers(context: CheckContext): void {
  for (const { value, path } of context.draft.layers) {
    if (!value) continue;
    checkName(value, path, context);
    checkItems(value, path, context);
  }
  checkAllShown(context);
}

function checkName(layer: LayerFile, path: string, { report }: CheckContext): void {
  const named = layer.id.endsWith('-context');
  if (named === (layer.origin === 'context')) return;
  const expected = named ? 'the origin "context", or an id without -context' : 'an id that ends with -context';
  report('layer-name-origin', `${path}.id`, `${quoted(layer.id)} with the origin ${quoted(layer.origin)}`, expected);
}

function checkItems(layer: LayerFile, path: string, { entities, report }: CheckContext): void {
  const explained = new Set<string>(layer.legend.map((entry) => entry.style));
  layer.items.forEach((item, index) => {
    const at = `${path}.items[${index}]`;
    if (item.style !== 'plain' && !explained.has(item.style)) {
      report('style-without-legend', `${at}.style`, quoted(item.style), `a legend line in ${path}.legend`);
    }
    const entity = entities.get(item.entity);
    if (!entity) return;
    if (layer.origin === 'article' && entity.kind !== 'figure' && entity.passages.length === 0) {
      const expected = 'only what the article names; the rest in a -context layer';
      report('layer-mixes-context', `${at}.entity`, `${quoted(item.entity)}, which has no passage`, expected);
    }
    if (layer.origin === 'context' && item.sources.length + layer.sources.length + entity.sources.length === 0) {
      report(
        'context-without-source',
        at,
        `${quoted(item.entity)} without a source`,
        'a source on item, layer or entity',
      );
    }
  });
}

function checkAllShown({ draft, entities, report }: CheckContext): void {
  // A layer that the schema refuses may list anything; without it nothing sure can be said.
  if (draft.layers.some(({ value }) => value === null)) return;
  const shown = new Set<string>();
  for (const { value } of draft.layers) {
    for (const item of value?.items ?? []) {
      shown.add(item.entity);
      const entity = entities.get(item.entity);
      if (entity?.kind === 'group') for (const member of entity.members) shown.add(member);
    }
  }
  for (const { value, path } of draft.entities) {
    if (!value || shown.has(value.id) || !isMark(value)) continue;
    report(
      'entity-in-no-layer',
      path,
      `${quoted(value.id)} in no layer`,
      'an item of a layer, or the placement "none"',
    );
  }
}

function isMark(entity: EntityFile): boolean {
  return entity.kind === 'flow' || entity.placement.kind !== 'none';
}
