import { HEADS } from './english/organisation-words';
import { HONORIFICS, NOT_NAMES, TITLES } from './english/person-words';
import {
  ADJECTIVE_ENDS,
  DIRECTIONS,
  KIND_AFTER,
  KIND_OF,
  NO_PLACES,
  PLACE_BEFORE,
  STREETS,
  SURELY_BEFORE,
} from './english/place-words';
import { SPEECH_VERBS } from './english/speech-verbs';
import type { PlaceContext, PlaceMention } from './place-mention';
import type { Token } from './tokens';
import { NAME, WORD } from './word-flags.mjs';

/** A reason for or against a name's being a place here, in units of log-odds. */
interface Rule {
  readonly name: string;
  readonly weight: number;
  readonly holds: (around: Around) => boolean;
}

/** What stands around a mention. */
interface Around {
  readonly mention: PlaceMention;
  readonly context: PlaceContext;
  readonly first: Token;
  readonly last: Token;
  readonly before: Token | undefined;
  readonly beforeThat: Token | undefined;
  readonly after: Token | undefined;
  readonly afterThat: Token | undefined;
  /** One word, of the level of a city. */
  readonly isSmall: boolean;
  readonly isDemonym: boolean;
  readonly isAbbreviation: boolean;
  /** Flags of the name as an English word. */
  readonly word: number;
}

/** Compass points and the like, which stand before names of places in capitals. */
const BEFORE_PLACES = new Set(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower downtown greater mainland inner outer rural old midtown uptown mid'.split(
    ' ',
  ),
);
/** Weight of 60,000 inhabitants, and of 300,000. */
const SMALL_TOWN = 120;
const LARGE = 137;

const RULES: readonly Rule[] = [
  { name: 'several words', weight: 1.5, holds: ({ mention }) => mention.hit.to > mention.hit.from },
  { name: 'after in or near', weight: 2.5, holds: ({ before }) => isWord(before, SURELY_BEFORE) },
  {
    name: 'after from or to',
    weight: 1.2,
    holds: ({ before }) => isWord(before, PLACE_BEFORE) && !isWord(before, SURELY_BEFORE),
  },
  { name: 'town, state', weight: 4, holds: ({ mention }) => mention.inside !== null || mention.holds !== null },
  {
    name: 'city of',
    weight: 3,
    holds: ({ before, beforeThat }) =>
      before?.fold === 'of' && (isWord(beforeThat, KIND_OF) || isWord(beforeThat, DIRECTIONS)),
  },
  { name: 'the town Karak', weight: 1.5, holds: ({ before }) => isWord(before, KIND_OF) },
  {
    name: 'noun after it',
    weight: 2.5,
    holds: ({ mention, after }) => mention.to > mention.hit.to || (isWord(after, KIND_AFTER) && !after?.isCapital),
  },
  {
    name: 'Berlin-based',
    weight: 4,
    holds: ({ after, afterThat }) => isHyphen(after) && isWord(afterThat, ADJECTIVE_ENDS),
  },
  { name: 'dateline', weight: 4, holds: isDateline },
  { name: 'its country is named', weight: 0.8, holds: ({ mention, context }) => votesOf(mention, context) > 0 },
  {
    name: 'its division is named',
    weight: 1.2,
    holds: ({ mention, context }) => divisionVotesOf(mention, context) > 0,
  },
  { name: 'common word', weight: -3.5, holds: ({ word, isSmall }) => isSmall && (word & WORD.common) > 0 },
  {
    name: 'small elsewhere',
    weight: -2,
    holds: ({ mention, context, isSmall }) => isSmall && context.small.has(mention.hit.key),
  },
  {
    name: 'common word, first of its sentence',
    weight: -1.5,
    holds: ({ word, isSmall, first }) => isSmall && first.isFirst && (word & WORD.common) > 0,
  },
  { name: 'first name', weight: -1.2, holds: ({ word, isSmall }) => isSmall && (word & WORD.first) > 0 },
  { name: 'surname', weight: -1, holds: ({ word, isSmall }) => isSmall && (word & WORD.last) > 0 },
  { name: 'surname of a person here', weight: -4, holds: ({ mention, isDemonym }) => mention.isSurname && !isDemonym },
  {
    name: 'capital before it',
    weight: -2.8,
    holds: ({ mention, before, first, isSmall, context }) =>
      isSmall && !mention.isInBody && isNameBefore(before, first, context),
  },
  {
    name: 'capital after it',
    weight: -2.2,
    holds: ({ mention, after, last, isSmall }) => isSmall && !mention.isInBody && isNameAfter(after, last),
  },
  {
    name: 'noun of a body after it',
    weight: -1.5,
    holds: ({ mention, after, last, isSmall }) =>
      isSmall && !mention.isInBody && isNameAfter(after, last) && HEADS.has(after?.fold ?? ''),
  },
  {
    name: 'address',
    weight: -8,
    holds: ({ after, last, mention }) =>
      Boolean(after?.isCapital) &&
      !after?.isGlued &&
      after?.sentence === last.sentence &&
      isWord(after, STREETS) &&
      mention.inside === null,
  },
  {
    name: 'title before it',
    weight: -3,
    holds: ({ before, isDemonym, isSmall }) =>
      isSmall && !isDemonym && Boolean(before?.isCapital) && (isWord(before, TITLES) || isWord(before, HONORIFICS)),
  },
  {
    name: 'speaks',
    weight: -1.5,
    holds: ({ after, isSmall, mention, context }) =>
      isSmall && isWord(after, SPEECH_VERBS) && !hasCapital(mention, context),
  },
  {
    name: 'the',
    weight: -1.2,
    holds: ({ before, isSmall, isDemonym }) => isSmall && !isDemonym && before?.fold === 'the',
  },
  {
    name: 'capitals',
    weight: -1.5,
    holds: ({ first, isSmall, before, after, isAbbreviation }) =>
      isSmall && !isAbbreviation && first.isCapitals && Boolean(before?.isCapitals || after?.isCapitals),
  },
  {
    name: 'short acronym',
    weight: -2.5,
    holds: ({ first, isSmall, isAbbreviation }) =>
      isSmall && !isAbbreviation && first.isCapitals && first.text.length <= 4,
  },
  {
    name: 'no place',
    weight: -9,
    holds: ({ mention, before }) =>
      NO_PLACES.has(mention.hit.key) || NO_PLACES.has(`${before?.fold ?? ''} ${mention.hit.key}`),
  },
  { name: 'short name', weight: -1.5, holds: ({ first, isSmall }) => isSmall && first.text.length <= 3 },
  {
    name: 'small town in the name of a body',
    weight: -1.5,
    holds: ({ mention, context, isSmall }) =>
      isSmall && mention.isInBody && mention.rows.every(({ row }) => context.gazetteer.weightOf(row) < SMALL_TOWN),
  },
  { name: 'two letters', weight: -2, holds: ({ first, isSmall }) => isSmall && first.text.length <= 2 },
];

