import type { Gazetteer } from '../gazetteer';
import type { TokenSpan } from '../person-name';
import type { Token } from '../tokens';
import { WORD } from '../word-flags.mjs';
import { arabicName } from './arabic-name';
import { wordsFromTo } from './language-bodies';
import type { LanguageWords } from './language-words';
import { stemOfName } from './stem-of-name';

export interface NamedPerson {
  readonly name: string;
  readonly mentions: readonly TokenSpan[];
  readonly role: TokenSpan | null;
}

export interface PersonSearch {
  readonly tokens: readonly Token[];
  readonly words: LanguageWords;
  readonly gazetteer: Gazetteer;
  /** Tokens of a country, a city or a people. */
  readonly isPlace: (token: number) => boolean;
  /** Capitals that stand alone, as surnames do. */
  readonly alone: ReadonlySet<string>;
  /** Tokens of a body or a date. */
  readonly isTaken: (token: number) => boolean;
}

interface Draft extends TokenSpan {
  readonly role: TokenSpan | null;
}

/** Words between a role and the name, at most. */
const REACH = 8;

/** Words of the longest name, with its titles. */
const MOST_PARTS = 10;

/** Persons by their full names beside a role, a title, a verb of saying or with a known first name; then by surname alone. */
export function languagePersons(search: PersonSearch): NamedPerson[] {
  const { tokens, words } = search;
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const draft = words.tag === 'ar' ? arabicDraft(at, search) : draftAt(at, search);
    // "San Luis Potosí": no name begins inside another one.
    if (!draft && /^(?:san|santa|santo|st|saint|sankt|sao)$/.test(tokens[at]?.fold ?? '')) at++;
    if (!draft) continue;
    drafts.push(draft);
    at = draft.to;
  }
  return withSurnames(drafts, search);
}

function arabicDraft(at: number, search: PersonSearch): Draft | null {
  const { tokens, words, isPlace, isTaken } = search;
  const isStop = (i: number) => isPlace(i) || isTaken(i);
  return arabicName(at, tokens, words, isStop, isTaken);
}

function draftAt(at: number, search: PersonSearch): Draft | null {
  const { tokens, words, isTaken, isPlace } = search;
  if (!isNameWord(at, search)) return null;
  let to = at;
  let parts = 1;
  for (let next = nextOfName(to, search); next > 0; next = nextOfName(to, search)) {
    to = next;
    // A list or a table, and no name: each of its words would be tried with all that follow.
    if (++parts > MOST_PARTS) return null;
  }
  // Small words and titles with which a sentence or a noun phrase begins are no part of the name.
  let from = at;
  while (from < to && isPrefix(from, to, search)) from++;
  // "адвокат Жунусова Зарина Омарова": whose lawyer she is.
  if (words.hasCases && to === from + 2 && isSurname(from, search) && isSurname(to, search)) from++;
  while (from < to && (tokens[from]?.kind === 'sign' || words.of('particles').at(tokens, from)?.to === from)) from++;
  // What hyphens join is one name: Seine-Saint-Denis.
  const isPart = (i: number) => tokens[i]?.kind === 'word' && tokens[i]?.isCapital && tokens[i - 1]?.kind !== 'sign';
  const count = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((i) => i === from || isPart(i)).length;
  const isWholePlace = Array.from({ length: to - from + 1 }, (_, i) => from + i).every(isPlace);
  const role = roleBefore(from, search);
  const isTitled = words.of('honorifics').endingAt(tokens, from - 1) !== null;
  if (isTaken(from) || words.of('roles').at(tokens, from)?.to === to || (isWholePlace && !isTitled)) return null;
  if (count < 2) {
    const isNear = role !== null && words.of('roles').endingAt(tokens, from - 1) !== null;
    return (isNear || isTitled) && isPlainWord(from, search) ? { from, to, role } : null;
  }
  // "secrétaire générale de Sud-Rail": a body that the role is of.
  const isOf = /^(?:de|du|des|d|del|von)$/.test(tokens[from - 1]?.fold ?? '') && !isFirstName(from, search);
  if (isOf && !isTitled) return null;
  const isNamed =
    isSurname(to, search) ||
    recurs(from, to, search) ||
    isFirstName(from, search) ||
    isTitled ||
    role !== null ||
    isSaying(from, to, search) ||
    hasRoleBehind(to, search);
  return isNamed ? { from, to, role } : null;
}

