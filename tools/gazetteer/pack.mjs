const encoder = new TextEncoder();
/** Keys between two that stand in full. */
const BLOCK = 16;
const VERSION = 1;

/**
 * A file of named sections: "DLGZ", version, length of the JSON header, the header, the sections one after the other.
 * @param {Record<string, Uint8Array>} sections
 * @param {Record<string, unknown>} facts
 */
export function packFile(sections, facts) {
  const named = Object.entries(sections);
  const lengths = named.map(([name, section]) => [name, section.length]);
  const header = encoder.encode(JSON.stringify({ ...facts, sections: lengths }));
  const start = new Uint8Array(12);
  start.set(encoder.encode('DLGZ'));
  const view = new DataView(start.buffer);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  return Buffer.concat([start, header, ...named.map(([, section]) => section)]);
}

/**
 * Sorted keys, each with a value of bytes. A key is written as how many bytes it shares with the one before, how many follow, and those;
 * every 16th stands in full, so that a search can start there.
 * @param {readonly (readonly [key: string, value: readonly number[]])[]} entries
 */
export function packKeys(entries) {
  /** @type {number[]} */
  const keys = [];
  /** @type {number[]} */
  const values = [];
  let before = new Uint8Array();
  const sorted = entries
    .map(([key, value]) => ({ key: encoder.encode(key), value }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  for (const [i, { key, value }] of sorted.entries()) {
    let shared = 0;
    if (i % BLOCK !== 0)
      while (shared < key.length && shared < before.length && shared < 255 && key[shared] === before[shared]) shared++;
    keys.push(shared, key.length - shared, ...key.subarray(shared));
    values.push(...value);
    before = key;
  }
  return { keys: Uint8Array.from(keys), values: Uint8Array.from(values), count: sorted.length, block: BLOCK };
}

/**
 * Seven bits a byte, the lowest first.
 * @param {number} number
 */
export function varint(number) {
  const bytes = [];
  let rest = number;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/**
 * Two bytes a number, all low ones first: so they compress better.
 * @param {readonly number[]} numbers
 */
export function planes(numbers) {
  const bytes = new Uint8Array(numbers.length * 2);
  numbers.forEach((number, i) => {
    bytes[i] = number & 255;
    bytes[numbers.length + i] = (number >> 8) & 255;
  });
  return bytes;
}

/** @param {readonly string[]} texts */
export function lines(texts) {
  return encoder.encode(texts.join('\n'));
}
