import { words } from '@words/notice';
import type { FieldFault, FieldKey, LinkFault } from '../view/view-notice';

const LINK: Readonly<Record<LinkFault, string>> = { 'other-version': words.otherVersion, 'too-long': words.tooLong };

export function fieldNotice(fault: FieldFault, key: FieldKey): string {
  switch (fault) {
    case 'unreadable':
      return words[key];
    case 'unknown':
      return key === 's' ? words.unknownChoice : words.unknownLayers;
    case 'all-unknown':
      return words.allUnknown;
    case 'lost':
      return words.lost;
  }
}

export function linkNotice(fault: LinkFault): string {
  return LINK[fault];
}
