type Pair = readonly [key: string, value: string];

/** `&` as HTML, as mail programs and content systems write it once too often. */
const ENTITY = /^(?:amp;|#0*38;|#x0*26;)+/i;
/** Spaces, breaks, soft hyphens, joiners and marks of direction: texts gain them where they are broken or set. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Nobody encodes a link more often. */
const MAX_DEPTH = 4;

/**
 * Undoes what makes unknown keys of a link's own on its way: entities (`&amp;c=`), capitals, spaces, and a query that is encoded once too
 * often. Otherwise such a link would show the default view, and nothing would say so. A mangled value is left: it cannot be read, and the
 * page says that. Pairs with other keys are left as they are.
 */
export function mendKeys(pairs: Iterable<Pair>, keys: readonly string[], depth = 0): Pair[] {
  return [...pairs].flatMap(([key, value]): Pair[] => {
    const inner = value === '' && depth < MAX_DEPTH ? queryIn(key) : null;
    if (inner !== null) return mendKeys(new URLSearchParams(inner), keys, depth + 1);
    const known = key.replace(ENTITY, '').replace(UNSEEN, '').toLowerCase();
    return [[keys.includes(known) ? known : key, value]];
  });
}

/** A query that was encoded, and so became a key without a value. */
function queryIn(key: string): string | null {
  if (key.includes('=')) return key;
  if (!/%(?:25)*3d/i.test(key)) return null;
  try {
    return decodeURIComponent(key);
  } catch {
    return null;
  }
}
