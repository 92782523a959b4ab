import { ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStory } from '../../lib/compile/compile-story';
import { readCountryFacts } from '../../lib/server/basemap-files';
import { HOSTILE_VALUES } from './support/hostile-values';
import { pick, randomFrom, runSeed } from './support/random';

/**
 * Malformed stories: each kind of damage at ten places, then a thousand good stories with one to five things wrong. Never a throw: a
 * story, or problems that each say where, what was found and what is expected.
 */
const PLACES = 12;
const MUTATED = 1000;

type Holder = Record<string, unknown> | unknown[];
interface Spot {
  readonly holder: Holder;
  readonly key: string;
}

const random = randomFrom(runSeed());
const folder = join(import.meta.dirname, '../../data/stories');
const [slug = ''] = readdirSync(folder).sort();
const article = readFileSync(join(folder, slug, 'article.txt'), 'utf8');
const json = readFileSync(join(folder, slug, 'story.json'), 'utf8');
const countryFacts = await readCountryFacts();
const series = new Map(
  readdirSync(join(folder, slug, 'series')).map((name) => [
    name,
    readFileSync(join(folder, slug, 'series', name), 'utf8'),
  ]),
);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const set = (value: (before: unknown) => unknown) => (spot: Spot) => {
  (spot.holder as Record<string, unknown>)[spot.key] = value((spot.holder as Record<string, unknown>)[spot.key]);
};
const remove = ({ holder, key }: Spot) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};
const nested = (depth: number) => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
};

/** What is done to one value of the story, or to a whole file. */
const DAMAGE: Record<string, (spot: Spot) => void> = {
  'a value is missing': remove,
  'a value is null': set(() => null),
  'a value is true': set(() => true),
  'a value is a list': set(() => []),
  'a value is an object': set(() => ({})),
  'a value is in a list': set((value) => [value]),
  'a value is an empty text': set(() => ''),
  'a value is blank': set(() => ' \t'),
  'a value is a line break': set(() => 'a\nb'),
  'a value is a very long text': set(() => 'x'.repeat(20_000)),
  'a value is hostile': set(() => pick(random, HOSTILE_VALUES)),
  'a value is a control character': set(() => '\u0007\u0000'),
  'a value is half a character': set(() => '\ud83d'),
  'a value turns the line round': set(() => '\u202eevil'),
  'a value is zero': set(() => 0),
  'a value is negative': set(() => -1),
  'a value is a fraction': set(() => 0.5),
  'a value is huge': set(() => 1e308),
  'a value is no safe whole number': set(() => 2 ** 53),
  'a number is text': set((value) => String(value)),
  'a value is a script': set(() => 'javascript:alert(1)'),
  'a value is a day that does not exist': set(() => '2025-02-30'),
  'a value is an interval that ends first': set(() => '2025/2024'),
  'a value is an id of nothing': set(() => 'no-such-id'),
  'a value is a quote of nothing': set(() => ({ exact: 'words that nobody wrote', occurrence: 3 })),
  'a value is very deep': set(() => nested(60)),
  'a value is a place off the earth': set(() => [540, -200]),
  'a key more': ({ holder }) => {
    if (Array.isArray(holder)) holder.push({ extra: 1 });
    else holder.extra = 1;
  },
  'a key of every object': ({ holder }) => {
    if (Array.isArray(holder)) holder.push('__proto__');
    else
      Object.defineProperty(holder, '__proto__', { value: { polluted: true }, enumerable: true, configurable: true });
  },
  'a key called constructor': ({ holder }) => {
    if (!Array.isArray(holder)) Object.assign(holder, { constructor: { prototype: { polluted: true } } });
  },
  'a thing stands twice': ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  },
  'a list is turned round': ({ holder }) => {
    if (Array.isArray(holder)) holder.reverse();
  },
  'another thing’s value': (spot) => {
    const other = anySpot(root);
    set(() => structuredClone((other.holder as Record<string, unknown>)[other.key]))(spot);
  },
};
let root: Holder = {};

/** Any value of the tree; each level is as likely as its number of values. */
function anySpot(tree: Holder): Spot {
  const spots: Spot[] = [];
  const walk = (holder: Holder) => {
    for (const [key, value] of Object.entries(holder)) {
      spots.push({ holder, key });
      if (typeof value === 'object' && value !== null) walk(value as Holder);
    }
  };
  walk(tree);
  return pick(random, spots);
}

