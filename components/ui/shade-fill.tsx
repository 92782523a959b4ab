import { shadeToken } from '@/lib/picture/shade-step';

/** How a class is painted, on the map and in its legend. No data is hatched. */
export function shadeFill(step: number | null, steps: number, noData: string): string {
  return step === null ? `url(#${noData})` : `var(--${shadeToken(step, steps)})`;
}

/** Pencil, leaning left: what is not known. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="0.9" height="7" fill="var(--pencil)" />
    </pattern>
  );
}
