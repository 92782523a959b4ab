// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const keptMessages = {
  offline: 'You are offline. This story works all the same.',
  offlineNotKept: 'You are offline. What is already on this page can be read.',
  kept: ({ day }: { day: string | number }): string => isolating`The site cannot be reached. This is the story as it was on ${day}.`,
  online: 'You are online again.',
  title: 'You are offline',
  notKept: 'This page is not on your device. It will open again when there is a connection.',
  readBefore: 'Stories that you have read open without one:',
} as const;
