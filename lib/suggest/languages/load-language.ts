import type { Gazetteer } from '../gazetteer';
import type { Suggestions } from '../suggestions';
import type { LanguageTable } from './language-table';

/** Reads texts in one language, by its words. */
export interface LanguageReader {
  /** ISO 639-1 */
  readonly tag: string;
  readonly read: (
    text: string,
    lang: string,
    date: string | null,
    gazetteer: Gazetteer,
  ) => Omit<Suggestions, 'events' | 'flows'>;
}

/**
 * The rules and words of a language, loaded only for a text in it; null for a language without a table, and for English, whose rules the
 * engine has.
 */
export async function loadLanguage(lang: string): Promise<LanguageReader | null> {
  const table = await loadTable(lang.split('-')[0]?.toLowerCase() ?? '');
  if (!table) return null;
  const [{ inLanguage }, { languageWords }] = await Promise.all([import('./in-language'), import('./language-words')]);
  const words = languageWords(table);
  return {
    tag: table.tag,
    read: (text, tag, date, gazetteer) => inLanguage(text, tag, words, date, gazetteer),
  };
}

async function loadTable(language: string): Promise<LanguageTable | null> {
  switch (language) {
    case 'ru':
      return (await import('./russian')).RUSSIAN;
    case 'fr':
      return (await import('./french')).FRENCH;
    case 'es':
      return (await import('./spanish')).SPANISH;
    case 'de':
      return (await import('./german')).GERMAN;
    case 'ar':
      return (await import('./arabic')).ARABIC;
    default:
      return null;
  }
}