function isPlainWord(at: number, { tokens, words }: PersonSearch): boolean {
  const token = tokens[at];
  // "губернатор Свердловской области": an adjective, and no name.
  const next = tokens[at + 1];
  const isBeforeNoun =
    next?.kind === 'word' &&
    !next.isCapital &&
    !words.past.test(next.text) &&
    !words.of('says').at(tokens, at + 1) &&
    !words.of('small').begins(next.fold);
  if (words.hasCases && isBeforeNoun && /(?:ск|цк|н)(?:ой|ого|ом|ому|их|ых|ий|ая)$/.test(token?.text ?? ''))
    return false;
  if (!token || token.isCapitals || words.of('small').begins(token.fold) || words.hasCapitalNouns) return false;
  return (
    !words.of('months').at(tokens, at) &&
    !words.of('weekdays').at(tokens, at) &&
    !words.of('ministries').at(tokens, at) &&
    !words.of('units').at(tokens, at)
  );
}

function isNameWord(at: number, { tokens, isTaken }: PersonSearch): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.isCapital && !isTaken(at) && (!token.isCapitals || token.text.includes('.'));
}

/** The next word with a capital of a name, over hyphens and particles; 0 where the name ends. */
function nextOfName(to: number, search: PersonSearch): number {
  const { tokens, words } = search;
  const sentence = tokens[to]?.sentence;
  const fits = (i: number) => isNameWord(i, search) && tokens[i]?.sentence === sentence;
  if (/^[-‐‑]$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 1]?.isGlued)
    return tokens[to + 2]?.isGlued && fits(to + 2) ? to + 2 : 0;
  if (fits(to + 1)) return to + 1;
  // "Ana Markovic von der Opposition": behind a first name and a surname nothing is linked.
  if (
    tokens[to - 1]?.isCapital &&
    tokens[to - 1]?.sentence === sentence &&
    isFirstName(to - 1, search) &&
    tokens[to + 1]?.fold !== 'da'
  )
    return 0;
  for (let i = to + 1; i <= to + 2; i++) {
    if (
      words.of('particles').at(tokens, i)?.to !== i ||
      (/^(?:de|du|des|del|la|le|les)$/.test(tokens[i]?.fold ?? '') && search.isPlace(i + 1))
    )
      return 0;
    if (fits(i + 1)) return i + 1;
  }
  return 0;
}

function isPrefix(at: number, to: number, search: PersonSearch): boolean {
  const { tokens, words, isPlace } = search;
  const token = tokens[at];
  if (token?.kind !== 'word') return true;
  if (
    isPlace(at) ||
    words.of('small').begins(token.fold) ||
    words.of('roles').at(tokens, at) ||
    words.of('honorifics').at(tokens, at)
  )
    return true;
  if (words.of('attributions').at(tokens, at) || words.of('says').at(tokens, at)) return true;
  // Where all nouns have capitals, a name begins with the first name that is known.
  // "ministre des Transports Antoine Blanc": what the role is for.
  const isOffice =
    /^(?:des|de|du|l|la|del|las|los)$/.test(tokens[at - 1]?.fold ?? '') && roleBefore(at, search) !== null;
  if (!(words.hasCapitalNouns || token.isFirst || isOffice) || isFirstName(at, search)) return false;
  return Array.from({ length: to - at - 1 }, (_, i) => at + 1 + i).some((i) => isFirstName(i, search));
}

function isFirstName(at: number, { tokens, words, gazetteer }: PersonSearch): boolean {
  const fold = tokens[at]?.fold ?? '';
  return (
    tokens[at]?.isCapital === true &&
    ((gazetteer.wordFlags(fold) & WORD.first) !== 0 || words.of('firstNames').at(tokens, at) !== null)
  );
}

