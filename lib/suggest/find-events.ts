import { EVENT_WORDS, type EventType, STRONG_EVENTS } from './english/event-words';
import { REPORTS } from './english/speech-verbs';
import type { FoundPlace } from './find-places';
import { itemsNear } from './items-near';
import type { TokenSpan } from './person-name';
import type { Token } from './tokens';

/** Something that happened or will. Tokens, both included. */
export interface FoundEvent extends TokenSpan {
  readonly type: EventType;
  readonly place: FoundPlace | null;
  readonly date: string | null;
  readonly announced: boolean;
}

interface Dated extends TokenSpan {
  readonly edtf: string | null;
}

export interface EventLook {
  readonly tokens: readonly Token[];
  readonly places: readonly FoundPlace[];
  readonly dates: readonly Dated[];
  /** The article's day, YYYY-MM-DD. */
  readonly today: string | null;
  readonly isQuoted: (token: number) => boolean;
}

/** Words behind the one that names the act which still belong to it. */
const MOST_AFTER = 6;
/** Tokens within which the place and date of an event are looked for. */
const REACH = 40;
const AHEAD = /^(?:will|shall|due|scheduled|planned|upcoming|to)$/;

/** At most one event of a type in each sentence: the word for it with what follows, and the place and date of the sentence nearest to it. */
export function findEvents(look: EventLook): FoundEvent[] {
  const { tokens, dates } = look;
  const places = look.places.filter(({ kind }) => kind === 'place' || kind === 'demonym');
  const events: FoundEvent[] = [];
  const types = new Map<number, Set<EventType>>();
  for (const [at, token] of tokens.entries()) {
    const type = look.isQuoted(at) ? undefined : typeAt(at, look);
    if (!type || types.get(token.sentence)?.has(type)) continue;
    const place = nearest(at, places, tokens);
    const date = nearest(at, dates, tokens);
    if (!place && !date && !STRONG_EVENTS.has(token.fold)) continue;
    types.set(token.sentence, new Set([...(types.get(token.sentence) ?? []), type]));
    const edtf = date?.edtf ?? null;
    events.push({
      ...wordsAround(at, look),
      type,
      place: type === 'statement' ? null : place,
      date: edtf,
      announced: isAnnounced(at, edtf, look),
    });
  }
  return events;
}

/** The type of what a word names; a verb of saying with a date behind it is a statement of its own. */
function typeAt(at: number, { tokens, dates }: EventLook): EventType | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.isCapital && !token.isFirst)) return undefined;
  const isDated = REPORTS.has(token.fold) || token.fold === 'told';
  if (
    isDated &&
    itemsNear(dates, at + 1, at + 1, 3).some(({ from }) => from > at && tokens[from]?.sentence === token.sentence)
  )
    return 'statement';
  return EVENT_WORDS.get(token.fold);
}

/** The nearest item of the same sentence. */
function nearest<Item extends TokenSpan>(at: number, items: readonly Item[], tokens: readonly Token[]): Item | null {
  const distance = ({ from, to }: Item) => (from > at ? from - at : at - to);
  const beside = itemsNear(items, at, at, REACH).filter(({ from }) => tokens[from]?.sentence === tokens[at]?.sentence);
  return [...beside].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** From the word for the act to the end of its clause. */
function wordsAround(at: number, { tokens }: EventLook): TokenSpan {
  let to = at;
  for (let i = at + 1; i <= at + MOST_AFTER && tokens[i]?.sentence === tokens[at]?.sentence; i++) {
    if (tokens[i]?.kind === 'sign' && !/^[-–]$/.test(tokens[i]?.text ?? '')) break;
    to = i;
  }
  return { from: at, to };
}

/** Still to come on the article's day. */
function isAnnounced(at: number, edtf: string | null, { tokens, today }: EventLook): boolean {
  if (edtf && today && !edtf.startsWith('..')) return edtf.slice(0, today.length) > today.slice(0, edtf.length);
  return [1, 2, 3].some(
    (back) =>
      tokens[at - back]?.sentence === tokens[at]?.sentence &&
      AHEAD.test(tokens[at - back]?.fold ?? '') &&
      tokens[at - back]?.fold !== 'to',
  );
}
