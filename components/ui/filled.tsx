import { Fragment, type ReactNode } from 'react';

/** Letters that no text has, one for each part that is put in. */
const FIRST = 0xe000;

interface FilledProps<Name extends string> {
  readonly text: (parts: Record<Name, string>) => string;
  readonly parts: Readonly<Record<Name, ReactNode>>;
}

/** A text of the catalogue with links and the like where its arguments stand, in the order that its language has them. */
export function Filled<Name extends string>({ text, parts }: FilledProps<Name>) {
  const names = Object.keys(parts) as Name[];
  const letters = names.map((name, index) => [name, String.fromCharCode(FIRST + index)] as const);
  const filled = text(Object.fromEntries(letters) as Record<Name, string>);
  return filled.split(/([\ue000-\uf8ff])/).map((piece, index) => {
    const name = names[piece.charCodeAt(0) - FIRST];
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which stay where they are
    return <Fragment key={index}>{name ? parts[name] : piece && <span>{piece}</span>}</Fragment>;
  });
}
