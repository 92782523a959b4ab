import { type QuotedSpan, quotedSpans } from '../quoted-spans';
import type { SpeakerWords } from '../speakers';
import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';
import { attributionAt, lookNear, subjectOfSaying, type VoiceLook, voiceOf } from './voice-of';

/** What somebody says, in his words or reported. Tokens, both included. */
export interface FoundVoice {
  readonly from: number;
  readonly to: number;
  readonly form: 'direct' | 'indirect';
  readonly speaker: SpeakerWords | null;
}

/** Fewer words between marks that nobody is said to say are a name or a term. */
const LEAST_WORDS = 4;
/** A name in marks has no more words. */
const LONGEST_NAME = 3;
/** Tokens of a reported clause, at most. */
const LONGEST = 200;
/** Words between a verb and its "that". */
const THAT_REACH = 12;

/** Words between quotation marks that somebody says, and clauses behind "that" and "according to", with their speakers. */
export function languageQuotes(look: VoiceLook): FoundVoice[] {
  const { tokens, words } = look;
  const direct = quotedSpans(tokens).flatMap((span) => directIn(span, look) ?? []);
  const reports: FoundVoice[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (look.isQuoted(at)) continue;
    const report = reportAt(at, look, words);
    if (!report) continue;
    reports.push(report);
    at = Math.max(at, report.from - 1);
  }
  return [...direct, ...reports].sort((a, b) => a.from - b.from);
}

function directIn(span: QuotedSpan, look: VoiceLook): FoundVoice | null {
  const { tokens, words } = look;
  const { from, to, isOpen } = span;
  const inside = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word');
  const { speaker, isTold, isBehind } = voiceOf(from, to, lookNear(look, from));
  const hasColon = tokens[from - 2]?.text === ':';
  const isNamed = words.of('namedInMarks').endingAt(tokens, from - 2) !== null;
  if (isOpen || inside.length === 0 || (isNamed && !hasColon && inside.length <= LONGEST_NAME + 1)) return null;
  const isShort = inside.length < LEAST_WORDS;
  // A short one is said only where a verb speaks of it, and it is no name: a fragment in small letters, or a sentence behind a colon.
  if (
    isShort &&
    !(isTold && (isBehind || hasColon || tokens[from]?.isCapital === false || inside.length === LONGEST_NAME))
  )
    return null;
  return { from, to: withoutStop(tokens, to), form: 'direct', speaker };
}

const withoutStop = (tokens: readonly Token[], to: number): number =>
  /^[.,]$/.test(tokens[to]?.text ?? '') ? to - 1 : to;

