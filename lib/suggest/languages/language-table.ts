import type { PhraseTable } from './phrases';

/** Kinds of words that rules look for. A language that lacks one has an empty table. */
export type PhraseKind =
  /** Monday is 0. */
  | 'weekdays'
  | 'months'
  /** Abbreviations, which count only beside a day. */
  | 'shortMonths'
  /** Days from today. */
  | 'nearDays'
  /** last: -1, this: 0, next: 1 */
  | 'which'
  | 'units'
  /** Units that were the last ones, in one word: Vorjahr. */
  | 'lastUnits'
  | 'agoBefore'
  | 'agoAfter'
  /** "to" between two dates */
  | 'joins'
  | 'beforeMonth'
  | 'beforeYear'
  | 'afterYear'
  | 'says'
  /** Names of countries that Unicode CLDR does not have, by ISO 3166-1 alpha-3. */
  | 'countries'
  /** "according to" */
  | 'attributions'
  | 'that'
  | 'pronouns'
  /** What a capital does when its government does it, besides saying. */
  | 'acts'
  | 'roles'
  | 'honorifics'
  | 'firstNames'
  | 'particles'
  /** Words without a meaning of their own, which are no noun and no name. */
  | 'small'
  /** Before a place where something is. */
  | 'inPlace'
  /** Nouns with which the name of a thing begins that another name is a part of: the Gulf of Mexico. */
  | 'things'
  | 'bodies'
  /** Bodies that news of all countries name, by a key that only the merging of mentions uses. An acronym counts only in capitals. */
  | 'knownBodies'
  | 'ministries'
  /** Nouns beside which words in quotation marks are a name. */
  | 'namedInMarks'
  | 'numbers'
  | 'scales'
  | 'percent'
  | 'measures'
  | 'people'
  | 'killed'
  | 'injured'
  | 'qualifiers';

/** What is peculiar to a language; the rules are the same for all. */
export interface LanguageTable {
  /** ISO 639-1 */
  readonly tag: 'ru' | 'fr' | 'es' | 'de' | 'ar';
  readonly phrases: Readonly<Record<PhraseKind, PhraseTable>>;
  /** Before the fraction of a number. */
  readonly decimal: ',' | '.';
  /** Forms of verbs that say that something is over, or is to come. */
  readonly past: RegExp;
  readonly future: RegExp;
  /** Nouns begin with capitals, too. */
  readonly hasCapitalNouns: boolean;
  /** Letters by which a sentence is told to speak of now or later where no verb of it is in the past. */
  readonly isPresentAhead: boolean;
  /** Names change their endings by case. */
  readonly hasCases: boolean;
  /** Abbreviations with a full stop that does not end a sentence, folded. */
  readonly shortened: ReadonlySet<string>;
  /** What the names of places below are names of: keys of the gazetteer and, for peoples, ISO 3166-1 alpha-3. */
  readonly keys: Readonly<Record<'cities' | 'regions' | 'peoples', readonly string[]>>;
  /** In the order of the keys, by commas; empty where the name is the English one. */
  readonly cities: string;
  /** Further cities, each behind the gazetteer's key. */
  readonly towns: string;
  /** The same; several names of one by strokes. */
  readonly regions: string;
  /** Adjectives and nouns, in the order of the keys. */
  readonly peoples: string;
}
