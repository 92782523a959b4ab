import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { check } from 'recheck';
import { parseAst } from 'vitest/node';
import { read } from './project-files';

// Else it looks for Java and for a program of its own, which not every machine has.
process.env.RECHECK_BACKEND = 'pure';

/** A letter that no text holds: an expression that ends in it never matches, and tries all that it can. */
const NEVER = String.raw`\ufdd0`;

export interface Found {
  readonly path: string;
  readonly regexes: readonly RegExp[];
  /** How often the file builds an expression from text. */
  readonly built: number;
}

/** The regular expressions of a file, by its syntax tree. */
export function regexesIn(path: string): Found {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
  const regexes: RegExp[] = [];
  let built = 0;
  const visit = (node: unknown) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { regex, callee, type } = node as {
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
      type?: string;
    };
    if (type === 'Literal' && regex) regexes.push(new RegExp(regex.pattern, regex.flags));
    if (callee?.name === 'RegExp') built++;
    Object.values(node).forEach(visit);
  };
  visit(parseAst(read(path), { lang }));
  return { path, regexes, built };
}

/**
 * How the steps of a search grow with the text: 'constant', 'linear', '2nd degree polynomial', 'exponential'. By automata alone,
 * without a clock and without trying texts: the answer is a proof for every text.
 * @throws for what cannot be judged: back references, the flag `v`
 */
export async function growth(regex: RegExp): Promise<string> {
  const { source, flags } = withoutLooks(regex);
  const found = await check(source, flags, { checker: 'automaton', timeout: null });
  if (found.status === 'unknown') throw new Error(`${regex} cannot be judged: ${JSON.stringify(found.error)}`);
  return found.complexity.type === 'safe' ? 'linear' : found.complexity.summary;
}

/**
 * The checker knows no look-around. One that looks a bounded way costs a bounded number of steps each time, and all that it does
 * is to end or to let go on what is tried. An expression without it that never matches tries at least as much.
 */
function withoutLooks(regex: RegExp): { source: string; flags: string } {
  const { pattern } = parseRegExpLiteral(regex);
  const looks: AST.LookaroundAssertion[] = [];
  visitRegExpAST(pattern, {
    onAssertionEnter(node) {
      if (node.kind === 'lookahead' || node.kind === 'lookbehind') looks.push(node);
    },
    onQuantifierEnter(node) {
      if (node.max === Infinity && looks.some(({ start, end }) => start <= node.start && node.end <= end))
        throw new Error(`${regex} cannot be judged: it looks an unbounded way.`);
    },
  });
  const { source, flags } = regex;
  if (looks.length === 0) return { source, flags };
  const first = pattern.start;
  const kept = source
    .split('')
    .filter((_, i) => !looks.some(({ start, end }) => start - first <= i && i < end - first));
  return { source: `(?:${kept.join('')})${NEVER}`, flags };
}
