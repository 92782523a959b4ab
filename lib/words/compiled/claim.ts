// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  said: 'Said, in their words',
  reported: 'Said, reported by another',
  figure: 'Official figure',
  judgement: 'Forecast or judgement',
  claimed: 'Claimed, not verified',
  ownVoice: 'The article, own voice',
  line: ({ speaker, kind }: { speaker: string | number; kind: string | number }): string => `${speaker}: ${kind}`,
  lineThrough: ({ speaker, channel, kind }: { speaker: string | number; channel: string | number; kind: string | number }): string => `${speaker}, through ${channel}: ${kind}`,
} as const;
