import { parseTime } from '../view/parse-time';
import type { CheckContext } from './check-context';
import { quoted } from './issue';
import { figuresOf } from './operands';
import { readEdtf } from './read-edtf';

/** Every EDTF date is possible, and those that become links can stand in a link. */
export function checkDates(context: CheckContext): void {
  const { draft, report } = context;
  const check = (edtf: string | undefined, path: string): boolean => {
    const fault = edtf === undefined ? null : readEdtf(edtf);
    if (edtf === undefined || typeof fault !== 'string') return true;
    const expected =
      fault === 'reversed-dates' ? 'the earlier end first' : 'an EDTF date, e.g. 2025-10-08, 2024-09, 2024/..';
    report(fault, path, quoted(edtf), expected);
    return false;
  };

  for (const { value, path } of draft.entities) {
    check(value?.when?.edtf, `${path}.when.edtf`);
    if (value) {
      figuresOf(value).forEach(({ beside }, index) => {
        const at = value.kind === 'figure' ? `${path}.figure` : `${path}.figures[${index}]`;
        beside.forEach((one, n) => {
          check(one.asOf, `${at}.beside[${n}].asOf`);
        });
      });
    }
    value?.context.forEach((fact, index) => {
      check(fact.asOf, `${path}.context[${index}].asOf`);
    });
  }
  for (const { value, path } of draft.layers) check(value?.asOf, `${path}.asOf`);
  for (const { value, path } of draft.sources) check(value?.date, `${path}.date`);
  for (const { value, path } of draft.series) check(value?.asOf, `${path}.asOf`);
  for (const { value, path } of draft.times) {
    const edtf = value?.edtf ?? undefined;
    if (edtf === undefined || !check(edtf, `${path}.edtf`) || parseTime(edtf)) continue;
    const expected = 'a date, month, year or interval without ?, ~ or X; or null';
    report('time-not-linkable', `${path}.edtf`, quoted(edtf), expected);
  }
}
