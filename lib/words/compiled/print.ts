// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  picture: 'This view as a picture',
  link: 'This view, live:',
  qr: 'QR code of the link',
  legend: 'Legend',
  places: 'Places in the text',
  place: ({ name, kind }: { name: string | number; kind: string | number }): string => `${name}. ${kind}`,
} as const;