function reportAt(at: number, look: VoiceLook, words: LanguageWords): FoundVoice | null {
  const { tokens } = look;
  const attributed = attributionAt(at, look);
  if (attributed) return afterAttribution(at, attributed.to, attributed.speaker, look);
  const denied = clauseOfMention(at, look) ?? asSaid(at, look);
  if (denied) return denied;
  const verb = words.of('says').at(tokens, at);
  if (!verb || (tokens[at]?.isCapital && !tokens[at]?.isFirst)) return null;
  const near = lookNear(look, at);
  const that = thatBehind(verb.to, near);
  if (!that || /^[«„“"]$/.test(tokens[that + 1]?.text ?? '')) return null;
  const sentence = tokens[at]?.sentence;
  let first = at;
  while (first > at - 80 && tokens[first - 1]?.sentence === sentence) first--;
  const speaker = subjectOfSaying(at, verb.to, first, that - 1, near);
  const to = endOfSentence(that + 1, look);
  return speaker && to > that ? { from: that + 1, to, form: 'indirect', speaker } : null;
}

/** "Brandt dementierte, dass …": between a name and "that" stands a verb of saying or believing, known or not. */
function clauseOfMention(at: number, look: VoiceLook): FoundVoice | null {
  const { tokens, words } = look;
  const that = words.of('that').at(tokens, at);
  if (!that || that.to !== at || /^[«„“"]$/.test(tokens[at + 1]?.text ?? '')) return null;
  const end = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const { mentions } = lookNear(look, at);
  const speaker = mentions.findLast(({ isPerson, to }) => isPerson && to < end + 1 && to >= end - 3);
  if (!speaker || speaker.to === end || tokens[speaker.to]?.sentence !== tokens[at]?.sentence) return null;
  // "…, Andrés Lira, replicó que"
  const behind = tokens[speaker.to + 1]?.text === ',' ? speaker.to + 2 : speaker.to + 1;
  const between = tokens.slice(behind, end + 1);
  if (between.length === 0) return null;
  if (
    between.some(
      ({ kind, isCapital, fold }) =>
        kind !== 'word' ||
        isCapital ||
        (words.of('small').begins(fold) && !/^(?:a|ha|hat|habe|не|ne|n|no)$/.test(fold)),
    )
  )
    return null;
  const to = endOfSentence(at + 1, look);
  return to > at + 1 ? { from: at + 1, to, form: 'indirect', speaker } : null;
}

/** "that" behind a verb, over its subject; 0 where the clause is another one. */
function thatBehind(verb: number, look: VoiceLook): number {
  const { tokens, words, isQuoted } = look;
  for (let i = verb + 1; i <= verb + THAT_REACH && tokens[i]?.sentence === tokens[verb]?.sentence; i++) {
    if (isQuoted(i) || /^[:;«„“"]$/.test(tokens[i]?.text ?? '')) return 0;
    const that = words.of('that').at(tokens, i);
    if (that) return words.tag === 'fr' || words.tag === 'es' ? (isConjunction(verb, i, look) ? that.to : 0) : that.to;
    if (words.of('says').at(tokens, i) && !tokens[i]?.isCapital) return 0;
  }
  return 0;
}

/** In French and Spanish "que" behind any other noun than the subject is a relative: un brote que ya deja. */
function isConjunction(verb: number, at: number, { tokens, words, mentions }: VoiceLook): boolean {
  const before = at - 1;
  if (before === verb || tokens[before]?.text === ',') return true;
  if (mentions.some(({ from, to }) => to === before && from > verb)) return true;
  const kinds = ['roles', 'weekdays', 'nearDays', 'months'] as const;
  return tokens[before]?.kind === 'number' || kinds.some((kind) => words.of(kind).at(tokens, before) !== null);
}

/** "Как рассказал X, …", "Wie X mitteilte, …" */
function asSaid(at: number, look: VoiceLook): FoundVoice | null {
  const { tokens, words } = look;
  if (!tokens[at]?.isFirst || !/^(?:как|wie|como|comme)$/.test(tokens[at]?.fold ?? '')) return null;
  const sentence = tokens[at]?.sentence;
  let comma = at;
  while (comma < at + 24 && tokens[comma]?.sentence === sentence && tokens[comma]?.text !== ',') comma++;
  if (tokens[comma]?.text !== ',') return null;
  for (let i = at + 1; i < comma; i++) {
    const verb = words.of('says').at(tokens, i);
    const near = lookNear(look, at);
    const last = near.mentions.find((one) => one.to === comma - 1);
    const speaker = verb ? (last ?? subjectOfSaying(i, verb.to, at + 1, comma, near)) : null;
    const to = endOfSentence(comma + 1, look);
    if (speaker && to > comma + 1) return { from: comma + 1, to, form: 'indirect', speaker };
  }
  return null;
}

/** "По словам X, …": the rest of the sentence, or what stands before where the sentence ends with the attribution. */
function afterAttribution(at: number, to: number, speaker: SpeakerWords, look: VoiceLook): FoundVoice | null {
  const { tokens } = look;
  // Behind the name its acronym may stand in brackets.
  const named = tokens[to + 1]?.text === '(' && tokens[to + 3]?.text === ')' ? to + 3 : to;
  const start = tokens[named + 1]?.text === ',' ? named + 2 : named + 1;
  const end = endOfSentence(start, look);
  const isRest = end - start >= 2 && tokens[start]?.text !== '(' && isPlain(start, look);
  if (isRest && tokens[at]?.sentence === tokens[start]?.sentence)
    return { from: start, to: end, form: 'indirect', speaker };
  // "…, selon X.": what stands before.
  const isLast = tokens[named + 1]?.sentence !== tokens[at]?.sentence || /^[.!]$/.test(tokens[named + 1]?.text ?? '');
  let first = at;
  while (first > at - 80 && tokens[first - 1]?.sentence === tokens[at]?.sentence) first--;
  const last = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  if (!isLast || last - first < 3) return null;
  for (let i = first; i <= last; i++) if (!isPlain(i, look)) return null;
  return { from: first, to: last, form: 'indirect', speaker };
}

/** No word of a quotation, and no mark before one. */
function isPlain(at: number, { tokens, isQuoted }: VoiceLook): boolean {
  return !isQuoted(at) && !/^[«„“"]$/.test(tokens[at]?.text ?? '');
}

function endOfSentence(from: number, { tokens }: VoiceLook): number {
  const sentence = tokens[from]?.sentence;
  let to = from;
  while (to < from + LONGEST && tokens[to + 1]?.sentence === sentence && tokens[to + 1]) to++;
  while (to > from && tokens[to]?.kind === 'sign' && !/^[%)»”]$/.test(tokens[to]?.text ?? '')) to--;
  return to;
}
