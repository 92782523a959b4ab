import type { Passage } from '../story/story';
import type { PlaceCandidate, SuggestedPlace } from '../suggest/suggestions';
import type { JoinedText } from './joined-text';
import type { Thing } from './operation';
import { placeThing } from './place-things';
import { slugOf } from './slug';
import type { Band, Suggestion, SuggestionCandidate } from './suggestion';
import { type NamedPlace, noPlace, type SuggestionContext } from './suggestion-context';

/** The names of places, each once with all its mentions, by the id of the likeliest place. */
export function placesByCandidate(places: readonly SuggestedPlace[], joined: JoinedText): Map<string, NamedPlace> {
  const found = new Map<string, NamedPlace>();
  for (const { start, end, kind, candidates, sure } of places) {
    const span = joined.passageAt(start, end);
    const [first] = candidates;
    if (!span || !first) continue;
    const before = found.get(first.id);
    const name = kind === 'demonym' ? first.name : joined.text.slice(start, end);
    found.set(first.id, {
      name: before?.name ?? name,
      mentions: [...(before?.mentions ?? []), { span, kind }],
      candidates: before && before.candidates.length >= candidates.length ? before.candidates : candidates,
      sure: (before?.sure ?? true) && sure,
    });
  }
  return found;
}

const NOT_THE_CITY = 'The name stands for those who govern, not for the city.';

/** Where a name stands for the place itself, its people or what belongs to it. */
export function placeSuggestions(context: SuggestionContext): Suggestion[] {
  return [...context.places].flatMap(([id, { name, mentions, candidates, sure }]): Suggestion[] => {
    const own = mentions.filter(({ kind }) => !speaks(kind, candidates[0])).map(({ span }) => span);
    if (own.length === 0) return [];
    return [
      {
        id: `place ${id}`,
        step: 'places',
        kind: 'place',
        name,
        mentions: own,
        band: band(sure, candidates),
        candidates: candidates.map((candidate) => placeCandidate(candidate, context)),
      },
    ];
  });
}

/** A capital that speaks is its country's government, never a place where something happens; a country that speaks is still the country. */
function speaks(kind: SuggestedPlace['kind'], candidate: PlaceCandidate | undefined): boolean {
  return kind === 'metonym' && candidate?.level !== 'country';
}

export function governmentSuggestions(context: SuggestionContext): Suggestion[] {
  return [...context.places].flatMap(([id, { name, mentions, candidates, sure }]): Suggestion[] => {
    const [first] = candidates;
    const spoken = mentions.filter(({ kind }) => speaks(kind, first)).map(({ span }) => span);
    if (!first || spoken.length === 0) return [];
    const title = `Authorities in ${first.name}`;
    const government: SuggestionCandidate = {
      thing: context.ids({
        id: slugOf('authorities', first.country ?? first.name),
        kind: 'organisation',
        fields: {
          name: title,
          type: 'government',
          placement: noPlace(NOT_THE_CITY),
          placementNote: NOT_THE_CITY,
        },
      }),
      needs: [],
      within: null,
      why: `“${name}” speaks or acts here`,
    };
    return [
      {
        id: `government ${id}`,
        step: 'actors',
        kind: 'organisation',
        name,
        mentions: spoken,
        band: band(sure, candidates),
        candidates: [government, ...candidates.slice(0, 3).map((candidate) => placeCandidate(candidate, context))],
      },
    ];
  });
}

function placeCandidate(candidate: PlaceCandidate, { ids, countryNames }: SuggestionContext): SuggestionCandidate {
  const { level, country } = candidate;
  return {
    thing: ids(placeThing(candidate)),
    needs: [],
    within: level === 'country' || country === null ? null : (countryNames[country] ?? country),
    why: candidate.why,
  };
}

/** Below this share of the likeliest candidate there is little for any. */
const WEAK = 0.5;

function band(sure: boolean, [first]: readonly PlaceCandidate[]): Band {
  if (sure) return 'sure';
  return (first?.score ?? 0) < WEAK ? 'weak' : 'likely';
}

/**
 * The place of an event or a flow's end with all its mentions, so that it is on the map too; where the text does not name it by itself, the
 * words of the event or flow are its mention.
 */
export function placeNeeded(candidate: PlaceCandidate, own: Passage, { places, ids }: SuggestionContext): Thing {
  const mentions = places.get(candidate.id)?.mentions ?? [];
  const spans = mentions.filter(({ kind }) => !speaks(kind, candidate)).map(({ span }) => span);
  return { ...ids(placeThing(candidate)), spans: spans.length > 0 ? spans : [own] };
}
