import type { GivenDate, When } from '../story/story';
import { edtfLabel } from '../words/time-label';
import { type EdtfTime, rangeOf, readEdtf } from './read-edtf';

/** A checked EDTF date as readers get it. `storyDate` is the day from which the article speaks. */
export function compileWhen(edtf: string, storyDate: string, note?: string): When {
  const time = checked(edtf);
  const [start, end] = time.kind === 'date' ? [time.date, time.date] : [time.start, time.end];
  const first = rangeOf(start)?.first ?? null;
  const last = rangeOf(end)?.last ?? null;
  const when = {
    edtf,
    first,
    last,
    step: rangeOf(start) ?? rangeOf(end),
    precision: precisionOf(time),
    label: edtfLabel(time),
    announced: first !== null && first > storyDate,
  };
  return note === undefined ? when : { ...when, note };
}

/** A checked EDTF date that is only ever said. */
export function compileDate(edtf: string): GivenDate {
  return { edtf, label: edtfLabel(checked(edtf)) };
}

function checked(edtf: string): EdtfTime {
  const time = readEdtf(edtf);
  if (typeof time === 'string') throw new Error(`A date has to be checked before it is compiled: ${edtf}`);
  return time;
}

function precisionOf(time: EdtfTime): When['precision'] {
  if (time.kind === 'interval') return 'interval';
  const { parsed, range } = time.date;
  if (!range || (parsed.unspecified ?? 0) > 15) return 'not-given';
  return range.first === range.last ? 'day' : 'period';
}
