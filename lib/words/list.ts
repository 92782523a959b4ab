import { joinMessages } from '@words/locale';
import { nameInSentence } from './in-sentence';
import { lists } from './intl';
import { isolated } from './locale';

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

function joined(parts: Parts, between: string): string {
  return parts.flatMap((part) => (part ? isolated(part) : [])).join(between);
}

export const SEPARATORS = joinMessages;
