import type { Mark } from './mark';

/** Whether shapes on the ground are drawn, or something stands inside of one. */
export function hasZones(marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      mark.kind === 'zone' ||
      (mark.kind === 'gathered' && [mark, ...mark.also].some(({ precision }) => precision === 'zone')),
  );
}
