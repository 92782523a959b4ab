import { words } from '@words/offline';

export const OFFLINE_WORDS = { ...words, kept: (day: string) => words.kept({ day }) } as const;
