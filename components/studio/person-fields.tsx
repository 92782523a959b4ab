import { studioMessages } from '@words/studio';
import type { Operation, Thing } from '@/lib/studio/operation';
import { isProtected, protecting } from '@/lib/studio/protecting';
import form from './fields.module.css';

interface PersonFieldsProps {
  readonly thing: Thing;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** What is asked once of each person: whether they are to be protected. */
export function PersonFields({ thing, editable, onDecide }: PersonFieldsProps) {
  const answer = isProtected(thing);
  const choices = [
    [true, studioMessages.protectedYes],
    [false, studioMessages.protectedNo],
  ] as const;
  return (
    <fieldset className={form.question} data-open={answer === null || undefined}>
      <legend>{studioMessages.protectedQuestion}</legend>
      {choices.map(([value, words]) => (
        <label key={words}>
          <input
            type="radio"
            name={`protected-${thing.id}`}
            checked={answer === value}
            disabled={!editable}
            onChange={() => onDecide(protecting(thing, value))}
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  );
}
