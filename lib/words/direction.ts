import { localeMessages } from '@words/locale';

export type Direction = 'ltr' | 'rtl';

/** The interface's own. The English catalogue, which all types come from, has but one of the two. */
export const DIRECTION = localeMessages.direction as Direction;

/** Unicode's blocks for letters and digits that run from right to left (Bidi_Class R, AL and AN), and the mark that does. */
const HAS_RTL = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** All other letters. */
const HAS_LTR = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
/**
 * What runs against the interface's sentences. Among Arabic letters digits do, too, since the order of their groups changes there, and
 * what stands for an element (components/ui/filled.tsx).
 */
const isAgainst = (text: string): boolean =>
  DIRECTION === 'ltr' ? HAS_RTL.test(text) : HAS_LTR.test(text) || /[\p{Nd}\p{Co}]/u.test(text);

const FSI = '\u2068';
const PDI = '\u2069';
const ISOLATE = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
/** Sentences in sentences. */
const MAX_DEPTH = 6;

/**
 * Text to stand in a sentence of the interface. What runs the other way would draw numbers and signs beside it along, so it stands
 * between Unicode's isolates; what is between such already, because it was put together of names itself, does not again. All other text is
 * left as it is: with no letter of the other direction outside isolates, a sentence has nothing that anything could be drawn to.
 */
export function isolated(text: string | number): string {
  const said = String(text);
  return isAgainst(said) && isAgainst(outside(said)) ? FSI + said + PDI : said;
}

/** The texts of the catalogue are put together with this, so that each value in them is isolated. */
export function isolating(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: literals }, ...values.map(isolated));
}

/** What of a text is in no isolate. */
function outside(text: string): string {
  let rest = text;
  for (let depth = 0; depth < MAX_DEPTH && rest.includes(PDI); depth++) rest = rest.replace(ISOLATE, '');
  return rest;
}

/**
 * Lines that a text was broken into, each of which is set by itself: an isolate that a line leaves open ends with it, before an ellipsis,
 * and begins anew with the next.
 */
export function isolatedLines(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const begun = open + line;
    open = '';
    for (const [sign] of begun.matchAll(/[\u2066-\u2069]/g)) open = sign === PDI ? open.slice(0, -1) : open + sign;
    return open ? begun.replace(/…?$/, (cut) => PDI.repeat(open.length) + cut) : begun;
  });
}

/** Words of ours as a value for programs, which take every character for a part of it: without the isolates. */
export function withoutIsolates(text: string): string {
  const open: string[] = [];
  // What a story's author has isolated otherwise is the story's own.
  return text.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== PDI) open.push(sign);
    const first = sign === PDI ? open.pop() : sign;
    return first === FSI ? '' : sign;
  });
}

/** How a text of a language runs: as the language does, unless it has letters of the other direction alone. */
export function textDirection(text: string, usual: Direction): Direction {
  const [has, hasOther] = usual === 'ltr' ? [HAS_LTR, HAS_RTL] : [HAS_RTL, HAS_LTR];
  const other = usual === 'ltr' ? 'rtl' : 'ltr';
  return !has.test(text) && hasOther.test(text) ? other : usual;
}
