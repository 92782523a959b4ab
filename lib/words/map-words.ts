import { words } from '@words/map';

export const MAP_WORDS = { ...words, region: (title: string) => words.region({ title }) } as const;
