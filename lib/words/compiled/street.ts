// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  asks: ({ host }: { host: string | number }): string => `Loads from ${host}; your address is sent.`,
  borders: 'Its borders are its makers’.',
} as const;
