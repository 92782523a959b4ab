import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { settings } from './settings/settings';

const FONT = /\.(?:otf|ttf|woff2)$/i;
/** In bytes. Larger ones would push each other out of memory. */
const LARGEST = 24_000_000;
const MOST = 50;

let known: readonly string[] | null = null;

/** The fonts in the operator's folder, a–z, read once a process; what is there for the letters that no font of ours has. */
export function operatorFonts(): readonly string[] {
  const { fontsDir } = settings();
  if (fontsDir === null) return [];
  known ??= fontsIn(fontsDir);
  return known;
}

/** Rejects nothing that somebody may put beside the fonts, as their licences. */
function fontsIn(folder: string): readonly string[] {
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => FONT.test(name))
    .map((name) => path.join(/* turbopackIgnore: true */ folder, name))
    .filter((file) => {
      const state = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
      return state?.isFile() && state.size <= LARGEST;
    })
    .sort()
    .slice(0, MOST);
}

/** What is wrong with the setting, in a line; null when nothing is. */
export function fontsFault(folder: string | null): string | null {
  if (folder === null) return null;
  try {
    if (fontsIn(folder).length > 0) return null;
    return `FONTS_DIR is "${folder}"; it has to hold fonts: .ttf, .otf or .woff2, each of at most 24 MB.`;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return `FONTS_DIR is "${folder}"; it has to be a folder that can be read (${code}).`;
  }
}
