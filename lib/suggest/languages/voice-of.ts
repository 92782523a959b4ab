import { itemsNear } from '../items-near';
import type { NamedMention, SpeakerWords } from '../speakers';
import type { Token } from '../tokens';
import { wordsFromTo } from './language-bodies';
import type { LanguageWords } from './language-words';

export interface VoiceLook {
  readonly tokens: readonly Token[];
  readonly words: LanguageWords;
  /** Persons, bodies, and capitals that speak for a government, in order. */
  readonly mentions: readonly NamedMention[];
  readonly isQuoted: (token: number) => boolean;
}

/** Tokens within which a speaker is looked for. */
const REACH = 400;
/** Words behind a quotation within which its verb stands. */
const VERB_REACH = 12;
/** Words between a verb and its subject. */
const SUBJECT_REACH = 14;
/** Tokens of a sentence that are looked back over. */
const STRETCH = 80;
/** Words of a description such as "a neighbour of the victim". */
const LONGEST_DESCRIPTION = 6;

/** With the mentions near a token alone, so that long texts take no longer. */
export function lookNear(look: VoiceLook, at: number): VoiceLook {
  return { ...look, mentions: itemsNear(look.mentions, at, at, REACH) };
}

export interface Voice {
  readonly speaker: SpeakerWords | null;
  readonly isTold: boolean;
  /** By what stands behind the words. */
  readonly isBehind: boolean;
}

/** Who says the words between two tokens: by what stands behind them, else before. */
export function voiceOf(from: number, to: number, look: VoiceLook): Voice {
  const behind = voiceBehind(to, look);
  return behind.isTold ? { ...behind, isBehind: true } : { ...voiceBefore(from, look), isBehind: false };
}

const NOBODY = { speaker: null, isTold: false } as const;

