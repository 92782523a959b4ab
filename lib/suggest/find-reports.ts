import { BETWEEN, REPORTS, REPORTS_WITH_THAT } from './english/speech-verbs';
import { itemsNear } from './items-near';
import { type SpeakerLook, type SpeakerWords, speakerOfVerb, subjectOfAccording } from './speakers';
import type { Token } from './tokens';

/** What somebody says in the text's own words. Tokens, both included. */
export interface FoundReport {
  readonly from: number;
  readonly to: number;
  readonly speaker: SpeakerWords;
}

/** Tokens between a verb and "that": told media on October 8 that. */
const MOST_BETWEEN = 9;
/** Tokens within which a pronoun's name is looked for. */
const REACH = 400;
/** Fewer words are no clause. */
const LEAST_WORDS = 3;
/** Tokens of one report at most. */
const LONGEST_REPORT = 120;
/** Tokens of an attribution behind a comma: ", a spokesman for the ministry said." */
const LONGEST_ATTRIBUTION = 14;

/** Reported speech, sentence by sentence: "she said that …", "…, she said", "…, according to her". */
export function findReports({ tokens, mentions, isQuoted }: SpeakerLook): FoundReport[] {
  const reports: FoundReport[] = [];
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (tokens[last + 1]?.sentence === tokens[first]?.sentence) last++;
    const look = { tokens, mentions: itemsNear(mentions, first, last, REACH), isQuoted };
    const trailing = attributedAfter(first, last, look);
    if (trailing) reports.push(trailing);
    else reports.push(...reportedIn(first, last, look));
    first = last + 1;
  }
  return reports;
}

/** "Rebates will offset it, Ann Lee said." */
function attributedAfter(first: number, last: number, look: SpeakerLook): FoundReport | null {
  const { tokens, isQuoted } = look;
  const end = endOfWords(tokens, first, last);
  for (let comma = end; comma > first + LEAST_WORDS && comma > end - LONGEST_ATTRIBUTION; comma--) {
    if (tokens[comma]?.text !== ',' || isQuoted(comma - 1) || isMark(tokens[comma - 1])) continue;
    const next = comma + 1;
    const isAccording = tokens[next]?.fold === 'according' && tokens[next + 1]?.fold === 'to';
    const verb = isAccording ? -1 : verbIn(tokens, next, end);
    if (!isAccording && (verb < 0 || !isClosing(tokens, verb, end))) continue;
    const speaker = isAccording ? subjectOfAccording(next + 1, look) : speakerOfVerb(verb, next, look);
    return speaker && !isQuoted(first) ? { from: first, to: comma - 1, speaker } : null;
  }
  return null;
}

/** After the verb of an attribution, the sentence ends, or only says when: ", she said on Monday." */
function isClosing(tokens: readonly Token[], verb: number, end: number): boolean {
  const rest = tokens.slice(verb + 1, end + 1);
  return (
    rest.length === 0 ||
    (rest.length <= 3 &&
      rest.every(({ fold, kind }) => fold === 'on' || BETWEEN.has(fold) || kind === 'number' || fold === 'out'))
  );
}

function verbIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i <= to; i++)
    if (REPORTS.has(tokens[i]?.fold ?? '') || /^(?:points?|pointed)$/.test(tokens[i]?.fold ?? '')) return i;
  return -1;
}

function reportedIn(first: number, last: number, look: SpeakerLook): FoundReport[] {
  const { tokens, isQuoted } = look;
  const reports: FoundReport[] = [];
  let from = first;
  for (let verb = first + 1; verb < last; verb++) {
    if (isQuoted(verb) || tokens[verb]?.kind !== 'word' || tokens[verb]?.isCapital) continue;
    const start = startOfReport(verb, last, look);
    if (start < 0) continue;
    // "…, but added that …": the subject is the one before.
    const isElided = tokens
      .slice(from, verb)
      .every(({ fold, kind }) => kind === 'sign' || /^(?:but|and|also|then|has|had|does|did)$/.test(fold));
    const speaker = (isElided ? reports.at(-1)?.speaker : undefined) ?? speakerOfVerb(verb, from, look);
    const end = endOfReport(tokens, start, last);
    const words = tokens.slice(start, end + 1).filter(({ kind }) => kind === 'word').length;
    if (!speaker || words < LEAST_WORDS || isAllQuoted(start, end, look)) continue;
    reports.push({ from: start, to: end, speaker });
    verb = end;
    from = end + 1;
  }
  return reports;
}

