import { joinMessages, localeMessages } from '@words/locale';
import { sceneMessages } from '@words/story';
import { isolated } from './direction';
import { lists } from './locale';

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

type Parts = readonly (string | false | null | undefined)[];

/** "a, b and c"; "a, b; c" where a comma would be taken for another item. */
export function list(items: readonly string[]): string {
  if (items.some((item) => item.includes(joinMessages.comma.trim()))) return semicolons(items);
  return lists.format(items.map((item, index) => isolated(index === 0 ? item : nameInSentence(item))));
}

/** Facts side by side, those that there are: "Place, city". */
export function commas(parts: Parts): string {
  return joined(parts, joinMessages.comma);
}

/** Where the parts may have commas of their own. */
export function semicolons(parts: Parts): string {
  return joined(parts, joinMessages.semicolon);
}

/** "Source: the article" */
export function labelled(label: string, text: string): string {
  return joined([label, text], joinMessages.colon);
}

/** Sentences that a story writes itself, one after the other. */
export function sentences(parts: Parts): string {
  return joined(parts, ' ');
}

/** Whatever stands between them: each part is isolated. */
export function joined(parts: Parts, between: string): string {
  return parts.flatMap((part) => (part ? isolated(part) : [])).join(between);
}

export const SEPARATORS = joinMessages;

const OPENING = '"“„«‘';
const CLOSING = '"”“»’';

/** Whether words of a text bring a quotation mark along at either end: then another one beside it would be one too many. */
export function hasOwnMarks(words: string): boolean {
  return OPENING.includes(words.charAt(0)) || CLOSING.includes(words.charAt(words.length - 1));
}

/** Words to stand between quotation marks: without marks of their own at the ends, whole or not. */
export function withoutMarks(words: string): string {
  const from = OPENING.includes(words.charAt(0)) ? 1 : 0;
  const to = words.length > from && CLOSING.includes(words.charAt(words.length - 1)) ? -1 : undefined;
  return words.slice(from, to);
}

/** "according to Yuri Ushakov", "according to a Ukrainian officer" */
export function accordingTo(speaker: string): string {
  return sceneMessages.accordingTo({ name: nameInSentence(speaker) });
}
