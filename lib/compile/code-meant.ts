import { closestWord } from './closest-word';
import { quoted } from './issue';

type CodesAndNames = Iterable<readonly [code: string, name: string]>;

/** `did you mean "ZM-09", Lusaka?`: the code or id that, itself or by its name, is nearest to what was written. */
export function codeMeant(written: string, known: CodesAndNames): string | undefined {
  const names = [...known];
  const word = closestWord(written, names.flat());
  const [meant, name] = names.find((pair) => word !== null && pair.includes(word)) ?? [];
  return meant === undefined ? undefined : `did you mean ${quoted(meant)}, ${name}?`;
}

/** What is told of a code that no division of the map has. */
export function unknownDivision(code: string, known: CodesAndNames) {
  return { found: quoted(code), expected: 'an ISO 3166-2 code that the map has', cure: codeMeant(code, known) };
}
