/** Where each paragraph of an old text is in a new one: its number there, from 1, or null. Both count from 1; index 0 is not used. */
export type Alignment = readonly (number | null)[];

/** As alike as two paragraphs are that one edit made of each other, 0 to 1. */
const ALIKE = 0.4;

/** Equal paragraphs are the same one, wherever they have gone; of the others those that share most words. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Alignment {
  const places = new Map<string, number[]>();
  after.forEach((text, index) => {
    places.set(text, [...(places.get(text) ?? []), index]);
  });
  const found: (number | null)[] = before.map((text) => places.get(text)?.shift() ?? null);
  const taken = new Set(found);
  const words = new Map(after.flatMap((text, index) => (taken.has(index) ? [] : [[index, wordsOf(text)] as const])));
  const pairs = before.flatMap((text, old) => {
    if (found[old] !== null) return [];
    const own = wordsOf(text);
    return [...words].map(([index, others]) => ({ old, index, likeness: likenessOf(own, others) }));
  });
  pairs.sort((a, b) => b.likeness - a.likeness || Math.abs(a.old - a.index) - Math.abs(b.old - b.index));
  for (const { old, index, likeness } of pairs) {
    if (likeness < ALIKE || found[old] !== null || taken.has(index)) continue;
    found[old] = index;
    taken.add(index);
  }
  return [null, ...found.map((index) => (index === null ? null : index + 1))];
}

/** Words with how often each is there; scripts without spaces by letter. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{sc=Han}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient of the words. */
function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
