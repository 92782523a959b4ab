/** Moves labels of one column apart so that none is nearer than `gap` to the next, each as near to its own place as can be. */
export function spreadLabels(places: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // Labels that touch form a block, which stands where its members would on average.
  const blocks: { members: number[]; start: number }[] = [];
  for (const index of order) {
    blocks.push({ members: [index], start: places[index] ?? 0 });
    while (blocks.length > 1) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.start + before.members.length * gap <= last.start) break;
      const members = [...before.members, ...last.members];
      const sum = members.reduce((total, member, n) => total + (places[member] ?? 0) - n * gap, 0);
      blocks.splice(-2, 2, { members, start: within(sum / members.length, members.length) });
    }
    const only = blocks.at(-1);
    if (only) only.start = within(only.start, only.members.length);
  }
  const result = places.map(() => 0);
  let free = top;
  for (const { members, start } of blocks) {
    members.forEach((member, n) => {
      result[member] = Math.max(start + n * gap, free);
      free = (result[member] ?? 0) + gap;
    });
  }
  return result;

  function within(start: number, count: number): number {
    return Math.max(top, Math.min(start, bottom - (count - 1) * gap));
  }
}
