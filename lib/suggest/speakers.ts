import { HONORIFICS } from './english/person-words';
import { PRONOUNS, SPEECH_VERBS } from './english/speech-verbs';
import type { Token } from './tokens';

/** Who says something, and the words that name him in the attribution. Tokens, both included. */
export interface SpeakerWords {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A person or body of the text, mentioned here. */
export interface NamedMention {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isPerson: boolean;
}

export interface SpeakerLook {
  readonly tokens: readonly Token[];
  /** In order. */
  readonly mentions: readonly NamedMention[];
  readonly isQuoted: (token: number) => boolean;
}

/** Words from the verb back to its subject, or on to it. */
const REACH = 24;
/** As far back a sentence is followed. */
const STRETCH = 120;

/** Who says the words from one token to another, by what stands before and after them. Null where nobody does. */
export function speakerOf(from: number, to: number, look: SpeakerLook): SpeakerWords | null {
  return after(to, look) ?? before(from, look);
}

/** The subject of a verb of saying, looked for from a token on. */
export function speakerOfVerb(verb: number, first: number, look: SpeakerLook): SpeakerWords | null {
  return subjectBefore(verb, first, look);
}

/** Who stands behind "according to". */
export function subjectOfAccording(to: number, look: SpeakerLook): SpeakerWords | null {
  return subjectAfter(to, look);
}

/** "…," said Ann Lee / she said / the ministry added */
function after(to: number, look: SpeakerLook): SpeakerWords | null {
  const { tokens, isQuoted } = look;
  const end = afterMarks(tokens, to);
  const paragraph = tokens[to]?.paragraph;
  if (tokens[end]?.fold === 'according' && tokens[end + 1]?.fold === 'to') return subjectAfter(end + 1, look);
  if (!beginsAttribution(tokens, end)) return null;
  for (let i = end; i < end + REACH && tokens[i]?.paragraph === paragraph && !isQuoted(i); i++) {
    const token = tokens[i];
    if (!token) break;
    if (/^[.;!?:]$/.test(token.text)) break;
    if (!isSpeechVerb(tokens, i)) continue;
    const quoted = quotedName(i, look);
    if (quoted) return quoted;
    const isNext = i === end;
    const subject = isNext ? subjectAfter(i, look) : (subjectBefore(i, end, look) ?? subjectAfter(i, look));
    if (subject) return subject;
  }
  return null;
}

/** An attribution goes on in the same sentence with a verb, a pronoun, a name or an article: not with "but" or a new sentence. */
function beginsAttribution(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.isFirst && token.isCapital && !isEndedInside(tokens, at))) return false;
  return (
    token.isCapital ||
    isSpeechVerb(tokens, at) ||
    PRONOUNS.has(token.fold) ||
    /^(?:the|a|an|one|another|his|her|its|their|two|some|said)$/.test(token.fold)
  );
}

/** “Thanks.” Ann Lee said. */
function isEndedInside(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let i = at; tokens[i]?.sentence === sentence && i < at + 8; i++) {
    if (isSpeechVerb(tokens, i)) return tokens[i + 1]?.text === '.';
  }
  return false;
}

/** Ann Lee said: "…"; in the sentence of the quotation, the verb nearest before it. */
function before(from: number, look: SpeakerLook): SpeakerWords | null {
  const { tokens, isQuoted } = look;
  const sentence = tokens[from]?.sentence ?? -1;
  const start = from - 1;
  let first = start;
  while (first > from - STRETCH && isSameStretch(tokens, first - 1, sentence, tokens[from]?.paragraph)) first--;
  for (let i = start; i >= first; i--) {
    if (isQuoted(i)) continue;
    const token = tokens[i];
    if (token?.fold === 'to' && tokens[i - 1]?.fold === 'according') return subjectAfter(i, look);
    if (!isSpeechVerb(tokens, i) && !isNaming(tokens, i)) continue;
    const quoted =
      quotedName(i, look) ?? (tokens[i - 1]?.fold === 'as' ? quotedName(verbBeforeAs(tokens, i, first), look) : null);
    if (quoted) return quoted;
    const subject = subjectBefore(i, first, look);
    if (subject) return subject;
  }
  const colon = tokens[start - 1]?.text === ':' ? start - 1 : -1;
  const named =
    colon < 0 ? undefined : look.mentions.findLast((mention) => mention.to < colon && mention.to >= colon - 2);
  return named ?? null;
}

/** The sentence of the quotation, and the words before its colon, which end another one. */
function isSameStretch(tokens: readonly Token[], i: number, sentence: number, paragraph: number | undefined): boolean {
  const token = tokens[i];
  if (!token || token.paragraph !== paragraph) return false;
  return token.sentence === sentence;
}

