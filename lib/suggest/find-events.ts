import { EVENT_WORDS, type EventType, STRONG_EVENTS } from './english/event-words';
import { REPORTS } from './english/speech-verbs';
import type { FoundPlace } from './find-places';
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
const AHEAD = /^(?:will|shall|due|scheduled|planned|upcoming|to)$/;

/** At most one event of a type in each sentence: the word for it with what follows, and the place and date of the sentence nearest to it. */
export function findEvents(look: EventLook): FoundEvent[] {
  const bySentence = <Item extends TokenSpan>(items: readonly Item[]) => groupBySentence(items, look.tokens);
  const [places, dates] = [
    bySentence(look.places.filter(({ kind }) => kind !== 'in-organisation')),
    bySentence(look.dates),
  ];
  const events: FoundEvent[] = [];
  const types = new Map<number, Set<EventType>>();
  for (const [at, token] of look.tokens.entries()) {
    const type = look.isQuoted(at) ? undefined : typeAt(at, look.tokens, dates.get(token.sentence) ?? []);
    const known = types.get(token.sentence) ?? new Set<EventType>();
    if (!type || known.has(type)) continue;
    const place = nearest(
      at,
      (places.get(token.sentence) ?? []).filter(({ kind }) => kind !== 'metonym'),
    );
    const date = nearest(at, dates.get(token.sentence) ?? []);
    if (!place && !date && !STRONG_EVENTS.has(token.fold)) continue;
    known.add(type);
    types.set(token.sentence, known);
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

function groupBySentence<Item extends TokenSpan>(
  items: readonly Item[],
  tokens: readonly Token[],
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const sentence = tokens[item.from]?.sentence ?? -1;
    groups.set(sentence, [...(groups.get(sentence) ?? []), item]);
  }
  return groups;
}

/** The type of what a word names; a verb of saying with a date behind it is a statement of its own. */
function typeAt(at: number, tokens: readonly Token[], dates: readonly Dated[]): EventType | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.isCapital && !token.isFirst)) return undefined;
  const isDated = REPORTS.has(token.fold) || token.fold === 'told';
  if (isDated && dates.some(({ from }) => from > at && from <= at + 4)) return 'statement';
  return EVENT_WORDS.get(token.fold);
}

function nearest<Item extends TokenSpan>(at: number, items: readonly Item[]): Item | null {
  const distance = ({ from, to }: Item) => (from > at ? from - at : at - to);
  return [...items].sort((a, b) => distance(a) - distance(b))[0] ?? null;
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