/** Where what is said begins; -1 where nothing is said here. */
function startOfReport(verb: number, last: number, { tokens, isQuoted }: SpeakerLook): number {
  const fold = tokens[verb]?.fold ?? '';
  if (/^(?:called|calls|calling)$/.test(fold) && /^(?:for|on)$/.test(tokens[verb + 1]?.fold ?? ''))
    return verb + (tokens[verb + 1]?.fold === 'on' ? 2 : 1);
  const takesThat = REPORTS_WITH_THAT.has(fold);
  const takesClause = REPORTS.has(fold);
  if (!takesThat && !takesClause) return -1;
  for (let i = verb + 1; i <= Math.min(last, verb + MOST_BETWEEN); i++) {
    if (isQuoted(i) || /^[,.;:]$/.test(tokens[i]?.text ?? '') || isMark(tokens[i])) break;
    if (tokens[i]?.fold === 'that') return i + 1;
  }
  if (!takesClause) return -1;
  let start = verb + 1;
  while (
    BETWEEN.has(tokens[start]?.fold ?? '') ||
    (tokens[start]?.fold === 'on' && BETWEEN.has(tokens[start + 1]?.fold ?? ''))
  )
    start++;
  const begin = tokens[start];
  const before = tokens[verb - 1];
  // "“…,” he said in Paris": the verb is that of a quotation before.
  const isOfQuotation =
    isMark(before) || [2, 3, 4].some((back) => isMark(tokens[verb - back]) && !isQuoted(verb - back));
  if (begin?.kind !== 'word' || isOfQuotation) return -1;
  return /^(?:in|at|on|to|of|by|for|with|from|during|after|before|as|and|or|but|so|when|while|about|against|was|were|is|are|not|a|an|no)$/.test(
    begin.fold,
  ) && !/^(?:a|an|no)$/.test(begin.fold)
    ? -1
    : start;
}

/** To the end of the sentence, or before a part that somebody else or the same one says: ", but added that". */
function endOfReport(tokens: readonly Token[], from: number, sentenceEnd: number): number {
  const last = Math.min(sentenceEnd, from + LONGEST_REPORT);
  for (let i = from + LEAST_WORDS; i < last; i++) {
    const [next, afterNext] = [tokens[i + 1], tokens[i + 2]];
    const joins = tokens[i]?.text === ',' && /^(?:but|while|adding|although|though)$/.test(next?.fold ?? '');
    const saysMore =
      /^(?:but|and)$/.test(tokens[i]?.fold ?? '') &&
      (REPORTS.has(next?.fold ?? '') || REPORTS.has(afterNext?.fold ?? ''));
    if (joins) return i - 1;
    if (saysMore) return tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
  }
  return endOfWords(tokens, from, last);
}

/** Without the full stop and marks at the end. */
function endOfWords(tokens: readonly Token[], from: number, last: number): number {
  let end = last;
  while (end > from && tokens[end]?.kind === 'sign' && !/^[)%\]]$/.test(tokens[end]?.text ?? '')) end--;
  return end;
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'sign' && /^["“”«»‘’']$/.test(token.text);
}

/** A quotation and nothing else is a direct one. */
function isAllQuoted(from: number, to: number, { tokens, isQuoted }: SpeakerLook): boolean {
  const own = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (i) => tokens[i]?.kind === 'word' && !isQuoted(i),
  );
  return own.length < 2;
}
