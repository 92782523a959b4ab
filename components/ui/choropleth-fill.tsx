import { choroplethToken, NO_DATA } from '@/lib/draw/area-paint';

/** How a class is painted, on the map and in its legend. No data is hatched. */
export function choroplethFill(step: number | null, steps: number, noData: string): string {
  return step === null ? `url(#${noData})` : `var(--${choroplethToken(step, steps)})`;
}

/** Pencil, leaning left: what is not known. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width={NO_DATA.size}
      height={NO_DATA.size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${NO_DATA.turn})`}
    >
      <rect width={NO_DATA.width} height={NO_DATA.size} fill="var(--pencil)" />
    </pattern>
  );
}
