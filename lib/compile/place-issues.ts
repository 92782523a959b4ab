import { visit } from 'jsonc-parser';
import { placesIn } from './apply-edits';
import { type Issue, placeOf } from './issue';
import { type JsonRead, pathSegments, readJson, valueAt } from './read-json';

/** What one of each list is called. */
const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['entities', 'entity'],
  ['layers', 'layer'],
  ['sources', 'source'],
  ['series', 'series'],
  ['stops', 'stop'],
]);

/** The places of paths in story.json, as people read them. The file is one without slips. */
export function placesOf(paths: readonly string[], source: string): string[] {
  const issues = paths.map(
    (path): Issue => ({ code: 'wrong-value', file: 'story.json', path, found: '', expected: '' }),
  );
  return placeIssues(issues, source, readJson(source, 'story.json')).map(placeOf);
}

/** Adds to each problem of story.json where in the file it is and whose it is; `source` is the file as it was read. */
export function placeIssues(issues: readonly Issue[], source: string, { mended, value }: JsonRead): Issue[] {
  const root: Wanted = { inside: new Map(), at: null };
  const linesOf = placesIn(source);
  const wanted = issues.map((issue) => (issue.file === 'story.json' ? want(root, pathSegments(issue.path)) : null));
  find(root, mended.text);
  return issues.map((issue, index) => {
    const chain = wanted[index];
    if (!chain) return issue;
    // What is missing is told where it belongs.
    const at = chain.findLast((one) => one.at !== null)?.at;
    const where = at === null || at === undefined ? {} : linesOf(mended.original(at));
    return { ...where, ...issue, place: placeWords(pathSegments(issue.path), value) };
  });
}

/** `entity "signing", passages 1, exact` for `entities[12].passages[0].exact`. */
function placeWords(segments: readonly (string | number)[], value: unknown): string {
  const words: string[] = [];
  const [list, index] = segments;
  const id = valueAt(value, [list ?? '', index ?? '', 'id']);
  const name = ONE_OF.get(String(list));
  let from = 0;
  if (name !== undefined && typeof index === 'number' && typeof id === 'string' && id.length <= 64) {
    words.push(`${name} ${JSON.stringify(id)}`);
    from = 2;
  }
  for (const segment of segments.slice(from)) {
    const last = words.length - 1;
    if (typeof segment === 'number') words.splice(last, 1, `${words[last] ?? ''} ${segment + 1}`.trim());
    else words.push(/^[\w$-]+$/.test(segment) ? segment : JSON.stringify(segment.slice(0, 80)));
  }
  return words.join(', ');
}

interface Wanted {
  readonly inside: Map<string | number, Wanted>;
  /** Where its value begins; null where there is none. */
  at: number | null;
}

/** All on the way to a path, the file itself first. */
function want(root: Wanted, path: readonly (string | number)[]): Wanted[] {
  const chain = [root];
  let here = root;
  for (const segment of path) {
    const next = here.inside.get(segment) ?? { inside: new Map(), at: null };
    here.inside.set(segment, next);
    chain.push(next);
    here = next;
  }
  return chain;
}

interface Bracket {
  readonly of: Wanted | undefined;
  /** What the value read next is. */
  current: Wanted | undefined;
  index: number;
}

function find(root: Wanted, text: string): void {
  const open: Bracket[] = [];
  const mark = (at: number) => {
    const bracket = open.at(-1);
    const one = bracket ? bracket.current : root;
    if (one) one.at ??= at;
    return one;
  };
  visit(text, {
    onObjectBegin: (at) => {
      open.push({ of: mark(at), current: undefined, index: 0 });
    },
    onArrayBegin: (at) => {
      const of = mark(at);
      open.push({ of, current: of?.inside.get(0), index: 0 });
    },
    onObjectProperty: (key) => {
      const bracket = open.at(-1);
      if (bracket) bracket.current = bracket.of?.inside.get(key);
    },
    onSeparator: (separator) => {
      const bracket = open.at(-1);
      if (separator === ',' && bracket) bracket.current = bracket.of?.inside.get(++bracket.index);
    },
    onLiteralValue: (_value, at) => {
      mark(at);
    },
    onObjectEnd: () => {
      open.pop();
    },
    onArrayEnd: () => {
      open.pop();
    },
  });
}
