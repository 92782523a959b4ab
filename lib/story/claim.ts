import type { EntityId } from './ids';

/** Shapes and words in the panels: said in their words, reported, official figure, forecast or judgement, claimed, own voice. */
export type ClaimShape = 'said' | 'reported' | 'figure' | 'judgement' | 'claimed' | 'own-voice';

export type ClaimNature = 'fact' | 'figure' | 'opinion' | 'judgement' | 'forecast' | 'allegation' | 'second-hand';

export interface Claim {
  readonly speaker: EntityId | 'article';
  /** Who speaks, in words, for speakers who are no entity. */
  readonly speakerName: string;
  /** Through whom: an entity, or words such as "media, 8 October". */
  readonly channel?: string;
  readonly channelEntity?: EntityId;
  /** The article does not name the channel here; it follows from the text around. */
  readonly channelImplied?: true;
  readonly form: 'direct' | 'indirect' | 'own-voice';
  readonly shape: ClaimShape;
  /** What kind of statement the story file calls it, e.g. "analysis", "unverified allegation". */
  readonly class: string;
  /** The same in one of the reader's words. */
  readonly nature?: ClaimNature;
  /** How it must be worded wherever it is shown. */
  readonly handling: string;
  /** A caution that always stands beside it. */
  readonly caution?: string;
  readonly isQuotation: boolean;
}