/** Verbs by which somebody gives a thing a name of his own: branding him an "interloper". */
function isNaming(tokens: readonly Token[], i: number): boolean {
  return /^(?:call|calls|called|calling|branded|branding|described|describing|dismissed|dismissing|labelled|labeled|hailed|denounced|insisted|declaring|tweeting|saying|warning|announced|cited|admitted|denied)$/.test(
    tokens[i]?.fold ?? '',
  );
}

function isSpeechVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'word' && !token.isCapital && SPEECH_VERBS.has(token.fold);
}

/** "the ministry quoted Ann Lee as saying": the one who is quoted, not who quotes. */
function quotedName(verb: number, { tokens, mentions }: SpeakerLook): SpeakerWords | null {
  if (!/^(?:quoted|cited|quoting|citing|quotes|cites)$/.test(tokens[verb]?.fold ?? '')) return null;
  const sentence = tokens[verb]?.sentence;
  let end = verb + 1;
  while (
    tokens[end]?.sentence === sentence &&
    end < verb + REACH &&
    tokens[end]?.fold !== 'as' &&
    tokens[end]?.kind === 'word'
  )
    end++;
  const named = mentions.find((mention) => mention.from > verb && mention.to < end);
  if (named) return named;
  return end > verb + 1 && tokens[end]?.fold === 'as' ? described(tokens, verb + 1, end - 1) : null;
}

function verbBeforeAs(tokens: readonly Token[], at: number, first: number): number {
  let i = at - 1;
  while (i > first && !/^(?:quoted|cited|quoting|citing)$/.test(tokens[i]?.fold ?? '')) i--;
  return i;
}

