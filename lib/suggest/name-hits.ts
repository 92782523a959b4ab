import type { Gazetteer, NamedRow } from './gazetteer';
import type { Token } from './tokens';
import { NAME } from './word-flags.mjs';

/** Words of the text that are a name in the gazetteer. */
export interface NameHit {
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly rows: readonly NamedRow[];
}

const LONGEST = 8;
/** Small words with which names of places begin: al-Bab. */
const ARTICLES = new Set(['al', 'el', 'ad', 'as', 'ash', 'an', 'ar']);

/** The longest name at each capital letter; none begins inside another one. */
export function nameHits(tokens: readonly Token[], gazetteer: Gazetteer): NameHit[] {
  const hits: NameHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = beginsName(tokens, i) ? longestAt(tokens, i, gazetteer) : null;
    if (!hit) continue;
    hits.push(hit);
    i = hit.to;
  }
  return hits;
}

function beginsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return false;
  return (
    token.isCapital || (ARTICLES.has(token.fold) && tokens[i + 1]?.text === '-' && Boolean(tokens[i + 2]?.isCapital))
  );
}

function longestAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer): NameHit | null {
  let key = '';
  let best: NameHit | null = null;
  for (let to = from; to < tokens.length && to < from + LONGEST * 2; to++) {
    const token = tokens[to];
    const first = tokens[from];
    if (!token || !first || (to > from && !follows(tokens, to, first))) break;
    if (token.kind === 'sign' || token.kind === 'possessive') {
      if (token.kind === 'possessive' && !gazetteer.goesOn(`${key}s`)) break;
      if (token.kind === 'possessive') key += 's';
      continue;
    }
    key = key === '' ? token.fold : `${key} ${token.fold}`;
    const rows = asWritten(gazetteer.named(key), tokens.slice(from, to + 1));
    if (rows.length > 0 && (/\p{Lu}/u.test(token.text) || token.kind === 'number')) best = { from, to, key, rows };
    const isOpen = gazetteer.goesOn(key) || (tokens[to + 1]?.kind === 'possessive' && gazetteer.goesOn(`${key}s`));
    if (!isOpen) break;
  }
  return best;
}

/** Whether a name can go on with this token: in the same sentence, with nothing but a hyphen or an apostrophe between. */
function follows(tokens: readonly Token[], at: number, first: Token): boolean {
  const token = tokens[at];
  if (!token || token.sentence !== first.sentence) return false;
  if (token.kind === 'possessive') return true;
  if (token.kind === 'sign')
    return /^[-‐‑–&/]$/.test(token.text) && (token.isGlued || token.text === '&') && Boolean(tokens[at + 1]);
  return token.kind === 'word' || token.kind === 'number';
}

/** Abbreviations count only in capitals, or with a full stop: US, not us. So written, they are no name of a village; LA is no La. */
function asWritten(rows: readonly NamedRow[], tokens: readonly Token[]): readonly NamedRow[] {
  const isShort = tokens.every(
    ({ isCapitals, text }) => isCapitals || text.endsWith('.') || IN_CAPITALS_OR_NOT.test(text),
  );
  const isShouted = tokens.every(({ isCapitals }) => isCapitals);
  const isAbbreviation = ({ flags }: NamedRow) => (flags & NAME.abbreviation) !== 0;
  const isWritten = ({ flags }: NamedRow) => (flags & NAME.mixed ? !isShouted : true);
  if (!isShort) return rows.filter((row) => !isAbbreviation(row));
  const written = rows.filter(isWritten);
  const isOwn = (row: NamedRow) => isAbbreviation(row) && (row.flags & NAME.postal) === 0;
  return tokens.length === 1 && written.some(isOwn) ? written.filter(isAbbreviation) : written;
}

/** Acronyms that are written like words, too. */
const IN_CAPITALS_OR_NOT = /^(?:Qld|Opec|Nato)$/;
