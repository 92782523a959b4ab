import { words } from '@words/street';

export const STREET_WORDS = { ...words, asks: (host: string) => words.asks({ host }) } as const;
