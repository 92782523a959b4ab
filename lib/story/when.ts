import { type EdtfTime, firstDay, lastDay, readEdtf } from './edtf-bounds';
import type { When } from './story';
import { timeLabel } from './time-label';

/** A checked EDTF date as readers get it. `storyDate` is the day from which the article speaks. */
export function compileWhen(edtf: string, storyDate: string, note?: string): When {
  const time = readEdtf(edtf);
  if (typeof time === 'string') throw new Error(`compileWhen needs a checked date, got ${edtf}`);
  const { first, last } = bounds(time);
  const when = { edtf, first, last, label: timeLabel(time), announced: first !== null && first > storyDate };
  return note === undefined ? when : { ...when, note };
}

function bounds(time: EdtfTime): { first: string | null; last: string | null } {
  if (time.kind === 'date') return time.date;
  return { first: firstDay(time.start), last: lastDay(time.end) };
}

/** Whether a link's `t` can hold it: level 0, or an interval of such dates that is open on one side. */
export function isLinkable(edtf: string): boolean {
  const time = readEdtf(edtf);
  if (typeof time === 'string') return false;
  if (time.kind === 'date') return time.level === 0;
  const ends = [time.start, time.end];
  if (ends.includes('unknown') || ends.every((end) => end === 'open')) return false;
  return ends.every((end) => typeof end === 'string' || end.parsed.level === 0);
}
