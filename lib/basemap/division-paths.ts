import { type UnitPath, unitPath } from '../geo/outline';
import type { BorderPolicy } from './world';

/**
 * Lines between a country's first-level divisions, as steps of `DIVISION_GRID` from −180, −90: those that both readings of borders have, and
 * those that only one has, since they lie in an area that it gives to the country and the other does not.
 */
export type DivisionLines = Readonly<Record<'both' | BorderPolicy, readonly (readonly number[])[]>>;

/** Degrees. */
export const DIVISION_GRID = 0.0005;

/** The lines that a policy has. */
export function divisionPaths(lines: DivisionLines, policy: BorderPolicy): readonly UnitPath[] {
  return [...lines.both, ...lines[policy]].map((steps) => {
    let [x, y] = [0, 0];
    return unitPath(
      Array.from({ length: steps.length / 2 }, (_, i) => {
        x += steps[2 * i] as number;
        y += steps[2 * i + 1] as number;
        return [x * DIVISION_GRID - 180, y * DIVISION_GRID - 90] as const;
      }),
    );
  });
}
