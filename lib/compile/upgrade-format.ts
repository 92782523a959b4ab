import type { FlowMeasure } from '../story/flow-measure';
import { isObject, type Loose } from './loose';

/** What format 1 called a flow's measure and the sign of one in a legend. Its words stay what readers have seen. */
const MEASURES: Readonly<Record<string, { readonly measure: FlowMeasure; readonly what?: string }>> = {
  remittances: { measure: 'money', what: 'remittances' },
  migration: { measure: 'people', what: 'labour migration' },
  exports: { measure: 'goods', what: 'exports' },
  visit: { measure: 'visit' },
};

/**
 * `story.json` in format 2, from a file of format 1, which has no `format`. It works on JSON that nobody has checked: what it does not
 * know stays as and where it is, so that problems are found in the place where the author wrote them.
 */
export function upgradeFormat(json: unknown): unknown {
  if (!isObject(json) || 'format' in json) return json;
  const { $schema, ...rest } = json;
  return {
    ...($schema === undefined ? {} : { $schema }),
    format: 2,
    ...rest,
    ...('entities' in json ? { entities: each(json.entities, upgradeEntity) } : {}),
    ...('layers' in json ? { layers: each(json.layers, upgradeLayer) } : {}),
  };
}

function upgradeEntity(entity: Loose): Loose {
  const known = entity.kind === 'flow' ? measureOf(entity.measure) : undefined;
  if (!known) return entity;
  // In the order in which an author reads them.
  return Object.fromEntries(
    Object.entries(entity).flatMap(([key, value]) => (key === 'measure' ? Object.entries(known) : [[key, value]])),
  );
}

function upgradeLayer(layer: Loose): Loose {
  return 'legend' in layer ? { ...layer, legend: each(layer.legend, upgradeLine) } : layer;
}

function upgradeLine(line: Loose): Loose {
  const known = measureOf(line.style);
  return known ? { ...line, style: known.measure } : line;
}

function measureOf(word: unknown) {
  return typeof word === 'string' && Object.hasOwn(MEASURES, word) ? MEASURES[word] : undefined;
}

function each(list: unknown, upgrade: (item: Loose) => Loose): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? upgrade(item) : item)) : list;
}
