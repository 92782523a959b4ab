/**
 * Options for an `LRUCache` that holds at most so many bytes. One value may take a quarter of them, or a large one would push out all others.
 */
export function byteLimits<Value>(maxBytes: number, bytesOf: (value: Value) => number) {
  return {
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 4),
    // The cache takes no size of 0.
    sizeCalculation: (value: Value) => Math.max(1, bytesOf(value)),
  };
}
