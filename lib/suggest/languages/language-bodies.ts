import type { TokenSpan } from '../person-name';
import { quotedSpans } from '../quoted-spans';
import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';
import type { Phrases } from './phrases';

export interface FoundBody {
  readonly name: string;
  readonly mentions: readonly TokenSpan[];
}

interface Draft extends TokenSpan {
  readonly key: string;
  readonly name: string;
}

/** Words in the name behind a noun such as ministry, at most. */
const LONGEST_NAME = 8;

/** Well-known bodies, ministries and the like by their noun, acronyms in brackets, and names in quotation marks beside a noun. */
export function languageBodies(tokens: readonly Token[], words: LanguageWords): FoundBody[] {
  const wellKnown = words.of('knownBodies');
  const drafts: Draft[] = [];
  const inMarks = new Map(quotedSpans(tokens).map((span) => [span.from - 1, span]));
  for (let at = 0; at < tokens.length; at++) {
    const draft =
      wellKnownAt(tokens, at, wellKnown, words) ??
      marked(tokens, at, inMarks.get(at), words) ??
      ministry(tokens, at, words) ??
      headed(tokens, at, words) ??
      saidIn(tokens, at, words);
    if (!draft) continue;
    drafts.push(draft);
    at = draft.to;
  }
  return merged(withAcronyms(tokens, drafts, words));
}

/** Whether a word begins the name of a well-known body. */
export function beginsBody(fold: string, words: LanguageWords): boolean {
  return words.of('knownBodies').begins(fold);
}

function wellKnownAt(tokens: readonly Token[], at: number, bodies: Phrases, { tag }: LanguageWords): Draft | null {
  const token = tokens[at];
  const body = bodies.at(tokens, at);
  if (!token || !body || (!token.isCapital && tag !== 'ar' && token.text !== 'dpa')) return null;
  const isAcronym = /^(?:acronym )/.test(body.value);
  if (isAcronym && tag !== 'ar' && !token.isCapitals && !/^\p{Lu}\p{L}*\p{Lu}/u.test(token.text)) return null;
  return { from: at, to: body.to, key: body.value.replace('acronym ', ''), name: wordsFromTo(tokens, at, body.to) };
}

/** компании «Северный ветер», the group “X” */
function marked(tokens: readonly Token[], at: number, span: TokenSpan | undefined, words: LanguageWords): Draft | null {
  if (!span || span.to - span.from > 4 || !tokens[span.from]?.isCapital) return null;
  if (!words.of('namedInMarks').endingAt(tokens, at - 1)) return null;
  // What is made to be read or seen is no body.
  if (!isBodyNoun(tokens[at - 1]?.fold ?? '')) return null;
  const name = wordsFromTo(tokens, span.from, span.to);
  return { from: span.from, to: span.to, key: name, name };
}

const isBodyNoun = (fold: string): boolean =>
  /^(?:компан|фирм|корпорац|холдинг|агентств|банк|фонд|парти|движени|концерн|организац|телеканал|газет|societe|groupe|entreprise|association|agence|parti|mouvement|collectif|journal|empresa|grupo|asociacion|agencia|partido|movimiento|diario|firma|konzern|zeitung|partei|gruppe|agentur|magazin|verein)/.test(
    fold,
  );

/** "Министерство обороны", "ministère de la Santé", "Bundesministerium für Verkehr", "وزارة الصحة" */
function ministry(tokens: readonly Token[], at: number, words: LanguageWords): Draft | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (words.tag === 'de') {
    if (!token.isCapital || !/.ministeriums?$/.test(token.fold)) return null;
    const isFor = tokens[at + 1]?.fold === 'fur' && tokens[at + 2]?.isCapital;
    const to = isFor ? at + 2 : at;
    const name = [token.text.replace(/s$/, ''), isFor ? ` für ${tokens[at + 2]?.text}` : ''].join('');
    return { from: at, to, key: name, name };
  }
  const head = words.of('ministries').at(tokens, at);
  if (!head) return null;
  const to =
    words.tag === 'ru' || words.tag === 'ar'
      ? genitiveAfter(tokens, head.to, words)
      : linkedAfter(tokens, head.to, words);
  if (to === head.to) return null;
  const name =
    words.tag === 'ru' ? `Министерство ${wordsFromTo(tokens, head.to + 1, to)}` : wordsFromTo(tokens, at, to);
  return { from: at, to, key: name.toLowerCase(), name };
}

