import type { Token } from './tokens';

/** How a word before a name binds it: as the noun of another thing's name, as a noun that a country follows by right, or not to be told. */
export type Binding = 'thing' | 'free' | 'open';

/** Small words between two parts of one name: Golf von Mexiko, golfe du Mexique, Bank of England. */
const LINK = /^(?:de|del|della|dello|di|do|da|dos|du|des|d|l|la|le|von|van|of|af|av|i)$/;

/** Whether the name of a place is a part of the name of another thing, or could be one, so that the place itself need not be meant; null where it stands alone. */
export function otherName(
  from: number,
  to: number,
  tokens: readonly Token[],
  bindingOf: (token: number) => Binding,
): 'thing' | 'open' | null {
  const sentence = tokens[from]?.sentence;
  const isName = (i: number) =>
    tokens[i]?.kind === 'word' && tokens[i]?.isCapital === true && tokens[i]?.sentence === sentence;
  let before = from - 1;
  while (
    before > from - 4 &&
    tokens[before]?.kind === 'word' &&
    !tokens[before]?.isCapital &&
    LINK.test(tokens[before]?.fold ?? '')
  )
    before--;
  const binding = tokens[before]?.kind === 'word' && tokens[before]?.sentence === sentence ? bindingOf(before) : 'free';
  if (binding === 'thing') return 'thing';
  const isBound = isName(before) && binding === 'open';
  // Behind a name: France Télévisions, Paris Saint-Germain, Mexiko-Stadt.
  const hyphen = /^[-‐‑]$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 1]?.isGlued === true && isName(to + 2);
  return isBound || hyphen || (isName(to + 1) && bindingOf(to + 1) === 'open') ? 'open' : null;
}
