import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { PassageQuote } from '../lib/compile/anchor-passage';
import { formatIssue, quoted } from '../lib/compile/issue';
import { placesOf } from '../lib/compile/place-issues';
import { jsonPath, readJson, valueAt } from '../lib/compile/read-json';
import { reanchor } from '../lib/compile/reanchor';
import { storiesFolder } from '../lib/server/read-story';
import type { Result } from '../lib/story/result';

/** Moves a story's passages after an edit of its text. What was done, and what a person has to decide, a line each. */
export function reanchorStory(
  slug: string,
  old: string | undefined,
  folder = storiesFolder(),
): Result<string[], string[]> {
  const directory = path.join(folder, slug);
  const [file, article] = ['story.json', 'article.txt'].map((name) => path.join(directory, name)) as [string, string];
  const absent = [file, article, ...(old === undefined ? [] : [old])].filter((name) => !existsSync(name));
  if (absent.length > 0) return { ok: false, error: absent.map((name) => `There is no file ${name}.`) };
  const text = readFileSync(file, 'utf8');
  const read = readJson(text, 'story.json');
  if (!read.isRead || read.issues.length > 0) return { ok: false, error: read.issues.map(formatIssue) };
  const bytes = readFileSync(article);
  const before = old === undefined ? null : paragraphsOf(readFileSync(old, 'utf8'));
  const done = reanchored(text, read.value, paragraphsOf(bytes.toString('utf8')), before);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const changed = changedText(done.text, ['article', 'sha256'], sha256);
  if (changed !== text) writeFileSync(file, changed);
  return { ok: true, value: done.lines };
}

function paragraphsOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function reanchored(text: string, value: unknown, after: readonly string[], before: readonly string[] | null) {
  const found = quotesIn(value);
  const { quotes, paragraph } = reanchor({ quotes: found.map(({ quote }) => quote), before, after });
  let changed = text;
  let moved = 0;
  const asked: [at: JSONPath, line: string][] = [];
  quotes.forEach((one, index) => {
    const { quote, at } = found[index] ?? { quote: { exact: '' }, at: [] };
    if (one.kind === 'moved') {
      moved++;
      for (const key of ['exact', 'paragraph', 'prefix', 'suffix'] as const) {
        if (one.quote[key] !== quote[key]) changed = changedText(changed, [...at, key], one.quote[key]);
      }
    }
    if (one.kind !== 'lost') return;
    const near = one.near === null ? '' : `; near: ${quoted(one.near)}`;
    const numbers = [...new Set(one.places)].slice(0, 6).join(', ');
    asked.push([
      at,
      one.places.length === 0
        ? `not in the text any more: ${quoted(quote.exact)}${near}`
        : `not clear which of the words is meant, in paragraphs ${numbers}: ${quoted(quote.exact)}`,
    ]);
  });
  for (const { at, n } of numbersIn(value)) {
    const now = paragraph(n);
    if (now === null) asked.push([at, `not clear where paragraph ${n} has gone`]);
    else if (now !== n) changed = changedText(changed, at, now);
  }
  const places = placesOf(
    asked.map(([at]) => jsonPath(at)),
    changed,
  );
  const lines = asked.map(([, line], index) => `${places[index]}: ${line}`);
  const summary = `${found.length} passages: ${moved} moved, ${found.length - moved - quotes.filter(({ kind }) => kind === 'lost').length} as they were, ${asked.length} to decide`;
  return { text: changed, lines: [...lines, summary] };
}

function quotesIn(value: unknown, at: JSONPath = []): { readonly quote: PassageQuote; readonly at: JSONPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isQuote(value)) return [{ quote: value, at }];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inside]) => quotesIn(inside, [...at, key]));
}

function isQuote(value: object): value is PassageQuote {
  return 'exact' in value && typeof value.exact === 'string';
}

/** Paragraphs that a story names by number alone: captions, blocks, languages, pictures, and where stops begin and end. */
function numbersIn(value: unknown): { readonly at: JSONPath; readonly n: number }[] {
  const captions = listOf(valueAt(value, ['captions'])).map((n, index) => ({ at: ['captions', index], n }));
  const others = ['blocks', 'langs', 'stops'].flatMap((list) =>
    listOf(valueAt(value, [list])).flatMap((one, index) => [
      { at: [list, index, 'paragraph'], n: valueAt(one, ['paragraph']) },
      ...listOf(valueAt(one, ['paragraphs'])).map((n, end) => ({ at: [list, index, 'paragraphs', end], n })),
    ]),
  );
  const pictures = listOf(valueAt(value, ['pictures'])).flatMap((one, index) =>
    // Before the first paragraph stands what stood there.
    ['after', 'caption'].map((key) => ({ at: ['pictures', index, key], n: valueAt(one, [key]) || null })),
  );
  return [...captions, ...others, ...pictures].flatMap(({ at, n }) => (typeof n === 'number' ? [{ at, n }] : []));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function changedText(text: string, at: JSONPath, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, modify(text, at, value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol } }));
}
