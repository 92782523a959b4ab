import type { FoundPlace } from './find-places';
import type { PlaceCandidate } from './suggestions';
import type { Token } from './tokens';

/** How much a mention says that something happens at the place: a government that speaks is nowhere, a people is only half a place. */
const KIND_SHARE: Readonly<Record<FoundPlace['kind'], number>> = {
  place: 1,
  demonym: 0.6,
  metonym: 0.3,
  'in-organisation': 0,
};
/** More for the first sentence and the two after it, where a report says what it is about. */
const FIRST_SENTENCE = 1.5;
const LEAD = 0.75;
const LEAD_SENTENCES = 3;
/** Share of the best one from which on a place is primary, and from which on it is worth showing. */
const PRIMARY_SHARE = 0.45;
const SECONDARY_SHARE = 0.2;
const MOST_PRIMARY = 3;
const MOST_SECONDARY = 5;

/** Where a text happens and who is affected, and what else an editor would show; never what only stands for a government or a body. */
export function primaryPlaces(
  places: readonly FoundPlace[],
  tokens: readonly Token[],
): { readonly primary: readonly PlaceCandidate[]; readonly secondary: readonly PlaceCandidate[] } {
  const scores = new Map<string, { candidate: PlaceCandidate; score: number; isPlaced: boolean }>();
  for (const place of places) {
    const [candidate] = place.candidates;
    if (!candidate || isDateline(place, tokens)) continue;
    const sentence = tokens[place.from]?.sentence ?? 0;
    const lead = sentence === 0 ? FIRST_SENTENCE : sentence < LEAD_SENTENCES ? LEAD : 0;
    const share = KIND_SHARE[place.kind];
    const known = scores.get(candidate.id) ?? { candidate, score: 0, isPlaced: false };
    const score = known.score + share * ((1 + lead) * levelShare(candidate));
    scores.set(candidate.id, { candidate, score, isPlaced: known.isPlaced || share >= KIND_SHARE.demonym });
  }
  const ranked = [...scores.values()].filter(({ isPlaced }) => isPlaced).sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const primary = ranked.filter(({ score }) => score >= best * PRIMARY_SHARE).slice(0, MOST_PRIMARY);
  const secondary = ranked
    .filter((one) => !primary.includes(one) && one.score >= best * SECONDARY_SHARE)
    .slice(0, MOST_SECONDARY);
  return { primary: primary.map(({ candidate }) => candidate), secondary: secondary.map(({ candidate }) => candidate) };
}

/** A continent is seldom where something happens; a town says more than its country. */
function levelShare({ level, country }: PlaceCandidate): number {
  if (country === null) return 0.6;
  return level === 'country' ? 1 : 1.2;
}

/** The town from which a report was sent: at the beginning, before an agency in brackets or a dash. */
function isDateline({ from, to }: FoundPlace, tokens: readonly Token[]): boolean {
  if (from > 3) return false;
  const next = tokens[to + 1];
  const isSent = next?.text === '(' || /^[–—]$/.test(next?.text ?? '') || (next?.text === '-' && !next.isGlued);
  return (
    isSent || (next?.text === ',' && tokens.slice(to + 2, to + 6).some(({ text }) => text === '(' || text === '—'))
  );
}