/** «…», сказал X; « … », a déclaré X; „…“, sagte X */
function voiceBehind(to: number, look: VoiceLook) {
  const { tokens, words, isQuoted } = look;
  let start = to + 1;
  while (
    tokens[start]?.kind === 'sign' &&
    /^[»”“"’,.!?—–-]$/.test(tokens[start]?.text ?? '') &&
    tokens[start]?.paragraph === tokens[to]?.paragraph
  )
    start++;
  // A full stop behind the mark ends what is said of the words.
  for (let i = to + 2; i < start; i++)
    if (/^[.!?]$/.test(tokens[i]?.text ?? '') && /^[»”“"]$/.test(tokens[i - 1]?.text ?? '')) return NOBODY;
  if (start === to + 1 || tokens[start]?.paragraph !== tokens[to]?.paragraph) return NOBODY;
  const attributed = attributionAt(start, look);
  if (attributed) return { speaker: attributed.speaker, isTold: true };
  // A new sentence begins with a capital and says nothing of the words before.
  const opening = tokens[start];
  if (
    !opening ||
    (opening.isCapital && opening.isFirst) ||
    /^(?:et|y|e|und|и|а|но|mais|pero|aber|و)$/.test(opening.fold)
  )
    return NOBODY;
  // „…“, so Jensen
  if (words.tag === 'de' && opening.fold === 'so')
    return { speaker: subjectAfter(start, tokens.length, look), isTold: true };
  for (let i = start; i < start + VERB_REACH && !isQuoted(i); i++) {
    if (!tokens[i] || /^[.;!?:«„]$/.test(tokens[i]?.text ?? '')) break;
    const verb = words.of('says').at(tokens, i);
    if (!verb || tokens[i]?.isCapital) continue;
    const speaker =
      subjectBetween(start, i - 1, look) ?? subjectAfter(verb.to, tokens.length, look) ?? unnamed(i, look);
    return { speaker, isTold: true };
  }
  // Behind a comma and before a name stands a verb of saying, known or not: "…", вспоминает пассажир X.
  const named = look.mentions.find((one) => one.isPerson && one.from > start && one.from <= start + 6);
  const isHelping = /^(?:a|ont|ha|han|hat|haben)$/.test(opening.fold);
  const isPlainVerb =
    opening.kind === 'word' && !opening.isCapital && (isHelping || !words.of('small').begins(opening.fold));
  const hasComma = tokens.slice(to + 1, start).some(({ text }) => /^[,—–-]$/.test(text));
  return named && isPlainVerb && hasComma && isOneNoun(start + 1, named.from - 1, look)
    ? { speaker: named, isTold: true }
    : NOBODY;
}

/** X сказал: «…»; X a déclaré que « … »; قال X: «…» */
function voiceBefore(from: number, look: VoiceLook) {
  const { tokens, words, isQuoted } = look;
  const edge = from - 2;
  const sentence = tokens[edge]?.sentence;
  if (edge < 0 || tokens[edge]?.paragraph !== tokens[from]?.paragraph) return NOBODY;
  if (/^[.!?]$/.test(tokens[edge]?.text ?? '')) return NOBODY;
  let first = edge;
  while (first > edge - STRETCH && tokens[first - 1]?.sentence === sentence) first--;
  for (let i = edge; i >= first; i--) {
    if (isQuoted(i)) continue;
    const attributed = attributionAt(i, look);
    if (attributed) return { speaker: attributed.speaker, isTold: true };
    const verb = words.of('says').at(tokens, i);
    if (!verb || (tokens[i]?.isCapital && !tokens[i]?.isFirst)) continue;
    return { speaker: subjectOfSaying(i, verb.to, first, edge, look), isTold: true };
  }
  const hasColon = tokens[edge]?.text === ':';
  const named = hasColon ? look.mentions.findLast((one) => one.to < edge && one.to >= edge - 2) : undefined;
  return named ? { speaker: named, isTold: true } : NOBODY;
}

/** The subject of a verb of saying in its sentence: behind it in languages that put it there, else before it. */
export function subjectOfSaying(
  verb: number,
  verbTo: number,
  first: number,
  last: number,
  look: VoiceLook,
): SpeakerWords | null {
  const isVerbFirst = look.words.tag === 'ar' || verb === first || look.words.hasCapitalNouns;
  const behind = subjectAfter(verbTo, last, look);
  const before = subjectBefore(verb, first, look);
  return (
    (isVerbFirst ? (behind ?? before) : (before ?? behind)) ?? describedBefore(verb, first, look) ?? unnamed(verb, look)
  );
}

/** "Der Verband der Juweliere fordert": a short subject without a name, from the beginning of its sentence to the verb. */
function describedBefore(verb: number, first: number, { tokens, words, mentions }: VoiceLook): SpeakerWords | null {
  const start = /^(?:le|la|les|l|el|los|las|der|die|das)$/.test(tokens[first]?.fold ?? '') ? first + 1 : first;
  let last = verb - 1;
  while (last > start && /^(?:a|ont|ha|han|hat|haben|ne|n|no|не|уже|также|auch)$/.test(tokens[last]?.fold ?? ''))
    last--;
  if (last < start || last > first + LONGEST_DESCRIPTION || mentions.some(({ from }) => from >= first && from < verb))
    return null;
  const isNoun = (i: number) => tokens[i]?.kind === 'word' && tokens[i]?.sentence === tokens[verb]?.sentence;
  for (let i = start; i <= last; i++) if (!isNoun(i)) return null;
  if (words.of('small').begins(tokens[start]?.fold ?? '') || words.of('inPlace').at(tokens, start)) return null;
  return { name: wordsFromTo(tokens, start, last), from: start, to: last };
}

/** "по словам X", "selon X", "nach Angaben von X" */
export function attributionAt(
  at: number,
  look: VoiceLook,
): { readonly speaker: SpeakerWords; readonly to: number } | null {
  const { tokens, words } = look;
  // "Nowak zufolge": the name stands before.
  if (tokens[at]?.fold === 'zufolge') {
    const before = lookNear(look, at).mentions.findLast((one) => one.to === at - 1);
    return before ? { speaker: before, to: at } : null;
  }
  const found = words.of('attributions').at(tokens, at);
  if (!found) return null;
  const { mentions } = lookNear(look, at);
  // "pour" is only an attribution before a body at the beginning of a sentence.
  if (/^(?:pour)$/.test(tokens[at]?.fold ?? '')) return null;
  const named =
    mentions.find(
      (one) =>
        one.from > found.to &&
        one.from <= found.to + SUBJECT_REACH &&
        one.isPerson &&
        isOneNoun(found.to + 1, one.from - 1, look),
    ) ??
    mentions.find(
      (one) =>
        one.from > found.to && isOneNoun(found.to + 1, one.from - 1, look) && one.from <= found.to + SUBJECT_REACH,
    );
  return named ? { speaker: named, to: named.to } : null;
}

/** Nothing but the words of a role and its name stand between: no verb, no comma. */
function isOneNoun(from: number, to: number, { tokens, words }: VoiceLook): boolean {
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.sentence !== tokens[from]?.sentence) return /^[-‐‑]$/.test(token?.text ?? '');
    if (words.of('says').at(tokens, i) || words.of('that').at(tokens, i)) return false;
    if (/^(?:dans|à|en|à la|in|mit|bei|в|на|с|к|con|avec|am|im|beim|على|في|مع)$/.test(token.fold)) return false;
  }
  return true;
}

function subjectBetween(from: number, to: number, look: VoiceLook): SpeakerWords | null {
  if (to < from) return null;
  const pronoun = pronounIn(from, to, look);
  if (pronoun) return pronoun;
  const inside = look.mentions.filter((one) => one.from >= from && one.to <= to);
  return inside.findLast(({ isPerson }) => isPerson) ?? inside.at(-1) ?? null;
}

/** "сказал X", "dijo la ministra X", "sagte er" */
function subjectAfter(verb: number, last: number, look: VoiceLook): SpeakerWords | null {
  const { tokens, words, mentions, isQuoted } = look;
  const sentence = tokens[verb]?.sentence;
  let end = verb;
  for (let i = verb + 1; i <= Math.min(last, verb + SUBJECT_REACH); i++) {
    const token = tokens[i];
    const isName = mentions.some(({ from, to }) => from <= i && i <= to);
    if (
      !token ||
      token.sentence !== sentence ||
      isQuoted(i) ||
      (token.kind === 'sign' && !/^[-‐‑]$/.test(token.text) && !isName)
    )
      break;
    if (words.of('that').at(tokens, i) && !isName) break;
    end = i;
  }
  const pronoun = pronounIn(verb + 1, Math.min(end, verb + 2), look);
  if (pronoun) return pronoun;
  const inside = mentions.filter((one) => one.from > verb && one.to <= end);
  const [first] = inside;
  const person = inside.find((one) => one.isPerson && isOneNoun(verb + 1, one.from - 1, look));
  // "l'avocate, Claire Petit": the name behind the comma.
  const apposed =
    tokens[end + 1]?.text === ',' ? mentions.find((one) => one.isPerson && one.from === end + 2) : undefined;
  if (person) return person;
  if (apposed && (end <= verb + 4 || hasRole(verb + 1, end, look))) return apposed;
  if (first && isOneNoun(verb + 1, first.from - 1, look)) return first;
  return first?.isPerson === true && words.tag !== 'ru' ? first : description(verb + 1, end, look);
}

function hasRole(from: number, to: number, { tokens, words }: VoiceLook): boolean {
  for (let i = from; i <= to; i++) if (words.of('roles').at(tokens, i)) return true;
  return false;
}

/** The person named last before a verb, else the body or capital; a pronoun; else a description. */
function subjectBefore(verb: number, first: number, look: VoiceLook): SpeakerWords | null {
  const { mentions, isQuoted } = look;
  const pronoun = pronounIn(Math.max(first, verb - 3), verb - 1, look);
  if (pronoun) return pronoun;
  const inside = mentions.filter(
    (one) => one.from >= first && one.to < verb && !isQuoted(one.from) && !isObject(one, look),
  );
  return inside.findLast(({ isPerson }) => isPerson) ?? inside.at(-1) ?? null;
}

/** Behind a preposition, or in another case than the nominative. */
function isObject({ from, to, name, isPerson }: NamedMention, { tokens, words }: VoiceLook): boolean {
  const nominative = name.split(' ').at(-1) ?? '';
  const written = tokens[to]?.text ?? '';
  if (words.hasCases && isPerson && written !== nominative && written.startsWith(nominative)) return true;
  return /^(?:avec|chez|contre|pour|con|contra|para|mit|gegen|für|fur|bei|с|со|к|против|для|о|об|مع|ضد|عن)$/.test(
    tokens[from - 1]?.fold ?? '',
  );
}

function pronounIn(from: number, to: number, look: VoiceLook): SpeakerWords | null {
  const { tokens, words } = look;
  for (let i = to; i >= from; i--) {
    const pronoun = words.of('pronouns').at(tokens, i);
    // In Spanish only the accent tells "he" from "the".
    if (pronoun && !(tokens[i]?.fold === 'el' && tokens[i]?.text.toLowerCase() === 'el')) return referent(i, look);
  }
  return null;
}

/** The person named last before a pronoun, or before a verb that has no subject of its own. */
function referent(at: number, { mentions, isQuoted }: VoiceLook): SpeakerWords | null {
  const before = mentions.findLast((one) => one.isPerson && one.to < at && !isQuoted(one.from));
  return before ? { name: before.name, from: at, to: at } : null;
}

/** "advirtió": the one who spoke or was named last. */
function unnamed(verb: number, look: VoiceLook): SpeakerWords | null {
  const { tokens, words } = look;
  const to = words.of('says').at(tokens, verb)?.to ?? verb;
  const next = tokens[to + 1];
  // A noun behind the verb is its subject, known or not: ذكرت وكالة الأنباء.
  const hasNoun =
    next?.kind === 'word' &&
    next.sentence === tokens[verb]?.sentence &&
    !words.of('that').at(tokens, to + 1) &&
    !words.of('small').begins(next.fold) &&
    !words.of('nearDays').at(tokens, to + 1) &&
    !words.of('weekdays').at(tokens, to + 1);
  return /^(?:es|ar|ru)$/.test(words.tag) && !(hasNoun && words.tag === 'ar') ? referent(verb, look) : null;
}

/** "the politician" is the only person that the text has named; "a military source" is nobody by name. */
function description(from: number, to: number, { tokens, words, mentions, isQuoted }: VoiceLook): SpeakerWords | null {
  const isBareArabic = words.tag === 'ar' && !tokens[from]?.text.startsWith('ال');
  const isOpen = isBareArabic || /^(?:un|une|una|uno|ein|eine|einer)$/.test(tokens[from]?.fold ?? '');
  const role = Array.from({ length: 3 }, (_, i) => from + i).find((i) => i <= to && words.of('roles').at(tokens, i));
  if (role === undefined && (!isOpen || isBareArabic)) return null;
  const named = new Set(
    mentions.filter((one) => one.isPerson && one.to < from && !isQuoted(one.from)).map(({ name }) => name),
  );
  const [only] = named;
  if (!isOpen && only !== undefined && named.size === 1) return { name: only, from: role ?? from, to: role ?? from };
  const start = isOpen ? from : (role ?? from);
  let last = start;
  for (let i = start + 1; i <= to && i < start + LONGEST_DESCRIPTION; i++) {
    const isLink = /^(?:de|du|des|del|la|le|les|l|d|der|von)$/.test(tokens[i]?.fold ?? '');
    if (tokens[i]?.kind !== 'word' || (!isLink && words.of('small').begins(tokens[i]?.fold ?? ''))) break;
    if (!isLink) last = i;
    if (/(?:e|é)e?s?$/.test(tokens[i]?.text ?? '') && words.tag === 'fr' && isOpen && i > start + 1 && !isLink) break;
  }
  return { name: wordsFromTo(tokens, start, last), from: start, to: last };
}
