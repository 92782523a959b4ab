import type { UnitPath } from '../geo/outline';
import type { BorderPolicy } from './policy';
import type { LineStyle, World } from './world';

/** All land borders under a policy, on the unit square, by the way they are drawn. */
export function borderPaths(world: World, policy: BorderPolicy): Readonly<Record<LineStyle, readonly UnitPath[]>> {
  const of = (style: LineStyle) =>
    world.disputedLines.filter((line) => line[policy] === style).flatMap(({ paths }) => paths);
  return { solid: [...world.settledPaths, ...of('solid')], dash: of('dash'), dot: of('dot') };
}