/** Endings of surnames that Russian nouns have not: Омаров, Петренко, Саакян. */
const SURNAME = /.(?:ов|ев|ёв|ин|ын|енко|швили|дзе|ян|зода|заде)(?:а|у|ым|ом|е|ой)?$|.(?:ский|ского|скому|ским)$/;

function isSurname(at: number, { tokens, words, isPlace }: PersonSearch): boolean {
  const { text = '', isFirst = false } = tokens[at] ?? {};
  return words.hasCases && !isFirst && !isPlace(at) && !words.of('months').at(tokens, at) && SURNAME.test(text);
}

/** The last word of two stands alone elsewhere in the text, as surnames do; not where all nouns have capitals. */
function recurs(from: number, to: number, { tokens, words, alone }: PersonSearch): boolean {
  if (words.hasCapitalNouns || tokens[from]?.isFirst) return false;
  return alone.has(keyOf(tokens[to], words));
}

/** Capitals that stand alone inside a sentence, by what the forms of a name have in common. */
export function namesAlone(tokens: readonly Token[], words: LanguageWords): ReadonlySet<string> {
  const isName = (i: number) => tokens[i]?.kind === 'word' && tokens[i]?.isCapital === true;
  return new Set(
    tokens.flatMap((token, i) => (isName(i) && !isName(i - 1) && !isName(i + 1) ? [keyOf(token, words)] : [])),
  );
}

/** A verb of saying directly before or behind. */
function isSaying(from: number, to: number, { tokens, words }: PersonSearch): boolean {
  if (words.hasCapitalNouns) return false;
  return words.of('says').endingAt(tokens, from - 1) !== null || words.of('says').at(tokens, to + 1) !== null;
}

/** "…, porte-parole de", "…, Sprecher der" */
function hasRoleBehind(to: number, { tokens, words }: PersonSearch): boolean {
  if (tokens[to + 1]?.text !== ',') return false;
  return [to + 2, to + 3].some((i) => words.of('roles').at(tokens, i) !== null);
}

/** "министр иностранных дел Франции", "le ministre marocain des Affaires étrangères,": the role that a name closes. */
function roleBefore(from: number, { tokens, words }: PersonSearch): TokenSpan | null {
  const sentence = tokens[from]?.sentence;
  let last = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  if (words.of('honorifics').endingAt(tokens, last)) last--;
  for (let i = last; i > last - REACH && tokens[i]?.sentence === sentence; i--) {
    const token = tokens[i];
    if (!token) return null;
    const role = words.of('roles').at(tokens, i);
    if (role && role.to <= last) return { from: startOfRole(i, tokens, words), to: last };
    const isHyphen = /^[-‐‑]$/.test(token.text);
    if (
      (token.kind !== 'word' && !isHyphen) ||
      words.past.test(token.text.toLowerCase()) ||
      words.future.test(token.text.toLowerCase())
    )
      return null;
    if (
      words.of('says').at(tokens, i) ||
      /^(?:que|qui|что|и|y|und|dass|в|к|на|с|en|dans|avec|con|por|par|mit|mais|pero|à|a|au)$/.test(token.fold)
    ) {
      if (/^(?:и|y|und|et)$/.test(token.fold) && i < last) continue;
      return null;
    }
  }
  return null;
}

/** With the first half of "вице-президент" where both are words of their own. */
function startOfRole(at: number, tokens: readonly Token[], { of }: LanguageWords): number {
  return of('roles').at(tokens, at - 2)?.to === at && tokens[at - 1]?.isGlued ? at - 2 : at;
}

interface Group {
  mentions: TokenSpan[];
  role: TokenSpan | null;
  readonly parts: readonly string[];
}

