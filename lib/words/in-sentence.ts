import { localeMessages } from '@words/locale';

/** Words that begin with a capital because they can stand alone, inside a sentence; a language may keep the capital there. */
export function inSentence(text: string): string {
  return localeMessages.sentenceCase === 'lower'
    ? text.charAt(0).toLocaleLowerCase(localeMessages.tag) + text.slice(1)
    : text;
}

/** A name inside a sentence: "The article" and "A Ukrainian officer" lose their capital, names keep theirs. */
export function nameInSentence(name: string): string {
  return /^(The|An?) /.test(name) ? inSentence(name) : name;
}

/** The other way round: at the start of a sentence. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toLocaleUpperCase(localeMessages.tag) + text.slice(1);
}
