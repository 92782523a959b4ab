import { words } from '@words/claim';
import type { Claim, ClaimShape } from '../story/story';
import { inSentence } from './in-sentence';

/** What a shape in the margin means, in a word or three. */
export const SHAPE_WORDS: Record<ClaimShape, string> = {
  said: words.said,
  reported: words.reported,
  figure: words.figure,
  judgement: words.judgement,
  claimed: words.claimed,
  'own-voice': words.ownVoice,
};

/** "Temur Umarov, through Azattyk: said, in their words" */
export function claimWords(claim: Claim): string {
  const said = { speaker: claim.speakerName, kind: inSentence(SHAPE_WORDS[claim.shape]) };
  return claim.channel ? words.lineThrough({ ...said, channel: claim.channel }) : words.line(said);
}
