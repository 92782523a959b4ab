import { useId } from 'react';
import form from './fields.module.css';

export type FieldChoice = readonly [value: string, words: string];

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly FieldChoice[];
  readonly disabled: boolean;
  /** Its path in the story's file: a problem leads to it. */
  readonly field?: string;
  readonly onChange: (value: string) => void;
}

/** One of several, with its label above. */
export function ChoiceField({ label, value, choices, disabled, field, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        data-field={field}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
