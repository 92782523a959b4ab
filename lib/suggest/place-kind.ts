import { ACTING, APPEALS, CONTESTS, PLACE_BEFORE, RELATIONS } from './english/place-words';
import type { Gazetteer } from './gazetteer';
import type { PlaceMention } from './place-mention';
import type { ScoredRow } from './score-rows';
import type { SuggestedPlace } from './suggestions';
import type { Token } from './tokens';
import { NAME } from './word-flags.mjs';

/** Whether a name is of a place here, of a people, of a government that acts, or a part of a body's name. */
export function placeKind(
  mention: PlaceMention,
  first: ScoredRow | undefined,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): SuggestedPlace['kind'] {
  if (mention.isInBody) return 'in-organisation';
  const flags = mention.rows.find(({ row }) => row === first?.row)?.flags ?? 0;
  if (flags & NAME.demonym || (flags & NAME.abbreviation && isAdjective(mention, tokens))) return 'demonym';
  return first && isMetonym(mention, first.row, tokens, gazetteer) ? 'metonym' : 'place';
}

/** "US singer": an abbreviation before a noun, not after an article or a preposition. */
function isAdjective({ from, to }: PlaceMention, tokens: readonly Token[]): boolean {
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  if (
    after?.kind !== 'word' ||
    after.isGlued ||
    after.sentence !== tokens[to]?.sentence ||
    /^(?:and|or|to|in|on|at|for|from|with|by|as|of|is|was|has|had|will|would|that|who|but|after|before|if|when|while|than|are|were|have|can|could|should)$/.test(
      after.fold,
    )
  )
    return false;
  return !ACTING.has(after.fold) && !(before && PLACE_BEFORE.has(before.fold) && before.fold !== 'from');
}

/** A country, capital or seat of government that acts, decides or speaks, is spoken to, or plays. */
function isMetonym(mention: PlaceMention, row: number, tokens: readonly Token[], gazetteer: Gazetteer): boolean {
  const { from, to, inside, holds } = mention;
  const level = gazetteer.levelOf(row);
  const isCapital = gazetteer.isCapital(row);
  if (inside || holds || !(level === 'country' || level === 'site' || isCapital)) return false;
  if (tokens[to + 1]?.kind === 'possessive') return false;
  const sentence = tokens[from]?.sentence;
  const fold = (i: number) => (tokens[i]?.sentence === sentence ? (tokens[i]?.fold ?? '') : '');
  if (level === 'country' && isContest(from, tokens) && !/^(?:in|at|from|to|of|across|around)$/.test(fold(from - 1)))
    return true;
  if (
    APPEALS.has(fold(from - 1)) ||
    (fold(from - 1) === 'on' && /^(?:called|calls|calling|call)$/.test(fold(from - 2)))
  )
    return true;
  if (isCapital && fold(from - 1) === 'with' && RELATIONS.has(fold(from - 2))) return true;
  if (/^(?:in|at|near|of|from|to|outside|inside|around|across|for|with|by|against|between|on)$/.test(fold(from - 1)))
    return false;
  return ACTING.has(fold(verbAfter(to, tokens)));
}

/** The verb after a subject, over adverbs, helping verbs and "on October 7". */
function verbAfter(to: number, tokens: readonly Token[]): number {
  let next = to + 1;
  if (tokens[next]?.fold === 'on' && (tokens[next + 1]?.isCapital || tokens[next + 1]?.kind === 'number')) {
    next += 2;
    if (tokens[next]?.kind === 'number') next++;
  }
  while (
    /^(?:has|had|have|also|later|earlier|never|already|still|will|would|recently|repeatedly|formally|now|then)$/.test(
      tokens[next]?.fold ?? '',
    ) &&
    next < to + 6
  )
    next++;
  return next;
}

/** How far around a name words of a contest are looked for. */
const CONTEST_REACH = 14;

function isContest(at: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[at]?.sentence;
  const around = tokens
    .slice(Math.max(0, at - CONTEST_REACH), at + CONTEST_REACH)
    .filter((token) => token.sentence === sentence && CONTESTS.has(token.fold));
  return new Set(around.map(({ fold }) => fold)).size > 0;
}