function afterMarks(tokens: readonly Token[], to: number): number {
  let end = to + 1;
  while (tokens[end]?.kind === 'sign' && /^["”’'»“,.]$/.test(tokens[end]?.text ?? '')) end++;
  return end;
}

/** "said Ann Lee", "said a spokesman for the ministry" */
function subjectAfter(verb: number, { tokens, mentions, isQuoted }: SpeakerLook): SpeakerWords | null {
  const sentence = tokens[verb]?.sentence;
  const start = verb + 1;
  if (tokens[start]?.sentence !== sentence || isQuoted(start)) return null;
  const pronoun = PRONOUNS.get(tokens[start]?.fold ?? '');
  if (pronoun) return referent(start, pronoun, { tokens, mentions, isQuoted });
  let to = start - 1;
  for (let i = start; i < start + REACH; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || isQuoted(i) || /^[.;:!?"“”]$/.test(token.text) || token.text === ',')
      break;
    if (
      token.kind === 'word' &&
      /^(?:that|on|in|at|during|after|when|while|as|to|late|last|before|told|said|who|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        token.fold,
      )
    )
      break;
    to = i;
  }
  // "said British Defense Minister, Derek Twigg": the name behind the comma is the speaker's.
  const reach = tokens[to + 1]?.text === ',' ? to + 6 : to;
  const named = mentions.find(
    (mention) => mention.from >= start && mention.to <= reach && (mention.isPerson || mention.from <= start + 1),
  );
  if (named) return named;
  return to >= start && isDescription(tokens, start) ? described(tokens, start, to) : null;
}

/** The subject of a verb: the person or body named last before it in its clause, a pronoun, or a description. */
function subjectBefore(verb: number, first: number, look: SpeakerLook): SpeakerWords | null {
  const { tokens, mentions, isQuoted } = look;
  const start = Math.max(first, verb - REACH * 2);
  for (let i = verb - 1; i >= Math.max(start, verb - 3); i--) {
    const pronoun = isQuoted(i) ? undefined : PRONOUNS.get(tokens[i]?.fold ?? '');
    if (pronoun) return referent(i, pronoun, look);
  }
  const inClause = mentions.filter(
    (mention) =>
      mention.from >= start &&
      mention.to < verb &&
      !isQuoted(mention.from) &&
      tokens[mention.from]?.sentence === tokens[verb]?.sentence,
  );
  // "Ann Lee, founder of the Example Group, said": the name before the apposition; before a participle, that of the sentence's subject.
  const isParticiple =
    /ing$/.test(tokens[verb]?.fold ?? '') &&
    !/^(?:is|are|was|were|been)$/.test(tokens[verb - 1]?.fold ?? '') &&
    tokens[verb - 1]?.text === ',';
  const subject = isParticiple ? sentenceSubject(verb, look) : null;
  if (subject) return subject;
  const named =
    inClause.findLast((mention) => mention.isPerson && !isObject(tokens, mention.from)) ??
    inClause.findLast((mention) => !isObject(tokens, mention.from));
  if (named) return named;
  let from = verb;
  for (let i = verb - 1; i >= start && i > verb - 9; i--) {
    const token = tokens[i];
    if (
      !token ||
      isQuoted(i) ||
      (token.kind === 'sign' && /^[,.;:!?"“”(]$/.test(token.text)) ||
      /^(?:but|and|while|that|when|as|because)$/.test(token.fold)
    )
      break;
    from = i;
  }
  if (from >= verb || !isDescription(tokens, from)) return null;
  const description = described(tokens, from, lastNoun(tokens, from, verb - 1));
  const body = BODY_WORDS.test(description.name)
    ? mentions.findLast((mention) => !mention.isPerson && mention.to < from && !isQuoted(mention.from))
    : undefined;
  return body ? { ...description, name: body.name } : description;
}

/** They stand for a body that was named before: the group said. */
const BODY_WORDS =
  /^(?:group|party|company|firm|organisation|organization|agency|union|charity|club|bank|association|commission|committee|council|ministry|department)$/;

/** The first name or pronoun of a sentence that is no object. */
function sentenceSubject(verb: number, look: SpeakerLook): SpeakerWords | null {
  const { tokens, mentions } = look;
  const sentence = tokens[verb]?.sentence;
  let start = verb;
  while (start > verb - STRETCH && tokens[start - 1]?.sentence === sentence) start--;
  for (let i = start; i < verb; i++) {
    const named = mentions.find(({ from }) => from === i);
    if (named && !isObject(tokens, named.from) && tokens[named.to + 1]?.kind !== 'possessive') return named;
    const pronoun = PRONOUNS.get(tokens[i]?.fold ?? '');
    if (pronoun) return referent(i, pronoun, look);
  }
  return null;
}

/** After these a name is no subject: "told Reuters", "with Ann Lee". */
function isObject(tokens: readonly Token[], from: number): boolean {
  const at = HONORIFICS.has(tokens[from - 1]?.fold ?? '') ? from - 1 : from;
  const before = tokens[at - 1];
  return (
    before?.kind === 'word' &&
    /^(?:of|for|with|by|told|to|from|in|at|on|about|against|asked|between|under|called|described|branded)$/.test(
      before.fold,
    ) &&
    before.sentence === tokens[from]?.sentence
  );
}

function lastNoun(tokens: readonly Token[], from: number, last: number): number {
  let to = last;
  while (to > from && /^(?:has|have|had|also|later|earlier|was|were|then|is|who|never)$/.test(tokens[to]?.fold ?? ''))
    to--;
  return to;
}

/** Begins as a subject does: with an article, a number, a name or a plural. */
function isDescription(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (token?.kind !== 'word') return false;
  return !/^(?:who|which|what|it|there|not|to|of|is|was|were|are|be|been|if|so|how|why|where|than|or)$/.test(
    token.fold,
  );
}

function described(tokens: readonly Token[], from: number, to: number): SpeakerWords {
  const start = startOfNoun(tokens, from, to);
  const name = tokens
    .slice(start, to + 1)
    .map(({ text, isGlued }, i) => (i > 0 && !isGlued ? ` ${text}` : text))
    .join('');
  return { name, from: start, to };
}

/** Without "In 2014" and the like before the subject, and without its article. */
function startOfNoun(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  if (
    /^(?:in|on|at|after|before|during|since|by|last|earlier|later|meanwhile|yesterday)$/.test(tokens[from]?.fold ?? '')
  ) {
    const article = Array.from({ length: to - from }, (_, i) => from + 1 + i).find((i) =>
      /^(?:the|a|an|one|some)$/.test(tokens[i]?.fold ?? ''),
    );
    start = article ?? from;
  }
  return tokens[start]?.fold === 'the' && to > start ? start + 1 : start;
}

/** Whom a pronoun stands for: he and she the person named last as a subject, it the body, they either. */
function referent(
  at: number,
  kind: 'person' | 'body' | 'any',
  { tokens, mentions, isQuoted }: SpeakerLook,
): SpeakerWords | null {
  const before = mentions.filter((mention) => mention.to < at && !isQuoted(mention.from));
  const fits = (mention: NamedMention) => kind === 'any' || (kind === 'person') === mention.isPerson;
  const paragraph = tokens[at]?.paragraph ?? 0;
  const near = before.filter((mention) => fits(mention) && (tokens[mention.from]?.paragraph ?? 0) >= paragraph - 3);
  const subject = near.findLast((mention) => isSubject(tokens, mention)) ?? near.at(-1) ?? before.findLast(fits);
  return subject ? { name: subject.name, from: at, to: at } : null;
}

/** The first name of its sentence, before any verb but its own, is likely its subject. */
function isSubject(tokens: readonly Token[], { from }: NamedMention): boolean {
  return !isObject(tokens, from) && tokens[from - 1]?.kind !== 'possessive';
}
