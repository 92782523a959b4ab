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
  // Scanned by hand: a regular expression makes an array of strings for each step.
  for (let at = 0; at < d.length; ) {
    const command = d[at];
    if (command === 'Z') {
      out += 'z';
      x = startX;
      y = startY;
      at++;
      continue;
    }
    const space = d.indexOf(' ', at);
    const end = endOfNumber(d, space + 1);
    const toX = Math.round(Number(d.slice(at + 1, space)) * 10);
    const toY = Math.round(Number(d.slice(space + 1, end)) * 10);
    if (command === 'M') {
      startX = toX;
      startY = toY;
    }
    out += (command === 'M' ? 'm' : 'l') + tenths(toX - x) + after(tenths(toY - y));
    x = toX;
    y = toY;
    at = end;
  }
  return out;
}

function endOfNumber(d: string, from: number): number {
  let at = from;
  // Capital letters begin the next part.
  while (at < d.length && d.charCodeAt(at) < 65) at++;
  return at;
}

/** Most steps are short. */
const SHORT = 512;
const SHORT_TENTHS = Array.from({ length: 2 * SHORT + 1 }, (_, i) => written(i - SHORT));

function tenths(value: number): string {
  return SHORT_TENTHS[value + SHORT] ?? written(value);
}

/** ".5", "-.5", "12". */
function written(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus parts two numbers by itself. */
const after = (text: string): string => (text.startsWith('-') ? text : ` ${text}`);
