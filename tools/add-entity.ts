import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type JSONPath, type ModificationOptions, modify } from 'jsonc-parser';
import { closestId } from '../lib/compile/closest-word';
import { idOf } from '../lib/compile/cure-of';
import { findWords, type WordsPlace } from '../lib/compile/find-words';
import { formatIssue, quoted } from '../lib/compile/issue';
import { quoteFor } from '../lib/compile/quote-for';
import { readJson, valueAt } from '../lib/compile/read-json';
import { storiesFolder } from '../lib/server/read-story';
import type { Result } from '../lib/story/result';
import { ADDABLE, type AddOptions, entityFields, refersTo } from './entity-fields';

/** Writes an entity into a story's file: its passage, its id, what its kind needs, and its place in a layer. What was written, in words. */
export async function addEntity(
  slug: string,
  kind: string,
  words: string,
  options: AddOptions,
  folder = storiesFolder(),
): Promise<Result<string, string>> {
  const refused = (error: string) => ({ ok: false, error }) as const;
  if (!ADDABLE.includes(kind)) return refused(`"${kind}" is no kind. Kinds: ${ADDABLE.join(', ')}.`);
  const [file, article] = ['story.json', 'article.txt'].map((name) => path.join(folder, slug, name)) as [
    string,
    string,
  ];
  if (!existsSync(file) || !existsSync(article)) return refused(`There is no story ${slug} in ${folder}.`);
  const text = readFileSync(file, 'utf8');
  const read = readJson(text, 'story.json');
  if (!read.isRead || read.issues.length > 0) return refused(read.issues.map(formatIssue).join('\n'));
  const paragraphs = readFileSync(article, 'utf8').replace(/\n$/, '').split('\n');

  const found = chosenPlaces(words, paragraphs, options);
  if (!found.ok) return found;
  const passages = found.value.map(({ paragraph, start, end }) => quoteFor(paragraphs, paragraph, start, end));
  const entities = listOf(valueAt(read.value, ['entities']));
  const ids = entities.flatMap((one) => String(valueAt(one, ['id']) ?? []));
  for (const id of refersTo(options)) {
    if (ids.includes(id) || id === 'article') continue;
    const similar = closestId(id, ids);
    return refused(`No entity has the id "${id}"${similar ? `; did you mean "${similar}"?` : '.'}`);
  }
  const name = options.name ?? passages[0]?.exact ?? words;
  const fields = await entityFields(kind, name, passages, options, entities);
  if (!fields.ok) return fields;
  const base = options.id ?? (shortened(idOf(fields.value.id ?? name)) || kind);
  const id = unused(base, ids);
  if (options.id !== undefined && id !== options.id) return refused(`The id "${options.id}" is taken.`);
  const { style, isShown, entity } = fields.value;

  let changed = appended(text, ['entities'], entities.length, { kind, ...entity(id) });
  let where = '';
  if (isShown) {
    const layers = listOf(valueAt(read.value, ['layers']));
    const index = options.layer
      ? layers.findIndex((layer) => valueAt(layer, ['id']) === options.layer)
      : layers.findIndex((layer) => valueAt(layer, ['origin']) !== 'context');
    if (layers.length > 0 && index < 0) return refused(`There is no layer "${options.layer ?? ''}" of the article.`);
    if (index >= 0) {
      const layer = layers[index];
      const items = valueAt(layer, ['items']);
      // A layer that lists nothing shows what is there.
      if (Array.isArray(items)) changed = appended(changed, ['layers', index, 'items'], items.length, { entity: id });
      const legend = valueAt(layer, ['legend']);
      if (Array.isArray(legend) && !legend.some((line) => valueAt(line, ['style']) === style.style))
        changed = appended(changed, ['layers', index, 'legend'], legend.length, style);
      where = `, in the layer "${String(valueAt(layer, ['id']))}"`;
    }
  }
  writeFileSync(file, changed);
  const marked = passages.map((one) => `paragraph ${one.paragraph}`).join(', ');
  return { ok: true, value: `Added the ${kind} "${id}", marked in ${marked}${where}.` };
}

/** The places that are meant: all with `--all`, else the one; where there are several, which ones there are. */
function chosenPlaces(words: string, paragraphs: readonly string[], options: AddOptions): Result<WordsPlace[], string> {
  const { places, near } = findWords(words, paragraphs, options);
  if (places.length === 0)
    return { ok: false, error: `Not in the text: ${quoted(words)}${near ? `; near: ${quoted(near)}` : ''}` };
  if (places.length === 1 || options.all) return { ok: true, value: places };
  const lines = places.slice(0, 12).map(({ paragraph, around }) => `  paragraph ${paragraph}: … ${around} …`);
  const how = 'Say which: --paragraph N, --prefix "words before", --suffix "words after"; or --all for every one.';
  return { ok: false, error: [`${quoted(words)} stands in ${places.length} places:`, ...lines, how].join('\n') };
}

/** As long as an id is that people type, cut between words. */
function shortened(id: string): string {
  return id.length <= 40 ? id : id.slice(0, id.lastIndexOf('-', 40) > 0 ? id.lastIndexOf('-', 40) : 40);
}

function unused(id: string, taken: readonly string[]): string {
  let free = id;
  for (let n = 2; taken.includes(free); n++) free = `${id.slice(0, 60)}-${n}`;
  return free;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function appended(text: string, list: JSONPath, length: number, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const options: ModificationOptions = {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol },
  };
  return applyEdits(text, modify(text, [...list, length], value, options));
}
