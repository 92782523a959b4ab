/**
 * @typedef {{ line: number[][], length: number }} Piece
 * @typedef {{ end: string, length: number, path: { piece: Piece, back: boolean }[] }} Way from where it was asked for to `end`
 */

/** Joins pieces of river that meet end to end into rivers: in each network the longest way through, then what is left. */
export function joinRivers(lines) {
  const rivers = [];
  let left = new Set(lines.map((line) => ({ line, length: kilometres(line) })));
  while (left.size > 0) {
    const path = longestPath(left);
    for (const { piece } of path) left.delete(piece);
    const line = path.flatMap(({ piece, back }, i) =>
      (back ? piece.line.toReversed() : piece.line).slice(i === 0 ? 0 : 1),
    );
    rivers.push({ line, length: path.reduce((sum, { piece }) => sum + piece.length, 0) });
    left = new Set(left);
  }
  return rivers.sort((a, b) => b.length - a.length);
}

/** From a far end to the end that is farthest from it. */
function longestPath(pieces) {
  const ends = new Map();
  for (const piece of pieces) {
    for (const at of [piece.line[0], piece.line.at(-1)]) ends.set(String(at), [...(ends.get(String(at)) ?? []), piece]);
  }
  const [first] = pieces;
  const far = farthest(ends, String(first.line[0]));
  return farthest(ends, far.end).path;
}

/** @returns {Way} */
function farthest(ends, from) {
  /** @type {Way} */
  let best = { end: from, length: -1, path: [] };
  const seen = new Set([from]);
  /** @type {Way[]} */
  const open = [{ end: from, length: 0, path: [] }];
  for (const state of open) {
    if (state.length > best.length) best = state;
    for (const piece of ends.get(state.end) ?? []) {
      const back = String(piece.line.at(-1)) === state.end;
      const next = String(back ? piece.line[0] : piece.line.at(-1));
      if (seen.has(next)) continue;
      seen.add(next);
      open.push({ end: next, length: state.length + piece.length, path: [...state.path, { piece, back }] });
    }
  }
  return best.path.length > 0 ? best : { ...best, path: [{ piece: ends.get(from)[0], back: false }] };
}

function kilometres(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [[lonA, latA], [lonB, latB]] = [line[i - 1], line[i]];
    sum += 111.2 * Math.hypot((lonB - lonA) * Math.cos((((latA + latB) / 2) * Math.PI) / 180), latB - latA);
  }
  return sum;
}
