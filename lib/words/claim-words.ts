import { claimMessages } from '@words/story';
import type { Claim, ClaimShape } from '../story/story';
import { inSentence } from './in-sentence';

/** What a shape in the margin means, in a word or three. */
export const SHAPE_WORDS: Record<ClaimShape, string> = {
  said: claimMessages.said,
  reported: claimMessages.reported,
  figure: claimMessages.figure,
  judgement: claimMessages.judgement,
  claimed: claimMessages.claimed,
  'own-voice': claimMessages.ownVoice,
};

/** "Temur Umarov, through Azattyk: said, in their words" */
export function claimWords(claim: Claim): string {
  const said = { speaker: claim.speakerName, kind: inSentence(SHAPE_WORDS[claim.shape]) };
  return claim.channel ? claimMessages.lineThrough({ ...said, channel: claim.channel }) : claimMessages.line(said);
}
