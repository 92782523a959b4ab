import type { EventMark, Mark } from '../scene/mark';

/** All events at one place: told apart in a list when the place or something of it is chosen, else counted in one badge. */
export interface EventCluster {
  readonly place: string;
  readonly members: readonly EventMark[];
  readonly precision: 'city' | 'country';
  readonly open: boolean;
}

export function clustersOf(marks: readonly Mark[]): EventCluster[] {
  const byPlace = new Map<string, EventMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'gathered') continue;
    const known = byPlace.get(mark.at);
    if (known) known.push(mark);
    else byPlace.set(mark.at, [mark]);
  }
  const chosen = new Set(marks.filter((mark) => mark.selected).map((mark) => mark.id));
  return [...byPlace].map(([place, members]) => ({
    place,
    members: members,
    precision: members[0]?.precision ?? 'country',
    open: members.length > 1 && (chosen.has(place) || members.some((mark) => chosen.has(mark.id))),
  }));
}
