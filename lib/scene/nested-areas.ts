import type { EntityId } from '../story/story';
import type { Mark } from './mark';

/**
 * The countries of a group all of which are in a second, larger one too, as six at a summit that nine more talks follow: there the
 * first group's tint is enough, and the second one's hatch stands on those that it adds.
 */
export function nestedAreas(marks: readonly Mark[]): ReadonlySet<EntityId> {
  const areas = marks.filter((mark) => mark.kind === 'area');
  const first = areas.filter(({ styles }) => styles.includes('band-solid'));
  const second = areas.filter(({ styles }) => styles.includes('band-broken'));
  const isNested = second.length > first.length && first.every((mark) => second.includes(mark));
  return isNested ? new Set(first.map(({ id }) => id)) : NONE;
}

const NONE: ReadonlySet<EntityId> = new Set();
