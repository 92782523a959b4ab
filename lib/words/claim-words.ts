import type { Claim, ClaimShape } from '../story/story';

/** What a shape in the margin means, in a word or three. */
export const SHAPE_WORDS: Record<ClaimShape, string> = {
  said: 'Said, in their words',
  reported: 'Said, reported by another',
  figure: 'Official figure',
  judgement: 'Forecast or judgement',
  claimed: 'Claimed, not verified',
  'own-voice': 'The article, own voice',
};

/** "Temur Umarov, through Azattyk: said, in their words" */
export function claimWords(claim: Claim): string {
  const shape = SHAPE_WORDS[claim.shape];
  const through = claim.channel ? `, through ${claim.channel}` : '';
  return `${claim.speakerName}${through}: ${shape.charAt(0).toLowerCase()}${shape.slice(1)}`;
}
