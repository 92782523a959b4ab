/** Apart from the dialog's words, which are loaded with it. */
export const PRINT_WORDS = {
  picture: 'This view as a picture',
  link: 'This view, live:',
  qr: 'QR code of the link',
  legend: 'Legend',
  places: 'Places in the text',
} as const;
