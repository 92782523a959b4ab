import { parseCamera } from '../geo/camera';
import { parseTime } from '../story/time-range';
import { BORDERS, PANELS } from '../story/view';
import type { CheckContext } from './check-context';
import { closestId } from './closest-word';
import { type EntityFile, isSure, type LayerFile, type StopFile } from './draft';
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
      report(
        'style-without-legend',
        `${at}.style`,
        quoted(item.style),
        'a line of this style in the legend of the layer',
      );
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
  if (draft.layers.some((slot) => !isSure(slot, 'items'))) return;
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

type Reader = (text: string, path: string, context: CheckContext) => boolean;

/** A link forgives what it cannot read; a stop must not need that. False: the value has not the key's form. */
const READERS: Readonly<Record<string, Reader>> = {
  c: (text) => parseCamera(text) !== null,
  t: (text) => parseTime(text) !== null,
  l: (text, path, { layerIds, report }) => {
    for (const id of text.split('~')) {
      if (text === 'none' || layerIds.has(id)) continue;
      const similar = closestId(id, layerIds);
      const cure = similar === null ? undefined : `did you mean "${similar}"?`;
      report('unknown-layer', path, `no layer ${quoted(id)}`, 'the ids of existing layers, joined by ~', cure);
    }
    return true;
  },
  s: (text, path, { entities, report }) => {
    if (entities.has(text)) return true;
    const similar = closestId(text, entities.keys());
    const cure = similar === null ? undefined : `did you mean "${similar}"?`;
    report('unknown-entity', path, `no entity ${quoted(text)}`, 'the id of an existing entity', cure);
    return true;
  },
  p: (text) => PANELS.some((panel) => panel === text),
  b: (text) => BORDERS.some((borders) => borders === text),
};

/** Every stop has paragraphs that are there and its own, and a view that reads without a fault. */
export function checkStops(context: CheckContext): void {
  let ended = 0;
  for (const { value, path } of context.draft.stops) {
    if (!value) continue;
    ended = Math.max(ended, checkParagraphs(value, path, ended, context));
    checkView(value.view, `${path}.view`, context);
  }
}

function checkParagraphs({ paragraphs: [from, to] }: StopFile, path: string, ended: number, context: CheckContext) {
  const { report } = context;
  const count = context.paragraphs.length;
  [from, to].forEach((n, index) => {
    if (n > count) report('unknown-paragraph', `${path}.paragraphs[${index}]`, String(n), `1 to ${count}`);
  });
  if (from > to) report('stop-paragraphs', `${path}.paragraphs`, `${from} to ${to}`, 'the first paragraph first');
  if (from <= ended) {
    report('stop-overlap', `${path}.paragraphs`, `from ${from}, after a stop up to ${ended}`, `from ${ended + 1} on`);
  }
  return Math.max(from, to);
}

function checkView(view: string, path: string, context: CheckContext): void {
  const seen = new Set<string>();
  for (const [key, text] of new URLSearchParams(view)) {
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    const fault = !read
      ? 'which no stop has'
      : seen.has(key)
        ? 'again'
        : read(text, path, context)
          ? null
          : 'unreadable';
    if (fault)
      context.report('stop-view', path, `${quoted(`${key}=${text}`)}, ${fault}`, 'a query of c, t, l, s, p, b');
    seen.add(key);
  }
}
