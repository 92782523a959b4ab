import type { Mutant } from './make-mutants';

/** A change after which the program does the same: no test can notice it. */
interface Alike {
  readonly file: string;
  /** The line as it stands. */
  readonly line: string;
  readonly operator: string;
  readonly why: string;
}

const ALIKE: readonly Alike[] = [
  {
    file: 'lib/geo/outline.ts',
    line: 'for (let i = 0; i < flat.length; i += 2) {',
    operator: 'boundary',
    why: 'what is written past the end of a typed array is dropped',
  },
  {
    file: 'lib/compile/anchor-passage.ts',
    line: 'if (a.distance !== b.distance) return a.distance < b.distance;',
    operator: 'boundary',
    why: 'there the two are never equal',
  },
];

/** Leaves out what makes no difference. An entry that means nothing any more must go. */
export function withoutAlike(
  asked: readonly Mutant[],
  every: readonly Mutant[],
  sources: ReadonlyMap<string, string>,
): { readonly tried: readonly Mutant[]; readonly alike: number } {
  const isMeant = ({ id, file }: Mutant, alike: Alike) => {
    const [, line = '', , operator] = id.split(':');
    const text = sources.get(file)?.split('\n')[Number(line) - 1]?.trim();
    return file === alike.file && operator === alike.operator && text === alike.line;
  };
  for (const alike of ALIKE) {
    if (!every.some((mutant) => isMeant(mutant, alike))) throw new Error(`is not there any more: ${alike.line}`);
  }
  const tried = asked.filter((mutant) => !ALIKE.some((alike) => isMeant(mutant, alike)));
  return { tried, alike: asked.length - tried.length };
}