/** Log-odds that a mention is of a place. */
export function placeEvidence(mention: PlaceMention, context: PlaceContext): number {
  const around = aroundOf(mention, context);
  if (!around) return Number.NEGATIVE_INFINITY;
  const rules = RULES.reduce((sum, { weight, holds }) => (holds(around) ? sum + weight : sum), 0);
  return priorOf(around) + rules;
}

function aroundOf(mention: PlaceMention, context: PlaceContext): Around | null {
  const { tokens, gazetteer } = context;
  const { from, to, hit, rows } = mention;
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last) return null;
  const inSentence = (i: number) => (tokens[i]?.sentence === first.sentence ? tokens[i] : undefined);
  const hasOnly = (flag: number) => rows.every(({ flags }) => (flags & flag) !== 0);
  const isMajor = rows.some(
    ({ row, flags }) => (flags & (NAME.demonym | NAME.postal)) === 0 && isMajorRow(row, context),
  );
  // There is a town called Canadian, but a text means the people.
  const isDemonym =
    rows.some(({ flags }) => (flags & NAME.demonym) !== 0) &&
    rows.every(({ row, flags }) => (flags & NAME.demonym) !== 0 || gazetteer.weightOf(row) < SMALL_TOWN);
  const isAbbreviation = hasOnly(NAME.abbreviation);
  return {
    mention,
    context,
    first,
    last,
    before: inSentence(from - 1),
    beforeThat: inSentence(from - 2),
    after: inSentence(to + 1),
    afterThat: inSentence(to + 2),
    isSmall: hit.from === hit.to && !isMajor && !isDemonym && !(isAbbreviation && first.isCapitals),
    isDemonym,
    isAbbreviation,
    word: gazetteer.wordFlags(hit.key),
  };
}

