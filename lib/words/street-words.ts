export const STREET_WORDS = {
  asks: (host: string) => `Loads from ${host}; your address is sent.`,
  borders: 'Its borders are its makers’.',
} as const;
