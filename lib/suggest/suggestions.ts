/** What a text names and says, as docs/suggestions.md has it. Spans are UTF-16 offsets in the text as it was given, the end excluded. */
export interface Suggestions {
  readonly places: readonly SuggestedPlace[];
  readonly primary: readonly PlaceCandidate[];
  readonly secondary: readonly PlaceCandidate[];
  readonly persons: readonly SuggestedPerson[];
  readonly organisations: readonly SuggestedOrganisation[];
  readonly dates: readonly SuggestedDate[];
  readonly quotes: readonly SuggestedQuote[];
  readonly amounts: readonly SuggestedAmount[];
  readonly events: readonly SuggestedEvent[];
  readonly flows: readonly SuggestedFlow[];
  /** What was not looked for, and why; only where something was not. */
  readonly note?: string;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface SuggestedPlace extends TextSpan {
  readonly kind: 'place' | 'metonym' | 'demonym' | 'in-organisation';
  /** Best first, four at most. */
  readonly candidates: readonly PlaceCandidate[];
  readonly sure: boolean;
}

export interface PlaceCandidate {
  readonly id: string;
  readonly name: string;
  readonly level: 'country' | 'admin1' | 'city' | 'site' | 'water' | 'region';
  /** ISO 3166-1 alpha-3; null for seas, continents and what crosses borders. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  /** 0 to 1 */
  readonly score: number;
  /** In words, for an editor. */
  readonly why: string;
}

export interface SuggestedPerson {
  readonly name: string;
  readonly mentions: readonly TextSpan[];
  readonly role?: string;
}

export interface SuggestedOrganisation {
  readonly name: string;
  readonly mentions: readonly TextSpan[];
}

export interface SuggestedDate extends TextSpan {
  /** EDTF level 0; null where it cannot be said. */
  readonly edtf: string | null;
}

export interface SuggestedQuote {
  readonly spans: readonly TextSpan[];
  readonly form: 'direct' | 'indirect';
  readonly speaker: string | null;
  readonly speakerSpan?: TextSpan;
  readonly hedges: readonly string[];
}

export interface SuggestedAmount extends TextSpan {
  readonly value: number | null;
  readonly valueTo?: number;
  readonly unit: string;
  readonly qualifier: 'exact' | 'more than' | 'about' | 'nearly' | 'at least' | 'up to';
  readonly counts?: string;
}

export interface SuggestedEvent extends TextSpan {
  readonly type: string;
  readonly place?: PlaceCandidate;
  /** EDTF */
  readonly date?: string;
  /** Still to come on the article's day. */
  readonly announced: boolean;
}

export interface SuggestedFlow extends TextSpan {
  /** What moves: people, troops, weapons, money, aid, goods, energy, disease, visits. */
  readonly measure: string;
  readonly from: PlaceCandidate;
  readonly to: PlaceCandidate;
}
