import { parseAst } from 'vitest/node';
import { replacementsOf, type SyntaxNode } from './replacements';

/** One small fault that somebody could have written. */
export interface Mutant {
  /** `file:line:column:operator`, and a number where that is not one. */
  readonly id: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The block or arrow that it stands in, counted in the file, 0 for the module itself: tests that never come there cannot notice it. */
  readonly block: number;
}

interface Parsed {
  readonly mutants: readonly Mutant[];
  /** The source, which says at each block that it was entered: see set-up.mjs. */
  readonly marked: string;
}

/** Neither values nor behaviour. */
const SKIPPED = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]);
const WRAPPED = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

export function makeMutants(file: string, source: string): Parsed {
  const mutants: Mutant[] = [];
  const marks: { at: number; text: string }[] = [];
  const seen = new Map<string, number>();
  let blocks = 0;
  const mark = (block: number) => `reachedHere[${block}]=1`;

  const visit = (node: SyntaxNode, parents: readonly SyntaxNode[], block: number): void => {
    if (SKIPPED.has(node.type) || (node.type.startsWith('TS') && !WRAPPED.has(node.type))) return;
    for (const { operator, start, end, text } of replacementsOf(node, parents, source)) {
      if (source.slice(start, end) === text) continue;
      const place = `${file}:${positionOf(source, start)}:${operator}`;
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      mutants.push({ id: count === 1 ? place : `${place}:${count}`, file, start, end, text, block });
    }
    for (const [name, child] of Object.entries(node)) {
      for (const one of Array.isArray(child) ? child : [child]) {
        if (!isNode(one)) continue;
        let inner = block;
        if (one.type === 'BlockStatement') {
          inner = ++blocks;
          marks.push({ at: one.start + 1, text: `${mark(inner)};` });
        } else if (node.type === 'ArrowFunctionExpression' && name === 'body') {
          inner = ++blocks;
          marks.push({ at: one.start, text: `(${mark(inner)},` }, { at: one.end, text: ')' });
        }
        visit(one, [node, ...parents], inner);
      }
    }
  };
  visit(parseAst(source, { lang: 'ts' }, file) as unknown as SyntaxNode, [], 0);
  // Before the imports, which come first all the same.
  const begin = `const reachedHere=(globalThis.reachedBlocks??={})[${JSON.stringify(file)}]=new Uint8Array(${blocks + 1});`;
  return { mutants, marked: `${begin}${mark(0)};${marked(source, marks)}` };
}

export const mutatedSource = (source: string, { start, end, text }: Mutant): string =>
  source.slice(0, start) + text + source.slice(end);

function marked(source: string, marks: readonly { at: number; text: string }[]): string {
  // Of two at one place the outer came first; what closes comes before what opens.
  const inOrder = marks.toSorted((a, b) => a.at - b.at || Number(b.text === ')') - Number(a.text === ')'));
  let text = '';
  let from = 0;
  for (const mark of inOrder) {
    text += source.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  return text + source.slice(from);
}

function positionOf(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
