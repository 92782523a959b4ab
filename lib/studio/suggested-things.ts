import type { Suggestions, TextSpan } from '../suggest/suggestions';
import type { Decisions } from './decisions';
import { eventSuggestion, figureSuggestion, flowSuggestion, statementSuggestion } from './happening-suggestions';
import { joinedText } from './joined-text';
import type { JsonFields, Thing } from './operation';
import { governmentSuggestions, placeSuggestions, placesByCandidate } from './place-suggestions';
import { slugOf } from './slug';
import type { Suggestion } from './suggestion';
import { idGiver, noPlace, passagesOf, type SuggestionContext } from './suggestion-context';

/**
 * What a text names and says, as decisions to make: each name once with all its mentions. Things that were decided before keep their
 * ids, so that more mentions of them are theirs.
 * @param countryNames by ISO 3166-1 alpha-3: what a candidate says it is in; the code where there is none
 */
export function suggestedThings(
  found: Suggestions,
  decisions: Pick<Decisions, 'paragraphs' | 'things'>,
  countryNames: Readonly<Record<string, string>> = {},
): Suggestion[] {
  const joined = joinedText(decisions.paragraphs);
  const actors = new Map<string, Thing>();
  const context: SuggestionContext = {
    joined,
    ids: idGiver(decisions),
    places: placesByCandidate(found.places, joined),
    actors,
    countryNames,
  };
  return [
    ...dateSuggestions(found, context),
    ...placeSuggestions(context),
    ...governmentSuggestions(context),
    ...actorSuggestions(found, context, actors),
    ...found.events.flatMap((event) => eventSuggestion(event, context)),
    ...found.flows.flatMap((flow) => flowSuggestion(flow, context)),
    ...found.amounts.flatMap((amount) => figureSuggestion(amount, found.flows, context)),
    ...found.quotes.flatMap((quote) => statementSuggestion(quote, context)),
  ];
}

/** Fills `actors`, since statements speak of them. */
function actorSuggestions(
  { persons, organisations }: Suggestions,
  { joined, ids }: SuggestionContext,
  actors: Map<string, Thing>,
): Suggestion[] {
  const of = (kind: 'person' | 'organisation', name: string, spans: readonly TextSpan[], fields: JsonFields) => {
    const mentions = passagesOf(spans, joined);
    if (mentions.length === 0) return [];
    const thing = ids({ id: slugOf(name), kind, fields: { name, ...fields } });
    actors.set(name, { ...thing, spans: mentions });
    const isLong = mentions.length > 1 || /\s/.test(name);
    const suggestion: Suggestion = {
      id: `${kind} ${name}`,
      step: 'actors',
      kind,
      name,
      mentions,
      band: isLong ? 'sure' : 'likely',
      candidates: [{ thing, needs: [], within: null, why: null }],
    };
    return [suggestion];
  };
  return [
    ...persons.flatMap(({ name, mentions, role }) =>
      of('person', name, mentions, {
        role: role ?? 'named in the article',
        status: 'named in the article',
        placement: noPlace('A person is not placed; where the text says what they did, that is.'),
        placementNote: 'A person is not placed; where the text says what they did, that is.',
      }),
    ),
    ...organisations.flatMap(({ name, mentions }) =>
      of('organisation', name, mentions, {
        type: 'organisation',
        placement: noPlace('The text does not say where it sits.'),
        placementNote: 'The text does not say where it sits.',
      }),
    ),
  ];
}

function dateSuggestions({ dates }: Suggestions, { joined, ids }: SuggestionContext): Suggestion[] {
  return dates.flatMap(({ start, end, edtf }): Suggestion[] => {
    const span = joined.passageAt(start, end);
    if (!span) return [];
    const label = joined.text.slice(start, end);
    const key = `${span.paragraph}-${span.start}`;
    const basis = edtf ? 'as written, with the day of the article where the words leave something out' : 'not given';
    const thing = ids({ id: `time-${key}`, kind: 'time', fields: { edtf, label, basis } } as const, span);
    return [
      {
        id: `time ${key} ${label}`,
        step: 'text',
        kind: 'time',
        name: label,
        mentions: [span],
        band: edtf ? 'sure' : 'weak',
        candidates: [{ thing, needs: [], within: null, why: edtf }],
      },
    ];
  });
}
