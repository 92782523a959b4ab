import { noticeMessages } from '@words/reader';
import type { FieldFault, FieldKey, LinkFault } from '../view/view-notice';

const LINK: Readonly<Record<LinkFault, string>> = {
  'other-version': noticeMessages.otherVersion,
  'too-long': noticeMessages.tooLong,
};

export function fieldNotice(fault: FieldFault, key: FieldKey): string {
  switch (fault) {
    case 'unreadable':
      return noticeMessages[key];
    case 'unknown':
      return key === 's' ? noticeMessages.unknownChoice : noticeMessages.unknownLayers;
    case 'all-unknown':
      return noticeMessages.allUnknown;
    case 'lost':
      return noticeMessages.lost;
  }
}

export function linkNotice(fault: LinkFault): string {
  return LINK[fault];
}
