/** As long as words are compared. */
const MAX_LENGTH = 64;

/** Letters to add, leave out, change or swap with the next, to make one word of the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word that a misspelt one most likely is; null where none is like it. Capitals, hyphens and underscores are not told apart. */
export function closestWord(word: string, known: Iterable<string>): string | null {
  const wanted = plain(word);
  if (wanted === '' || wanted.length > MAX_LENGTH) return null;
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const other = plain(candidate);
    const most = wanted.length < 6 ? 1 : Math.floor(wanted.length / 3);
    if (other.length > MAX_LENGTH || Math.abs(other.length - wanted.length) > most) continue;
    const distance = editDistance(wanted, other);
    if (distance <= most && distance < Math.max(1, other.length) && (!best || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** The known id that a wrong one most likely means: a misspelt one, or one that holds it or is in it. */
export function closestId(id: string, known: Iterable<string>): string | null {
  const ids = [...known];
  const within = (one: string) =>
    one.length <= 3 * id.length && (one.includes(id) || (one.length > 2 && id.includes(one)));
  return closestWord(id, ids) ?? ids.find(within) ?? null;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