/** Mentions of one person together, and the surname wherever it stands alone. */
function withSurnames(drafts: readonly Draft[], search: PersonSearch): NamedPerson[] {
  const { tokens, words, isTaken } = search;
  const key = (at: number) => keyOf(tokens[at], words);
  const groups: Group[] = [];
  for (const draft of [...drafts].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const parts = partsOf(draft, tokens).map((one) => keyOf(one, words));
    const surname = parts.at(-1) ?? '';
    const same = groups.find(
      (group) =>
        group.parts.at(-1) === surname && (parts.length === 1 || parts.every((part) => group.parts.includes(part))),
    );
    if (!same) groups.push({ mentions: [draft], role: draft.role, parts });
    else {
      same.mentions.push(draft);
      same.role ??= draft.role;
    }
  }
  const taken = new Set(drafts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const bySurname = new Map(groups.map((group) => [group.parts.at(-1) ?? '', group]));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const isName = token?.kind === 'word' && (token.isCapital || words.tag === 'ar') && !taken.has(at) && !isTaken(at);
    const group = isName ? bySurname.get(key(at)) : undefined;
    if (!group || !isSurnameHere(at, group, search)) continue;
    group.mentions.push({ from: at, to: at });
  }
  return groups
    .map((group) => ({
      name: nameOf(group, tokens, words),
      mentions: group.mentions.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from),
      role: group.role,
    }))
    .sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
}

const lengthOf = ({ from, to }: TokenSpan): number => to - from;

function partsOf({ from, to }: TokenSpan, tokens: readonly Token[]): Token[] {
  return tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word');
}

function keyOf(token: Token | undefined, { hasCases }: LanguageWords): string {
  return hasCases ? stemOfName(token?.text ?? '') : (token?.fold ?? '');
}

/** Where names have no capitals, a surname that is a word, too, is one only beside a verb of saying. */
function isSurnameHere(at: number, { parts }: Group, { tokens, words }: PersonSearch): boolean {
  const before = tokens[at - 1];
  if (words.tag !== 'ar') return before?.kind !== 'sign' || !/^[-‐‑]$/.test(before.text) || !before.isGlued;
  if (parts.length < 2) return false;
  return (
    tokens[at]?.text.startsWith('ال') === true ||
    words.of('says').endingAt(tokens, at - 1) !== null ||
    words.of('particles').endingAt(tokens, at - 1) !== null ||
    words.past.test(before?.text ?? '')
  );
}

/** In Russian the form that stands in the nominative, if one does. */
function nameOf({ mentions, parts }: Group, tokens: readonly Token[], words: LanguageWords): string {
  const full = mentions.filter((span) => partsOf(span, tokens).length === parts.length).sort((a, b) => a.from - b.from);
  const texts = full.map((span) => wordsFromTo(tokens, span.from, span.to));
  const [first = ''] = texts;
  if (!words.hasCases) return first;
  const masculine = texts.find((text) => text.split(/[\s-]/).every((word) => !/[аяуюеыио]$/.test(word)));
  const feminine = texts.find((text) => text.split(/[\s-]/).every((word) => /[ая]$/.test(word)));
  const alone = mentions
    .map((span) => wordsFromTo(tokens, span.from, span.to))
    .find((text) => /[^аяуюеыиомх]$/.test(text) && !text.includes(' '));
  return masculine ?? (alone ? masculineOf(first, alone) : null) ?? feminine ?? first;
}

/** "Ерлана Абишева" where "Абишев" stands alone, too: the first name loses the same ending. */
function masculineOf(full: string, surname: string): string | null {
  const words = full.split(' ');
  const ending = words.at(-1)?.startsWith(surname) ? (words.at(-1)?.slice(surname.length) ?? '') : '';
  if (words.length < 2 || !/^(?:а|у|е|ым|ом)$/.test(ending)) return null;
  const first = words.slice(0, -1).map((word) => {
    if (/[еи][яю]$/.test(word)) return `${word.slice(0, -1)}й`;
    if (/[яю]$/.test(word)) return `${word.slice(0, -1)}ь`;
    return word.replace(/(?:а|у|е|ом)$/, '');
  });
  return [...first, surname].join(' ');
}
