import type { EventMark, Mark } from '../scene/mark';

/** A mark as it is drawn: of an event at several places there is one for each, all of which are the same event. */
export interface PlacedMarks {
  readonly marks: readonly Mark[];
  /** By the id of a repetition, the event that it is of. */
  readonly originals: ReadonlyMap<string, EventMark>;
}

/** One mark for each place of an event, by ids that no entity has. */
export function atEachPlace(marks: readonly Mark[]): PlacedMarks {
  const originals = new Map<string, EventMark>();
  if (!marks.some((mark) => mark.kind === 'gathered' && mark.also.length > 0)) return { marks, originals };
  const all = marks.flatMap((mark): Mark[] => {
    if (mark.kind !== 'gathered') return [mark];
    const others = mark.also.map((place): EventMark => ({ ...mark, ...place, id: `${mark.id}@${place.at}`, also: [] }));
    for (const { id } of others) originals.set(id, mark);
    return [mark, ...others];
  });
  return { marks: all, originals };
}
