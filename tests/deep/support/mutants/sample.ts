import type { Mutant } from './make-mutants';

/** `count` of them, from each file its share and at least one; the same for the same random numbers. */
export function sampleOf(all: readonly Mutant[], count: number, random: () => number): Mutant[] {
  const files = [...new Set(all.map(({ file }) => file))];
  const shares = files.map((file) => {
    const mutants = all.filter((mutant) => mutant.file === file);
    const exact = (mutants.length / all.length) * count;
    return { mutants: shuffled(mutants, random), take: Math.max(1, Math.floor(exact)), rest: exact % 1 };
  });
  let missing = count - shares.reduce((sum, { take }) => sum + take, 0);
  for (const share of shares.toSorted((a, b) => b.rest - a.rest)) {
    if (missing-- <= 0) break;
    share.take++;
  }
  // In no order: what is known early is known of all files.
  return shuffled(
    shares.flatMap(({ mutants, take }) => mutants.slice(0, take)),
    random,
  );
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
