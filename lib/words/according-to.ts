import { words } from '@words/scene';
import { inSentence } from './in-sentence';

/** "according to Yuri Ushakov"; "The article" and "A Ukrainian officer" lose their capital, names keep theirs. */
export function accordingTo(speaker: string): string {
  return words.accordingTo({ name: /^(The|An?) /.test(speaker) ? inSentence(speaker) : speaker });
}
