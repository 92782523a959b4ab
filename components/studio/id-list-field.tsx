import type { Decisions } from '@/lib/studio/decisions';
import type { Json, Thing } from '@/lib/studio/operation';
import { ChoiceField, type FieldChoice } from './choice-field';
import { textOf } from './use-suggestions';

interface IdListFieldProps {
  /** Above the first, and above the rest. */
  readonly label: string;
  readonly more: string;
  /** Its path in the story's file. */
  readonly field: string;
  /** A list of ids, or nothing. */
  readonly value: Json | undefined;
  readonly choices: readonly FieldChoice[];
  readonly disabled: boolean;
  /** Null where none is left. */
  readonly onChange: (ids: readonly string[] | null) => void;
}

/** Several things in order, each chosen; the last field takes one more. */
export function IdListField({ label, more, field, value, choices, disabled, onChange }: IdListFieldProps) {
  const ids = Array.isArray(value) ? value.flatMap((one: Json) => textOf(one) ?? []) : [];
  const put = (index: number, id: string) => {
    const next = [...ids.slice(0, index), ...(id === '' ? [] : [id]), ...ids.slice(index + 1)];
    onChange(next.length > 0 ? next : null);
  };
  return [...ids, ''].map((id, index) => (
    <ChoiceField
      // biome-ignore lint/suspicious/noArrayIndexKey: the order is what the list is about
      key={index}
      label={index === 0 ? label : more}
      value={id}
      choices={[['', ''], ...choices]}
      disabled={disabled}
      onChange={(chosen) => put(index, chosen)}
      {...(index === 0 ? { field } : {})}
    />
  ));
}

/** Things to choose from, by their names. */
export function named({ things }: Decisions, isOne: (thing: Thing) => boolean): readonly FieldChoice[] {
  return [...things.values()].filter(isOne).map((one) => [one.id, textOf(one.fields.name) ?? one.id]);
}