/** One noun behind the head, with an adjective before it in Russian: иностранных дел. */
function genitiveAfter(tokens: readonly Token[], head: number, { tag, of }: LanguageWords): number {
  const next = tokens[head + 1];
  if (
    next?.kind !== 'word' ||
    next.isCapital ||
    next.sentence !== tokens[head]?.sentence ||
    of('small').begins(next.fold)
  )
    return head;
  if (tag === 'ar') return next.text.startsWith('ال') ? head + 1 : head;
  return /(?:ых|их|ого|его|ои)$/.test(next.fold) && tokens[head + 2]?.kind === 'word' ? head + 2 : head + 1;
}

/** Words with a capital behind "de", with the small words between and an adjective behind. */
function linkedAfter(tokens: readonly Token[], head: number, { of }: LanguageWords): number {
  let to = head;
  for (let i = head + 1; i <= head + LONGEST_NAME && tokens[i]?.sentence === tokens[head]?.sentence; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    if (token.isCapital) to = i;
    else if (
      /^(?:europeen|etrangere|social|mondial|international|national|central|exterior|publi)/.test(token.fold) &&
      to === i - 1 &&
      to > head
    )
      to = i;
    else if (!/^(?:de|du|des|d|la|l|le|les|et|del|y|los|las|el)$/.test(token.fold)) break;
  }
  // "el Ministerio de Hacienda y …": what is only linked is no part of the name.
  return of('small').begins(tokens[to]?.fold ?? '') ? head : to;
}

/** "Banque de France", "Новосибирский университет", "Robert-Koch-Institut" */
function headed(tokens: readonly Token[], at: number, words: LanguageWords): Draft | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.isCapital) return null;
  if (words.tag === 'ru') {
    const head = /(?:ск|н)(?:ии|ыи|ого|ому|им|ом|ая|ои|ую|ую|ую)$/.test(token.fold)
      ? words.of('bodies').at(tokens, at + 1)
      : null;
    if (!head) return null;
    const name = wordsFromTo(tokens, at, head.to).replace(/(ск|н)ого (\p{L}+)а$/u, '$1ий $2');
    return { from: at, to: head.to, key: name, name };
  }
  if (words.tag === 'de') {
    let to = at;
    while (/^[-‐‑]$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.isCapital && tokens[to + 2]?.isGlued) to += 2;
    const last = tokens[to]?.fold ?? '';
    if (to > at && /^(?:institut|instituts|universitat|stiftung|bank)$/.test(last)) {
      const name = wordsFromTo(tokens, at, to).replace(/s$/, '');
      return { from: at, to, key: name, name };
    }
    return adjectiveAndHead(tokens, at, words);
  }
  if (words.tag === 'ar') return null;
  const head = words.of('bodies').at(tokens, at);
  const to = head ? linkedAfter(tokens, head.to, words) : at;
  if (!head || to === head.to || (token.isFirst && !/^(?:de|du|d|del)$/.test(tokens[head.to + 1]?.fold ?? '')))
    return null;
  const name = wordsFromTo(tokens, at, to);
  return { from: at, to, key: name.toLowerCase(), name };
}

/** "сообщили в Росгидромете": who is said to say something in a name is its body, unless that is a place. */
function saidIn(tokens: readonly Token[], at: number, words: LanguageWords): Draft | null {
  const token = tokens[at];
  if (words.tag !== 'ru' || !token?.isCapital || token.kind !== 'word' || !/^во?$/.test(tokens[at - 1]?.fold ?? ''))
    return null;
  if (
    tokens[at + 1]?.isCapital ||
    !/(?:е|и|Х|Ф|[А-Я])$/.test(token.text) ||
    !/(?:гид|ком|пром|мин|рос|глав|гос|банк|надзор|центр|фонд|агент|служб)/.test(token.fold)
  )
    return null;
  return words.of('says').endingAt(tokens, at - 2) ? { from: at, to: at, key: token.text, name: token.text } : null;
}

