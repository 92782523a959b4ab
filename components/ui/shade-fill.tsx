/** The ramp's colours in app/tokens.css. */
const RAMP = 6;

/** How a class is painted, on the map and in its legend. Fewer classes are spread over the ramp; no data is hatched. */
export function shadeFill(step: number | null, steps: number, noData: string): string {
  if (step === null) return `url(#${noData})`;
  const at = steps < 2 ? 0 : Math.round((step * (RAMP - 1)) / (steps - 1));
  return `var(--shade-${at + 1})`;
}

/** Pencil, leaning left: what is not known. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="0.9" height="7" fill="var(--pencil)" />
    </pattern>
  );
}
