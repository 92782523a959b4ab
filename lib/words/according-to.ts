import { sceneMessages } from '@words/story';
import { nameInSentence } from './in-sentence';

/** "according to Yuri Ushakov", "according to a Ukrainian officer" */
export function accordingTo(speaker: string): string {
  return sceneMessages.accordingTo({ name: nameInSentence(speaker) });
}