function isMajorRow(row: number, { gazetteer }: PlaceContext): boolean {
  const level = gazetteer.levelOf(row);
  return level === 'country' || (level === 'admin1' && gazetteer.weightOf(row) > LARGE);
}

/** What the kind and size of the best known row say by themselves. */
function priorOf({ mention, context, isDemonym, isAbbreviation }: Around): number {
  const { gazetteer } = context;
  if (isDemonym) return 3;
  if (isAbbreviation) return abbreviationPrior(mention, context);
  return Math.max(
    ...mention.rows
      .filter(({ flags }) => (flags & (NAME.abbreviation | NAME.demonym)) === 0)
      .map(({ row, flags }) => {
        const weight = gazetteer.weightOf(row);
        const other = flags & NAME.other ? -0.8 : 0;
        switch (gazetteer.levelOf(row)) {
          case 'country':
            return 4 + other / 2;
          case 'admin1':
            return Math.max(1, (weight - 75) / 30) + other;
          case 'city':
            return (weight - 105) / 25 + other;
          case 'site':
            return 2.5;
          default:
            return weight > 90 ? 2.2 : weight > 60 ? 1 : 0.3;
        }
      }),
  );
}

function abbreviationPrior({ rows, inside, holds, from }: PlaceMention, { gazetteer, tokens }: PlaceContext): number {
  if (rows.some(({ row }) => gazetteer.levelOf(row) === 'country' || gazetteer.levelOf(row) === 'region')) return 3;
  if (inside || holds) return 1;
  const isPostal = rows.every(({ flags }) => (flags & NAME.postal) !== 0);
  if (isPostal) return -6;
  // "NSW" and "B.C." stand alone; "Wash." and "Miss." hardly do.
  return tokens[from]?.isCapitals ? 1.2 : -1;
}

function isWord(token: Token | undefined, words: { has: (word: string) => boolean }): boolean {
  return token?.kind === 'word' && words.has(token.fold);
}

function isHyphen(token: Token | undefined): boolean {
  return Boolean(token?.isGlued) && /^[-‐‑]$/.test(token?.text ?? '');
}

/** "PARIS (AP) —", "Kabul, Afghanistan —", "MOSCOW:" at the beginning of a paragraph. */
function isDateline({ mention, context, first, last }: Around): boolean {
  const { tokens } = context;
  const start = tokens[mention.from - 1];
  if (start && start.paragraph === first.paragraph) return false;
  const end = mention.inside ? mention.inside.to : mention.to;
  const next = tokens[end + 1];
  if (!next || next.paragraph !== last.paragraph) return false;
  if (next.text === '(') return Boolean(tokens[end + 2]?.isCapital);
  return /^(?:[–—:]|--)$/.test(next.text) || (next.text === '-' && !next.isGlued);
}

/** A capital before the name that is neither a sentence's first common word nor a compass point. */
function isNameBefore(before: Token | undefined, first: Token, { gazetteer }: PlaceContext): boolean {
  if (
    !before?.isCapital ||
    before.kind !== 'word' ||
    first.isGlued ||
    BEFORE_PLACES.has(before.fold) ||
    NOT_NAMES.has(before.fold)
  )
    return false;
  if (TITLES.has(before.fold) || HONORIFICS.has(before.fold)) return false;
  if (before.isFirst && (gazetteer.wordFlags(before.fold) & WORD.common) > 0) return false;
  return before.isFirst ? !PLACE_BEFORE.has(before.fold) && !KIND_OF.has(before.fold) : true;
}

function isNameAfter(after: Token | undefined, last: Token): boolean {
  return (
    Boolean(after?.isCapital) &&
    after?.kind === 'word' &&
    !after.isGlued &&
    after.sentence === last.sentence &&
    !NOT_NAMES.has(after.fold)
  );
}

function hasCapital({ rows }: PlaceMention, { gazetteer }: PlaceContext): boolean {
  return rows.some(({ row }) => gazetteer.isCapital(row) || gazetteer.levelOf(row) === 'site');
}

function votesOf({ rows, hit }: PlaceMention, { gazetteer, votes }: PlaceContext): number {
  return Math.max(0, ...rows.map(({ row }) => votes.forCountry(gazetteer.countryOf(row) ?? '', hit.key)));
}

function divisionVotesOf({ rows, hit }: PlaceMention, { gazetteer, votes }: PlaceContext): number {
  return Math.max(0, ...rows.map(({ row }) => votes.forDivision(gazetteer.divisionOf(row), hit.key)));
}
