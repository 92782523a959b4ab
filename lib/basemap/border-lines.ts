import type { UnitPath } from '../geo/outline';
import type { BorderPolicy } from './policy';
import type { DisputedLine, Line, LineStyle, World } from './world';

/** All land borders under a policy, by the way they are drawn. */
export type BorderLines = Readonly<Record<LineStyle, readonly Line[]>>;

export function borderLines(world: World, policy: BorderPolicy): BorderLines {
  const of = (style: LineStyle) =>
    world.disputedLines.filter((line) => line[policy] === style).flatMap(({ lines }) => lines);
  return { solid: [...world.settledBorders, ...of('solid')], dash: of('dash'), dot: of('dot') };
}

/** The same on the unit square. */
export function borderPaths(world: World, policy: BorderPolicy): Readonly<Record<LineStyle, readonly UnitPath[]>> {
  const of = (style: LineStyle) =>
    world.disputedLines.filter((line) => line[policy] === style).flatMap(({ paths }) => paths);
  return { solid: [...world.settledPaths, ...of('solid')], dash: of('dash'), dot: of('dot') };
}

/** The lines where a disputed area meets what lies beside it. */
export function linesOfUnit(world: World, id: string): readonly DisputedLine[] {
  return world.disputedLines.filter(({ sides }) => sides.includes(id));
}
