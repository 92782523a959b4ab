/** The ramp's colours in app/tokens.css. */
const RAMP = 6;

/** Which token paints a class. Fewer classes are spread over the ramp. */
export function choroplethToken(step: number, steps: number): `shade-${1 | 2 | 3 | 4 | 5 | 6}` {
  const at = steps < 2 ? 0 : Math.round((step * (RAMP - 1)) / (steps - 1));
  return `shade-${(at + 1) as 1}`;
}
