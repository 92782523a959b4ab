import { words } from '@words/print';

/** Apart from the dialog's words, which are loaded with it. */
export const PRINT_WORDS = words;
