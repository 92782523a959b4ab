/** Sorted keys that are searched where they lie: each block begins with a key in full, the others share letters with the one before. */
export interface KeyTable {
  /** Where the key's value begins; -1 where it is not there. */
  readonly find: (key: string) => number;
  /** Where the values of the first keys begin that begin with these letters, in their order. */
  readonly startingWith: (prefix: string, most: number) => readonly number[];
  /** Whether any key begins with these letters. */
  readonly hasPrefix: (prefix: string) => boolean;
  /** For tests and measures: how many keys were compared so far. */
  readonly comparisons: () => number;
}

/** What of a value is skipped, to come to the next one. */
export type SkipValue = (values: Uint8Array, at: number) => number;

const LONGEST = 1024;

/** Null where the table does not hold what it says that it holds. */
export function keyTable(
  keys: Uint8Array,
  values: Uint8Array,
  count: number,
  block: number,
  skip: SkipValue,
): KeyTable | null {
  const blocks = Math.ceil(count / block);
  const keyStarts = new Uint32Array(blocks);
  const valueStarts = new Uint32Array(blocks);
  let key = 0;
  let value = 0;
  for (let i = 0; i < count; i++) {
    if (key >= keys.length || value >= values.length) return null;
    if (i % block === 0) {
      if (keys[key] !== 0) return null;
      keyStarts[i / block] = key;
      valueStarts[i / block] = value;
    }
    key += 2 + (keys[key + 1] ?? 0);
    value = skip(values, value);
  }
  if (key !== keys.length || value !== values.length) return null;

  const encoder = new TextEncoder();
  const current = new Uint8Array(LONGEST);
  let length = 0;
  let compared = 0;

  const readKey = (at: number): number => {
    const shared = keys[at] ?? 0;
    const more = keys[at + 1] ?? 0;
    for (let i = 0; i < more; i++) current[shared + i] = keys[at + 2 + i] ?? 0;
    length = shared + more;
    return at + 2 + more;
  };

  /** Before 0, the same 0, after it 1; with `asPrefix`, a longer key that begins so is the same. */
  const compare = (wanted: Uint8Array, asPrefix: boolean): number => {
    compared++;
    const shorter = Math.min(length, wanted.length);
    for (let i = 0; i < shorter; i++) {
      const difference = (current[i] ?? 0) - (wanted[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length >= wanted.length ? 0 : length - wanted.length;
  };

  /** Where the values of the keys that are the text, or begin with it, stand; as many as are asked for. */
  const search = (text: string, asPrefix: boolean, most: number): number[] => {
    const wanted = encoder.encode(text);
    const found: number[] = [];
    if (wanted.length === 0 || wanted.length > LONGEST) return found;
    let low = 0;
    let high = blocks;
    while (low < high) {
      const middle = (low + high) >> 1;
      readKey(keyStarts[middle] ?? 0);
      if (compare(wanted, false) <= 0) low = middle + 1;
      else high = middle;
    }
    // A prefix may be reached by the first key of the next block only.
    for (let i = Math.max(0, low - 1); i < blocks; i++) {
      let at = keyStarts[i] ?? 0;
      let valueAt = valueStarts[i] ?? 0;
      const end = i + 1 < blocks ? (keyStarts[i + 1] ?? 0) : keys.length;
      while (at < end) {
        at = readKey(at);
        const order = compare(wanted, asPrefix);
        if (order > 0) return found;
        if (order === 0) found.push(valueAt);
        if (found.length >= most) return found;
        valueAt = skip(values, valueAt);
      }
      if (!asPrefix) return found;
    }
    return found;
  };

  return {
    find: (text) => search(text, false, 1)[0] ?? -1,
    startingWith: (prefix, most) => search(prefix, true, most),
    hasPrefix: (prefix) => search(prefix, true, 1).length > 0,
    comparisons: () => compared,
  };
}
