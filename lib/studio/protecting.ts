import { isFields, type JsonFields, type Operation, type Thing } from './operation';
import { noPlace } from './suggestion-context';

const REASON = 'Somebody who is protected gets no mark and no line.';
const USUAL = 'The text speaks of a person, and of no place of theirs.';

/** Whether somebody is protected, as an editor answered; null where nobody was asked. */
export function isProtected({ fields }: Pick<Thing, 'fields'>): boolean | null {
  return typeof fields.protected === 'boolean' ? fields.protected : null;
}

/** The answer to whether a person is a minor, prisoner, hostage or victim. Whoever is has no place, and nothing that the article does not say. */
export function protecting({ id, fields }: Thing, answer: boolean): Operation {
  const change = (path: string, value: JsonFields[string] | null): Operation => ({ op: 'change', id, path, value });
  if (!answer) {
    const { placement } = fields;
    const wasProtected = isFields(placement) && placement.reason === REASON;
    // Nothing may go on saying that somebody is protected who is not.
    const placed = wasProtected ? [change('placement', noPlace(USUAL)), change('placementNote', USUAL)] : [];
    return { op: 'batch', operations: [change('protected', false), ...placed] };
  }
  const added = ['context', 'same', 'names'].filter((key) => fields[key] !== undefined);
  return {
    op: 'batch',
    operations: [
      change('protected', true),
      change('placement', noPlace(REASON)),
      change('placementNote', REASON),
      ...added.map((key) => change(key, null)),
    ],
  };
}
