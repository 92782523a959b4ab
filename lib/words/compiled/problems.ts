// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const problemsMessages = {
  title: ({ slug }: { slug: string | number }): string => isolating`Problems of ${slug}`,
  text: 'The story is shown once they are mended. Save the file, and load this page again.',
} as const;
