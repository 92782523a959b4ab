import { fieldsIn, type JsonFields, type Operation } from './operation';

/** The revision that a story's file is of; 1 where it does not say. */
export function revisionOf({ revision, changes }: JsonFields): number {
  const all = fieldsIn(changes).map((change) => Number(change.revision));
  return Math.max(1, typeof revision === 'number' ? revision : 1, ...all.filter(Number.isInteger));
}

/** A correction: the next revision, and a line that tells readers of it. @param date ISO */
export function correcting(
  story: JsonFields,
  { text, date }: { readonly text: string; readonly date: string },
): Operation {
  const revision = revisionOf(story) + 1;
  const first = typeof story.date === 'string' ? story.date : date;
  const before = fieldsIn(story.changes);
  const told = before.length > 0 ? before : [{ revision: 1, date: first, text: 'First version.' }];
  return {
    op: 'batch',
    operations: [
      { op: 'set', path: 'changes', value: [...told, { revision, date, text }] },
      { op: 'set', path: 'revision', value: revision },
    ],
  };
}
