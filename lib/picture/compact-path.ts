/**
 * Path data of M, L and Z with one decimal, in relative steps: the same points in about half the letters. Steps are counted
 * in tenths, so that no rounding adds up.
 */
export function compactPath(d: string): string {
  let out = '';
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const [, command, first, second] of d.matchAll(/([MLZ])(?:(-?[\d.]+) (-?[\d.]+))?/g)) {
    if (command === 'Z') {
      out += 'z';
      x = startX;
      y = startY;
      continue;
    }
    const toX = Math.round(Number(first) * 10);
    const toY = Math.round(Number(second) * 10);
    if (command === 'M') {
      startX = toX;
      startY = toY;
    }
    out += (command === 'M' ? 'm' : 'l') + tenths(toX - x) + after(tenths(toY - y));
    x = toX;
    y = toY;
  }
  return out;
}

/** ".5", "-.5", "12". */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus parts two numbers by itself. */
const after = (text: string): string => (text.startsWith('-') ? text : ` ${text}`);
