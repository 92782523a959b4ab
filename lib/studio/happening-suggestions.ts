import type { Passage } from '../story/story';
import type { SuggestedAmount, SuggestedEvent, SuggestedFlow, SuggestedQuote } from '../suggest/suggestions';
import type { Thing } from './operation';
import { placeNeeded } from './place-suggestions';
import { EVENT_PLACEMENTS, FLOW_PLACEMENTS, isPlaced } from './place-things';
import { slugOf } from './slug';
import type { Band, Suggestion } from './suggestion';
import { noPlace, passagesOf, type SuggestionContext } from './suggestion-context';

export function eventSuggestion(
  { start, end, type, place, date }: SuggestedEvent,
  context: SuggestionContext,
): Suggestion[] {
  const { joined, ids } = context;
  const span = joined.passageAt(start, end);
  if (!span) return [];
  const words = joined.text.slice(start, end);
  const named = place && placeNeeded(place, span, context);
  const needed = named && isPlaced(named, EVENT_PLACEMENTS) ? named : null;
  const fields = {
    type: EVENT_TYPES[type] ?? 'other',
    name: asName(words),
    placement: needed ? { kind: 'at', at: needed.id } : noPlace('The text does not say where.'),
    placementNote: needed ? `At ${place?.name}; the text is no more exact.` : 'The text does not say where.',
    ...(date ? { when: { edtf: date } } : {}),
  };
  const key = `event ${type} ${words}`;
  const thing = ids({ id: slugOf(asName(words)), kind: 'event', fields } as const, span);
  return [one(key, 'events', span, words, thing, needed ? [needed] : [], place ? 'likely' : 'weak')];
}

/** The engine's words for what happens that are called otherwise in a story. */
const EVENT_TYPES: Readonly<Record<string, string>> = {
  attack: 'attack',
  arrest: 'arrest',
  military: 'deployment',
  meeting: 'meeting',
  visit: 'visit',
  election: 'election',
  protest: 'protest',
  disaster: 'disaster',
  outbreak: 'outbreak',
  statement: 'statement',
};

export function flowSuggestion(
  { start, end, measure, from, to }: SuggestedFlow,
  context: SuggestionContext,
): Suggestion[] {
  const { joined, ids } = context;
  const span = joined.passageAt(start, end);
  if (!span) return [];
  const [source, goal] = [placeNeeded(from, span, context), placeNeeded(to, span, context)];
  if (source.id === goal.id) return [];
  // What has no place cannot be drawn from or to.
  if (![source, goal].every((end) => isPlaced(end, FLOW_PLACEMENTS))) return [];
  const words = joined.text.slice(start, end);
  const moves = FLOW_MEASURES[measure] ?? { measure: 'other' };
  const fields = {
    ...moves,
    name: `${WHAT_MOVES[measure] ?? 'Movement'} from ${from.name} to ${to.name}`,
    from: { entity: source.id, anchor: [from.lon, from.lat] },
    to: { entity: goal.id, anchor: [to.lon, to.lat] },
    placement: noPlace('Drawn between its ends; the text gives no route.'),
    placementNote: 'From place to place, as the text says; no route is given.',
  };
  const key = `flow ${measure} ${from.id} ${to.id}`;
  const thing = ids({ id: slugOf(measure, from.name, to.name), kind: 'flow', fields } as const);
  return [one(key, 'flows', span, words, thing, [source, goal], 'likely')];
}

/** What a story calls what the engine finds. */
const FLOW_MEASURES: Readonly<Record<string, { measure: string; what?: string }>> = {
  people: { measure: 'people' },
  money: { measure: 'money' },
  goods: { measure: 'goods' },
  troops: { measure: 'forces', what: 'troops' },
  weapons: { measure: 'arms', what: 'weapons' },
  energy: { measure: 'energy' },
  aid: { measure: 'goods', what: 'aid' },
  disease: { measure: 'disease' },
  visits: { measure: 'visit' },
};

const WHAT_MOVES: Readonly<Record<string, string>> = {
  people: 'People',
  money: 'Money',
  goods: 'Goods',
  troops: 'Troops',
  weapons: 'Weapons',
  energy: 'Energy',
  aid: 'Aid',
  disease: 'Disease',
  visits: 'Visit',
};

export function figureSuggestion(
  amount: SuggestedAmount,
  flows: readonly SuggestedFlow[],
  context: SuggestionContext,
): Suggestion[] {
  const { joined, ids } = context;
  const { start, end, value, unit, qualifier, counts } = amount;
  const span = joined.passageAt(start, end);
  // A number inside a flow's words belongs to that flow: an editor sets it there.
  if (!span || value === null || flows.some((flow) => flow.start <= start && end <= flow.end)) return [];
  const words = joined.text.slice(start, end);
  const name = counts && !words.includes(counts) ? `${words} ${counts}` : words;
  const fields = {
    name: asName(name),
    placement: noPlace('A number is not placed.'),
    placementNote: 'A number is not placed.',
  };
  const number = { value, unit, qualifier, period: 'as the text says', of: counts ?? unit };
  const key = `figure ${span.paragraph} ${words}`;
  const amounts = [{ span, fields: number }];
  const thing = ids({ id: slugOf('figure', name), kind: 'figure', fields, amounts } as const, span);
  return [one(key, 'figures', span, words, thing, [], 'likely')];
}

export function statementSuggestion(quote: SuggestedQuote, context: SuggestionContext): Suggestion[] {
  const { joined, ids, actors } = context;
  const mentions = passagesOf(quote.spans, joined);
  const [first] = mentions;
  const [span] = quote.spans;
  if (!first || !span) return [];
  const words = joined.text.slice(span.start, span.end);
  const speaker = quote.speaker === null ? undefined : actors.get(quote.speaker);
  const isDirect = quote.form === 'direct';
  const hedged = quote.hedges.length > 0;
  const claim = {
    speaker: speaker?.id ?? 'article',
    speakerName: quote.speaker ?? 'not named in the text',
    form: quote.form,
    shape: hedged ? 'claimed' : isDirect ? 'said' : 'reported',
    class: hedged ? `as the text has it: ${quote.hedges.join(', ')}` : 'statement',
    handling: isDirect ? 'Only with the speaker, in these words.' : 'As reported speech, with the speaker.',
    isQuotation: true,
  };
  const fields = {
    name: asName(words),
    claim,
    placement: noPlace('What somebody says is not placed.'),
    placementNote: 'What somebody says is not placed.',
  };
  const key = `statement ${words.slice(0, 80)}`;
  const thing = ids({ id: slugOf(asName(words)), kind: 'statement', fields } as const, first);
  const needs = speaker ? [speaker] : [];
  return [{ ...one(key, 'voices', first, words, thing, needs, speaker ? 'sure' : 'likely'), mentions }];
}

function one(
  id: string,
  step: Suggestion['step'],
  span: Passage,
  name: string,
  thing: Omit<Thing, 'spans'>,
  needs: readonly Thing[],
  sureness: Band,
): Suggestion {
  const candidate = { thing, needs, within: null, why: null };
  return { id, step, kind: thing.kind, name, mentions: [span], band: sureness, candidates: [candidate] };
}

const MOST_LETTERS = 70;

/** Words of a text as a name: one line, with a capital, cut between words. */
function asName(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  const cut =
    plain.length > MOST_LETTERS
      ? `${plain.slice(0, plain.lastIndexOf(' ', MOST_LETTERS) > 0 ? plain.lastIndexOf(' ', MOST_LETTERS) : MOST_LETTERS)} …`
      : plain;
  return cut.charAt(0).toLocaleUpperCase() + cut.slice(1);
}
