import { words } from '@words/join';
import { lists } from './intl';

type Parts = readonly (string | false | null | undefined)[];

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return lists.format(items);
}

/** Facts side by side, those that there are: "Place, city". */
export function commas(parts: Parts): string {
  return parts.filter(Boolean).join(words.comma);
}

/** Where the parts may have commas of their own. */
export function semicolons(parts: Parts): string {
  return parts.filter(Boolean).join(words.semicolon);
}

export const SEPARATORS = words;
