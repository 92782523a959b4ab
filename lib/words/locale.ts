import { words } from '@words/locale';

type Direction = 'ltr' | 'rtl';

/** The interface's own language, as the catalogue says. */
export const LOCALE: { readonly tag: string; readonly direction: Direction } = {
  tag: words.tag,
  // The English catalogue, which all types come from, has but one of the two.
  direction: words.direction as Direction,
};

/** ISO 15924, of what is written from right to left today. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

interface TextLanguage {
  readonly lang: string;
  readonly dir: Direction;
}

/** What an element says of text that has a language of its own, such as an article. @param lang BCP 47 */
export function languageOf(lang: string): TextLanguage {
  return { lang, dir: RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : 'ltr' };
}

/** The same inside the interface: nothing where the interface speaks that language too. */
export function foreign(lang: string): Partial<TextLanguage> {
  return lang.split('-')[0] === LOCALE.tag.split('-')[0] ? {} : languageOf(lang);
}

function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? '';
  } catch {
    return '';
  }
}