/** "Süddeutsche Zeitung", "Europäischer Gerichtshof": an adjective with a capital inside a sentence is part of a name. */
function adjectiveAndHead(tokens: readonly Token[], at: number, words: LanguageWords): Draft | null {
  const token = tokens[at];
  if (
    !token ||
    token.isFirst ||
    !/(?:deutsche|isches?|ische|nationale|zentrale|rote|neue|allgemeine|franzosische)[nrms]?$/.test(token.fold)
  )
    return null;
  const next = tokens[at + 2]?.text === '-' ? tokens[at + 3] : undefined;
  const head = words.of('bodies').at(tokens, at + 1);
  const compound = next && words.of('bodies').at(tokens, at + 3);
  const to = compound?.to ?? head?.to;
  if (to === undefined) return null;
  const name = wordsFromTo(tokens, at, to);
  return { from: at, to, key: name.replace(/[nrms] /, ' '), name };
}

/** "Internationale Energieagentur (IEA)": the name before an acronym in brackets, and the acronym wherever it stands. */
function withAcronyms(tokens: readonly Token[], drafts: readonly Draft[], words: LanguageWords): Draft[] {
  const all = [...drafts];
  const keys = new Map<string, Draft>();
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (!token?.isCapitals || token.text.length < 2 || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')')
      continue;
    const before = all.find(({ to }) => to === at - 2) ?? nameBefore(tokens, at - 2, token.text, words);
    if (!before) continue;
    if (!all.includes(before)) {
      for (let i = all.length - 1; i >= 0; i--)
        if ((all[i]?.from ?? 0) >= before.from && (all[i]?.to ?? 0) <= before.to) all.splice(i, 1);
      all.push(before);
    }
    keys.set(token.text, before);
  }
  if (keys.size === 0) return all;
  const isTaken = new Set(all.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const withKeys = all.map((draft) => {
    const full = keys.get(draft.name);
    return full ? { ...draft, key: full.key } : draft;
  });
  tokens.forEach((token, at) => {
    const full = keys.get(token.text);
    if (full && !isTaken.has(at)) withKeys.push({ from: at, to: at, key: full.key, name: token.text });
  });
  return withKeys.sort((a, b) => a.from - b.from);
}

function nameBefore(tokens: readonly Token[], to: number, acronym: string, { of }: LanguageWords): Draft | null {
  const sentence = tokens[to]?.sentence;
  let found = -1;
  let content = 0;
  for (let at = to; at > to - 10 && tokens[at]?.sentence === sentence && tokens[at]?.kind === 'word'; at--) {
    const token = tokens[at];
    if (!token || !of('small').begins(token.fold)) content++;
    if (content > acronym.length) break;
    if (token?.isCapital && token.text.charAt(0) === acronym.charAt(0)) found = at;
  }
  if (found < 0 || found === to) return null;
  const name = wordsFromTo(tokens, found, to);
  return { from: found, to, key: name, name };
}

function merged(drafts: readonly Draft[]): FoundBody[] {
  const bodies = new Map<string, { name: string; mentions: TokenSpan[] }>();
  for (const { key, name, from, to } of drafts) {
    const body = bodies.get(key) ?? { name, mentions: [] };
    // A name in full says more than an acronym before it.
    if (/^\p{Lu}+$/u.test(body.name) && !/^\p{Lu}+$/u.test(name)) body.name = name;
    body.mentions.push({ from, to });
    bodies.set(key, body);
  }
  return [...bodies.values()];
}

export function wordsFromTo(tokens: readonly Token[], from: number, to: number): string {
  const parts = tokens.slice(from, to + 1);
  return parts.map(({ text, isGlued }, i) => (i === 0 || isGlued ? text : ` ${text}`)).join('');
}