/** Damage to the files as they are. */
const FILES: Record<string, () => { story: string; text?: string }> = {
  'an empty file': () => ({ story: '' }),
  'a file cut short': () => ({ story: json.slice(0, Math.floor(random() * json.length)) }),
  'a file that goes on': () => ({ story: `${json}}` }),
  'a file with a byte order mark': () => ({ story: `\ufeff${json}` }),
  'a file that is a list': () => ({ story: `[${json}]` }),
  'a file that is very deep': () => ({ story: '['.repeat(100_000) }),
  'a file that is a number': () => ({ story: '1e999' }),
  'a comma too many': () => ({ story: json.replace(/,/, ',,') }),
  'a key twice': () => ({ story: json.replace('{', '{"title":"Twice",') }),
  'another article': () => ({ story: json, text: article.slice(0, Math.floor(random() * article.length)) }),
  'an empty article': () => ({ story: json, text: '' }),
  'an article of one endless line': () => ({ story: json, text: article.replaceAll('\n', ' ') }),
};

/** What is wrong with a file as a whole, or with its text before that is a tree. */
const WHOLE_FILE = /^(?:file-|json-|article-)/;

function expectSound(
  what: string,
  storyJson: string,
  articleText = article,
  articleSha256 = sha256(articleText),
): boolean {
  let result: ReturnType<typeof compileStory>;
  try {
    result = compileStory({
      slug,
      articleText,
      articleSha256,
      storyJson,
      countryFacts,
      seriesText: (file) => {
        const text = series.get(file);
        if (text !== undefined) return { ok: true, value: text };
        return {
          ok: false,
          error: [{ code: 'file-missing', file, path: '', found: 'no such file', expected: 'a file' }],
        };
      },
    });
  } catch (error) {
    throw new Error(`${what}: threw ${error instanceof Error ? error.stack : error}`);
  }
  if (!result.ok) {
    ok(result.error.length > 0, `${what}: refused without a problem`);
    for (const { code, file, path, found, expected } of result.error) {
      ok(code && file && found !== undefined && expected, `${what}: a problem that does not say all: ${code} ${file}`);
      ok(path || what in FILES || WHOLE_FILE.test(code), `${what}: a problem that does not say where: ${code} ${file}`);
    }
  }
  ok(!('polluted' in {}), `${what}: changed every object`);
  return result.ok;
}

const fresh = () => {
  root = JSON.parse(json) as Holder;
  return root;
};
ok(expectSound('the story as it is', json), 'the story as it is has problems');

/** Different stories that were refused, and of which kinds they are. */
const refused = new Set<string>();
const refusedKinds = new Set<string>();
const note = (kind: string, ...texts: readonly (string | undefined)[]) => {
  refused.add(texts.join('\n'));
  refusedKinds.add(kind);
};
let stillGood = 0;
for (const [kind, damage] of Object.entries(DAMAGE)) {
  for (let i = 0; i < PLACES; i++) {
    const tree = fresh();
    damage(anySpot(tree));
    const damaged = JSON.stringify(tree);
    if (expectSound(kind, damaged)) stillGood++;
    else note(kind, damaged);
  }
}
for (const [kind, make] of Object.entries(FILES)) {
  for (let i = 0; i < PLACES; i++) {
    const { story, text } = make();
    if (!expectSound(kind, story, text, text === undefined ? undefined : sha256(text))) note(kind, story, text);
  }
}
ok(refusedKinds.size >= 30 && refused.size >= 300, `${refused.size} of ${refusedKinds.size} kinds`);
console.log(
  `${refused.size} different malformed stories of ${refusedKinds.size} kinds: each refused with its place, none threw; ${stillGood} changes left a story that is still right`,
);

let good = 0;
for (let i = 0; i < MUTATED; i++) {
  const tree = fresh();
  const names: string[] = [];
  for (let n = 1 + Math.floor(random() * 5); n > 0; n--) {
    const name = pick(random, Object.keys(DAMAGE));
    names.push(name);
    DAMAGE[name]?.(anySpot(tree));
  }
  if (expectSound(names.join(' + '), JSON.stringify(tree))) good++;
}
console.log(`${MUTATED} good stories with one to five things changed: none threw; ${good} are still right`);
