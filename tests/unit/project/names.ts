import { basename } from 'node:path';
import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Names that a file exports by a declaration of its own, and all of its identifiers. */
export function namesIn(path: string, source: string): { readonly exported: Set<string>; readonly used: Set<string> } {
  const lang = path.endsWith('.tsx') ? 'tsx' : /\.m?js$/.test(path) ? 'js' : 'ts';
  const { program, errors } = parseSync(path, source, { lang });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const exported = new Set<string>();
  const used = new Set<string>();
  for (const statement of (program as unknown as { body: Node[] }).body) {
    if (!statement.type.startsWith('Export')) continue;
    const declaration = statement.declaration as Node | null | undefined;
    if (!declaration) continue;
    const declared = (declaration.declarations as Node[] | undefined) ?? [declaration];
    // A default export may be a value without a name.
    for (const { id } of declared) for (const name of boundBy((id as Node | undefined) ?? null)) exported.add(name);
  }
  visit(program, ({ type, name }) => {
    if (/^(?:JSX|Private)?Identifier$/.test(type)) used.add(String(name));
  });
  return { exported, used };
}

/** One name, or those of a pattern. */
function boundBy(node: Node | null): string[] {
  if (node === null) return [];
  if (node.type === 'Identifier') return [String(node.name)];
  const parts = (node.elements ?? node.properties ?? []) as (Node | null)[];
  return parts.flatMap((part) => boundBy(((part?.value ?? part?.argument ?? part?.left ?? part) as Node) ?? null));
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') see(value as Node);
    for (const inner of Object.values(value)) visit(inner, see);
  }
}

/** The words of an identifier or a file name, in lower case: `useBasemap`, `use-basemap` → use, basemap. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** Names that more than one file exports, with the files. */
export function exportedTwice(files: ReadonlyMap<string, Iterable<string>>): string[] {
  const homes = new Map<string, string[]>();
  for (const [path, names] of files) for (const name of names) homes.set(name, [...(homes.get(name) ?? []), path]);
  return [...homes].flatMap(([name, paths]) => (paths.length > 1 ? [`${name}: ${paths.join(', ')}`] : []));
}

/** Whether one of the exports has all words of the file's name in a row, in the singular or the plural. */
export function isNamedAfterExport(path: string, exported: Iterable<string>): boolean {
  const own = ` ${wordsOf(basename(path).replace(/\..*$/, '')).map(singular).join(' ')} `;
  return [...exported].some((name) => ` ${wordsOf(name).map(singular).join(' ')} `.includes(own));
}

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '');

/** Words and whole names that are not used any more, found in a file's name or in its identifiers. */
export function deniedIn(
  path: string,
  used: Iterable<string>,
  { words, names }: { readonly words: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): string[] {
  // The parts of a name with a hyphen are attributes, which are part of the contract with the page.
  const identifiers = [...used].filter((name) => !name.includes('-'));
  const all = [basename(path), ...identifiers];
  return all.filter((name) => names.has(name) || wordsOf(name).some((word) => words.has(word)));
}
