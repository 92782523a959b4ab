import { parseCamera } from '../view/camera';
import { parseTime } from '../view/parse-time';
import { BORDERS, PANELS } from '../view/view';
import type { CheckContext } from './check-context';
import type { StopFile } from './draft';
import { quoted } from './issue';

type Reader = (text: string, path: string, context: CheckContext) => boolean;

/** A link forgives what it cannot read; a stop must not need that. False: the value has not the key's form. */
const READERS: Readonly<Record<string, Reader>> = {
  c: (text) => parseCamera(text) !== null,
  t: (text) => parseTime(text) !== null,
  l: (text, path, { layerIds, report }) => {
    for (const id of text.split('~')) {
      if (text === 'none' || layerIds.has(id)) continue;
      report('unknown-layer', path, `no layer ${quoted(id)}`, 'the ids of existing layers, joined by ~');
    }
    return true;
  },
  s: (text, path, { entities, report }) => {
    if (!entities.has(text))
      report('unknown-entity', path, `no entity ${quoted(text)}`, 'the id of an existing entity');
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
