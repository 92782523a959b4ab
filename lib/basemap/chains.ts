import type { Arcs } from './arcs';

/**
 * Joins arcs to rings, and to lines where no arc goes on. `refs` are numbers of arcs in the direction in which one goes along them (`~n`
 * is arc n backwards), and so is what comes out.
 */
export function chains(arcs: Arcs, refs: readonly number[]): number[][] {
  const starts = new Map<number, number[]>();
  const ends = new Set<number>();
  const found: number[][] = [];
  for (const ref of refs) {
    const [first, last] = arcs.ends(ref);
    if (first === last) {
      found.push([ref]);
      continue;
    }
    ends.add(last);
    const same = starts.get(first);
    if (same) same.push(ref);
    else starts.set(first, [ref]);
  }
  // A line begins where no other arc ends.
  const order = [...starts].sort(([a], [b]) => Number(ends.has(a)) - Number(ends.has(b)));
  for (const [home, waiting] of order) {
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      const chain = [ref];
      for (let at = arcs.ends(ref)[1]; at !== home; ) {
        const next = starts.get(at)?.pop();
        if (next === undefined) break;
        chain.push(next);
        at = arcs.ends(next)[1];
      }
      found.push(chain);
    }
  }
  return found;
}
