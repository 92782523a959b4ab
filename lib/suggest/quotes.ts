import { HEDGES, SPEECH_VERBS } from './english/speech-verbs';
import { itemsNear } from './items-near';
import { type QuotedSpan, quotedSpans } from './quoted-spans';
import { type NamedMention, type SpeakerWords, speakerOf } from './speakers';
import type { Token } from './tokens';

/** A direct quotation: one or several stretches of words. Tokens, both included. */
export interface FoundQuote {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly speaker: SpeakerWords | null;
  readonly hedges: readonly string[];
}

/** Words from which on a quotation needs no verb beside it to be one. */
const WHOLE = 6;
/** Tokens within which a speaker is looked for. */
const REACH = 400;

/** Direct quotations with their speakers, in order. A quotation without an attribution goes on with the speaker before. */
export function findQuotes(tokens: readonly Token[], mentions: readonly NamedMention[]): FoundQuote[] {
  const spans = quotedSpans(tokens);
  const quoted = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const isQuoted = (token: number) => quoted.has(token);
  const quotes: { spans: QuotedSpan[]; speaker: SpeakerWords | null; hedges: string[] }[] = [];
  let before: { speaker: SpeakerWords | null; to: number } | null = null;
  for (const span of spans) {
    const look = { tokens, mentions: itemsNear(mentions, span.from, span.to, REACH), isQuoted };
    const own = speakerOf(span.from, span.to, look);
    const last = quotes.at(-1);
    const isRest = last?.spans.at(-1)?.isOpen === true && before !== null && followsOn(tokens, before.to, span);
    if (!own && !isRest && !isSaid(span, tokens)) continue;
    const goesOn = own === null && last !== undefined && before !== null && followsOn(tokens, before.to, span);
    if (goesOn) last.spans.push(span);
    else
      quotes.push({
        spans: [span],
        speaker: own ?? subjectBefore(span, look, before?.speaker ?? null),
        hedges: hedgesBeside(tokens, span),
      });
    before = { speaker: quotes.at(-1)?.speaker ?? null, to: span.to };
  }
  return quotes.map(({ spans: all, speaker, hedges }) => ({
    spans: all.map(({ from, to }) => ({ from, to })),
    speaker,
    hedges,
  }));
}

/** Whole sentences and longer stretches are said by somebody; a word or two is a name or a term. */
function isSaid({ from, to, isOpen }: QuotedSpan, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word');
  if (isOpen || words.length >= WHOLE) return words.some(({ isCapital }) => !isCapital);
  const sentence = tokens[from]?.sentence;
  const isWhole = tokens[from]?.isCapital === true && /^[.!?]$/.test(tokens[to]?.text ?? '');
  return (
    isWhole ||
    (words.length > 2 &&
      tokens
        .slice(Math.max(0, from - 30), from)
        .some((token) => token.sentence === sentence && SPEECH_VERBS.has(token.fold)))
  );
}

/** The same paragraph or the next, with nothing but an attribution between. */
function followsOn(tokens: readonly Token[], to: number, { from }: QuotedSpan): boolean {
  const paragraphs = (tokens[from]?.paragraph ?? 0) - (tokens[to]?.paragraph ?? 0);
  const starts = tokens[from - 2]?.paragraph !== tokens[from]?.paragraph;
  return paragraphs === 0 || (paragraphs === 1 && starts);
}

/** A quotation that is a paragraph of its own is by whom the paragraph before speaks of. */
function subjectBefore(
  { from }: QuotedSpan,
  { tokens, mentions, isQuoted }: Parameters<typeof speakerOf>[2],
  speaker: SpeakerWords | null,
): SpeakerWords | null {
  const paragraph = tokens[from]?.paragraph ?? 0;
  const near = mentions.filter(
    (mention) =>
      mention.to < from && !isQuoted(mention.from) && (tokens[mention.from]?.paragraph ?? 0) >= paragraph - 1,
  );
  const sentence = near.at(-1) ? tokens[near.at(-1)?.from ?? 0]?.sentence : undefined;
  const persons = near.filter(({ isPerson }) => isPerson);
  const inLast = persons.filter((mention) => tokens[mention.from]?.sentence === sentence);
  const told = toldBefore(from, { tokens, mentions, isQuoted });
  return told ?? inLast[0] ?? persons.at(-1) ?? speaker ?? near.at(-1) ?? null;
}

/** The speaker of the sentence before, if that reports what somebody says. */
function toldBefore(from: number, look: Parameters<typeof speakerOf>[2]): SpeakerWords | null {
  const { tokens, isQuoted } = look;
  const last = from - 2;
  const sentence = tokens[last]?.sentence;
  for (let i = last; i > last - REACH && tokens[i]?.sentence === sentence; i--) {
    if (!isQuoted(i) && tokens[i]?.kind === 'word' && SPEECH_VERBS.has(tokens[i]?.fold ?? ''))
      return speakerOf(i + 1, i + 1, { ...look, isQuoted: (token) => isQuoted(token) });
  }
  return null;
}

function hedgesBeside(tokens: readonly Token[], { from, to }: QuotedSpan): string[] {
  const sentence = tokens[from]?.sentence;
  const beside = [...tokens.slice(Math.max(0, from - 12), from), ...tokens.slice(to + 1, to + 8)];
  return beside.filter((token) => token.sentence === sentence && HEDGES.has(token.fold)).map(({ text }) => text);
}
