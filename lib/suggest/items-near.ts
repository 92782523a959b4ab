/** Of items in the order of the text, those that begin within so many tokens of one: found by halves, so that long texts take no longer. */
export function itemsNear<Item extends { readonly from: number }>(
  items: readonly Item[],
  from: number,
  to: number,
  reach: number,
): readonly Item[] {
  return items.slice(firstFrom(items, from - reach), firstFrom(items, to + reach + 1));
}

/** The first item that does not begin before a token. */
function firstFrom(items: readonly { readonly from: number }[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
