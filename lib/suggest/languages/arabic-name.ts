import type { TokenSpan } from '../person-name';
import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';

/** Words between a role and the name behind it, at most: the country's, or what a ministry is for. */
const REACH = 5;

/** A name behind a role, a title, or that begins with a usual first name: Arabic has no capitals to tell it by. */
export function arabicName(
  at: number,
  tokens: readonly Token[],
  words: LanguageWords,
  isStop: (token: number) => boolean,
  isTaken: (token: number) => boolean,
): (TokenSpan & { readonly role: TokenSpan | null }) | null {
  const role = words.of('roles').at(tokens, at) ?? words.of('honorifics').at(tokens, at);
  if (!role) {
    const isFirst = words.of('firstNames').at(tokens, at) !== null && !isStop(at);
    const isSaid = isFirst && words.of('says').endingAt(tokens, at - 1) !== null;
    const to = isSaid ? nameFrom(at, tokens, words, isStop) : -1;
    return to > at ? { from: at, to: withNisba(at, to, tokens, words, isTaken), role: null } : null;
  }
  let from = role.to + 1;
  for (let i = 0; i < REACH && isBetween(from, tokens, words, isStop, role.to); i++) from++;
  if (tokens[from]?.sentence !== tokens[at]?.sentence || isStop(from)) return null;
  const to = nameFrom(from, tokens, words, isStop);
  // "بفتح تحقيق" is what was ordered, and no name.
  const isPrefixed = /^[بل]/.test(tokens[from]?.text ?? '') && words.of('firstNames').at(tokens, from) === null;
  if (isPrefixed && from > role.to + 1) return null;
  // "مع نظيره الإيراني سبل": a counterpart is not always named.
  if (/^نظير/.test(tokens[at]?.fold ?? '') && words.of('firstNames').at(tokens, from) === null) return null;
  const isWhole = to > from || words.of('firstNames').at(tokens, from) !== null;
  return to >= from && isWhole
    ? { from, to: withNisba(from, to, tokens, words, isTaken), role: { from: at, to: from - 1 } }
    : null;
}

/** A third word with the article: محمد شياع السوداني. */
function withNisba(
  from: number,
  to: number,
  tokens: readonly Token[],
  words: LanguageWords,
  isTaken: (token: number) => boolean,
): number {
  const next = tokens[to + 1];
  const isName = next?.kind === 'word' && next.text.startsWith('ال') && /[ياةه]$/.test(next.fold);
  if (!isName || to === from || tokens[to]?.text.startsWith('ال') || isTaken(to + 1)) return to;
  return next.sentence === tokens[to]?.sentence && !isNoName(to + 1, tokens, words) ? to + 1 : to;
}

/** "الخارجية العراقي": words with the article, and names of places, belong to the role. */
function isBetween(
  at: number,
  tokens: readonly Token[],
  words: LanguageWords,
  isStop: (token: number) => boolean,
  role: number,
): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.sentence !== tokens[role]?.sentence) return false;
  // "للأمم المتحدة"
  if (token.fold === 'ل') return isStop(at + 1);
  if (words.of('says').at(tokens, at) || words.of('small').begins(token.fold)) return false;
  return token.text.startsWith('ال') || isStop(at);
}

/** The last word of a name that begins here: two words, more with بن and the like; -1 where none does. */
function nameFrom(
  from: number,
  tokens: readonly Token[],
  words: LanguageWords,
  isStop: (token: number) => boolean,
): number {
  let to = from - 1;
  let count = 0;
  for (let i = from; i < from + 5 && count < 2; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.sentence !== tokens[from]?.sentence || isStop(i)) break;
    if (words.of('particles').at(tokens, i)) continue;
    if (isNoName(i, tokens, words)) break;
    to = i;
    count++;
  }
  return to;
}

function isNoName(at: number, tokens: readonly Token[], { of, past, future }: LanguageWords): boolean {
  const { fold = '', text = '' } = tokens[at] ?? {};
  const kinds = ['says', 'acts', 'roles', 'weekdays', 'nearDays', 'inPlace'] as const;
  return (
    of('small').begins(fold) ||
    past.test(text) ||
    future.test(text) ||
    kinds.some((kind) => of(kind).at(tokens, at) !== null)
  );
}
