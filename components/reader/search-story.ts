import MiniSearch from 'minisearch';
import { type FoldedText, foldedWords, foldText, isJoined, withoutJoints } from '@/lib/story/folded-text';
import type { EntityId } from '@/lib/story/ids';
import type { Passage, Story } from '@/lib/story/story';
import { letterEnd, letterStart } from '@/lib/text/letters';
import { kindLine } from '@/lib/words/kind-line';

export type Hit =
  | {
      readonly kind: 'entity';
      readonly key: string;
      readonly id: EntityId;
      readonly name: string;
      readonly note: string;
    }
  | {
      readonly kind: 'words';
      readonly key: string;
      readonly passage: Passage;
      readonly before: string;
      readonly words: string;
      readonly after: string;
    };

export type StorySearch = (query: string) => readonly Hit[];

const MAX_ENTITIES = 8;
const MAX_PARAGRAPHS = 5;
/** Characters of the line that stand on either side of the words found. */
const AROUND = 36;

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** @param terms the text's own words that the query's were found to mean */
  readonly hit: (words: readonly string[], terms: readonly string[]) => Hit | null;
}

/** An index over a story's entities and its text. Loaded when the reader first searches. */
export function searchStory(story: Story): StorySearch {
  const entries = entriesOf(story);
  const names = entries.map(({ name }) => foldText(name).text);
  /** The words of each entry, with a space before each. */
  const all = entries.map(({ name, text }) => ['', ...termsOf(name), ...termsOf(text)].join(' '));
  const index = new MiniSearch<Entry>({
    fields: ['name', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4 },
      prefix: true,
      fuzzy: (term) => (FUZZY.test(term) ? 0.2 : false),
      tokenize: (words) => words.split(' '),
      combineWith: 'AND',
    },
  });
  index.addAll(entries);

  /** The entries that have all these words, best first, each with its own words for them. */
  const find = (words: readonly string[]): Map<number, readonly string[]> => {
    const found = new Map<number, readonly string[]>();
    for (const { id, terms } of index.search(words.join(' '))) found.set(id, terms);
    if (!words.some(isJoined)) return found;
    const isIn = (text: string) => words.every((word) => text.includes(isJoined(word) ? word : ` ${word}`));
    for (const { id } of entries) if (!found.has(id) && isIn(all[id] ?? '')) found.set(id, words);
    return found;
  };

  return (query) => {
    const folded = foldText(query).text;
    const entities: { hit: Hit; starts: boolean }[] = [];
    const paragraphs: Hit[] = [];
    const met = new Set<number>();
    for (const text of [folded, withoutJoints(folded)]) {
      const words = foldedWords(text).map(({ term }) => term);
      for (const [id, terms] of words.length > 0 ? find(words) : []) {
        const hit = met.has(id) ? null : (entries[id]?.hit(words, terms) ?? null);
        met.add(id);
        // Whatever is called so comes before what only mentions it.
        if (hit?.kind === 'entity') entities.push({ hit, starts: names[id]?.startsWith(folded.trim()) ?? false });
        else if (hit) paragraphs.push(hit);
      }
    }
    const inOrder = entities.sort((a, b) => Number(b.starts) - Number(a.starts)).map(({ hit }) => hit);
    return [...inOrder.slice(0, MAX_ENTITIES), ...paragraphs.slice(0, MAX_PARAGRAPHS)];
  };
}

/** Mistyped letters are forgiven in words of alphabets that set spaces; elsewhere one letter says too much. */
const FUZZY = /^[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}\p{scx=Armn}\p{scx=Geor}]{5,}$/u;

/** The words of a text as they are looked for, compounds also whole. */
function termsOf(text: string): string[] {
  const { text: folded } = foldText(text);
  const words = foldedWords(folded).map(({ term }) => term);
  const whole = foldedWords(withoutJoints(folded)).map(({ term }) => term);
  return [...words, ...whole.filter((term) => !words.includes(term))];
}

function entriesOf(story: Story): Entry[] {
  const entities = story.entities.map((entity) => {
    const note = kindLine(entity, story);
    const { id, name, short, summary, names = {} } = entity;
    return {
      name,
      text: [short, ...Object.values(names), summary, note].filter(Boolean).join(' '),
      hit: (): Hit => ({ kind: 'entity', key: id, id, name, note }),
    };
  });
  const paragraphs = story.paragraphs.map(({ n, text }) => ({
    name: '',
    text,
    hit: (words: readonly string[], terms: readonly string[]) => wordsHit(n, text, words, terms),
  }));
  return [...entities, ...paragraphs].map((entry, id) => ({ id, ...entry }));
}

function wordsHit(n: number, text: string, words: readonly string[], terms: readonly string[]): Hit | null {
  const span = spanOf(foldText(text), words, terms);
  if (!span) return null;
  const start = letterStart(text, span.start);
  const end = letterEnd(text, span.end);
  const from = letterStart(text, Math.max(0, start - AROUND));
  const to = letterEnd(text, Math.min(text.length, end + AROUND));
  return {
    kind: 'words',
    key: `${n}.${start}`,
    passage: { paragraph: n, start, end },
    before: `${from > 0 ? '… ' : ''}${text.slice(from, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? ' …' : ''}`,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in the text as it is written: in a row, else the first of them, else what stands for one. */
function spanOf(folded: FoldedText, words: readonly string[], terms: readonly string[]): Span | null {
  const own = foldedWords(folded.text);
  const inText = (from: number, to: number): Span => {
    const start = folded.offsets[from] ?? 0;
    // A letter that is two when folded is found whole.
    const end = folded.offsets.slice(to).find((offset) => offset > (folded.offsets[to - 1] ?? 0)) ?? start;
    return { start, end };
  };
  const placeIn = (at: number, word: string): number => {
    const term = own[at]?.term ?? '';
    return isJoined(word) ? term.indexOf(word) : term.startsWith(word) ? 0 : -1;
  };
  const inARow = own.findIndex((_, at) =>
    words.every((word, i) => {
      const place = placeIn(at + i, word);
      const isWhole = place === 0 && own[at + i]?.term.length === word.length;
      return isWhole || (place >= 0 && (i === words.length - 1 || (i === 0 && isJoined(word))));
    }),
  );
  if (inARow >= 0) {
    const last = inARow + words.length - 1;
    const to = (own[last]?.start ?? 0) + placeIn(last, words.at(-1) ?? '') + (words.at(-1)?.length ?? 0);
    return inText((own[inARow]?.start ?? 0) + placeIn(inARow, words[0] ?? ''), to);
  }
  for (const word of [...words, ...terms]) {
    for (const [at, { start }] of own.entries()) {
      const place = placeIn(at, word);
      if (place >= 0) return inText(start + place, start + place + word.length);
      // "xian" stands as "Xi'an".
      const compound = compoundAt(own, at, word);
      if (compound) return inText(start, compound);
    }
  }
  return null;
}

/** Where words that make up one end, if they do from here on. */
function compoundAt(own: readonly { term: string; start: number }[], at: number, word: string): number | null {
  let made = '';
  for (let to = at; made.length < word.length; to++) {
    const next = own[to];
    if (!next || !word.startsWith(made)) return null;
    if ((made + next.term).startsWith(word)) return to > at ? next.start + word.length - made.length : null;
    made += next.term;
  }
  return null;
}
