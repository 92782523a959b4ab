import { useState } from 'react';

interface LateInputProps {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly long: boolean;
  /** Its path in the story's file: a problem leads to it. */
  readonly field?: string;
  /** The id of what says what it must be like. */
  readonly describedBy?: string;
  /** The id of a list of words that are often right. */
  readonly list?: string;
  readonly onChange: (text: string) => void;
}

/** A field that keeps what is typed to itself until it is left. */
export function LateInput({ id, value, disabled, long, field, describedBy, list, onChange }: LateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    id,
    disabled,
    value: typed ?? value,
    'data-field': field,
    'aria-describedby': describedBy,
    onBlur: () => {
      if (typed !== null && typed !== value) onChange(typed);
      setTyped(null);
    },
  };
  return long ? (
    <textarea {...shared} rows={2} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <input {...shared} list={list} onChange={(event) => setTyped(event.target.value)} />
  );
}
