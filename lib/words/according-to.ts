import { words } from '@words/scene';
import { nameInSentence } from './in-sentence';

/** "according to Yuri Ushakov", "according to a Ukrainian officer" */
export function accordingTo(speaker: string): string {
  return words.accordingTo({ name: nameInSentence(speaker) });
}
