import type { eld as Detector } from 'eld';

/** What language a text is in, as far as it can be told from the text alone. */
export interface RecognisedLanguage {
  /** BCP 47; `und` where there is not even a guess. */
  readonly lang: string;
  readonly sure: boolean;
  /** What else it may be. */
  readonly others: readonly string[];
}

/** Scripts that one language has for itself, or nearly so. */
const DECIDING =
  'Armn Beng Geor Grek Gujr Guru Hang Hebr Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt'.split(' ');
const SHARED = ['Latn', 'Cyrl', 'Arab', 'Deva', 'Ethi', 'Hani'];

/** Letters of languages that the library does not know, though it names another one of their script for them. */
const BEYOND: Readonly<Record<string, RegExp>> = {
  Cyrl: /(?![а-яёґєіїўђјљњћџ])\p{sc=Cyrl}/iu,
  Arab: /[ټځڅډړږښڼېۍۇۈۋڭٻڀٺٽٿڃڄڇڌڏڊڦڪڱڳڻ]/u,
  Beng: /[ৰৱ]/u,
  // Of the points, Yiddish texts have these alone.
  Hebr: /[װ-ײ\u05b7\u05b8]/u,
};
/** Of those, letters that only one language has, or has together. */
const OWN_LETTERS: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['tg', /[ҷӯ]/iu],
  ['kk', /ұ|қ.*і|і.*қ/iu],
  ['mk', /[ѓќ]/iu],
  ['ps', /[ټښځ]/u],
  ['ug', /[ۈۋ]/u],
  ['sd', /[ٻڄڏ]/u],
  ['as', /[ৰৱ]/u],
  ['he', /[\u05b0-\u05b6\u05b9]/u],
  ['yi', /[װ-ײ\u05b7\u05b8]/u],
];
/** Share of such letters from which on they are not those of single names. */
const NOT_NAMES = 0.01;

/** Words that the language has and its neighbours in the script do not. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  hi: /(?:^|\s)हैं?(?:[\s।,]|$)/u,
  sr: /[ђћ]|(?:^|\s)(?:је|су)(?:\s|$)/iu,
  mr: /ळ|(?:^|\s)(?:आहे|आणि|नाही)(?:[\s.,]|$)|च्या(?:[\s.,]|$)/u,
};
/** What the library takes for one of these may be another one. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ms: ['id', 'ms'],
  hr: ['hr', 'bs', 'sr-Latn'],
  sr: ['sr', 'mk'],
  hi: ['hi', 'ne'],
  mr: ['mr', 'ne'],
  am: ['am', 'ti'],
};

/** The library's score from which on it was right in all texts that were tried; what it does not know stays below. */
const SURE_SCORE = 0.77;
/** Share of a text's letters that may be in another language, as quotations are. */
const QUOTED = 0.25;

export async function recogniseLanguage(paragraphs: readonly string[]): Promise<RecognisedLanguage> {
  const { eld } = await import('eld/medium');
  const whole = recognise(paragraphs.join('\n'), eld);
  const letters = new Map<string, number>();
  for (const text of paragraphs) {
    const { lang, sure } = recognise(text, eld);
    if (sure) letters.set(lang, (letters.get(lang) ?? 0) + (text.match(/\p{L}/gu)?.length ?? 0));
  }
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const others = [...letters].filter(([lang, count]) => lang !== whole.lang && count > QUOTED * all);
  if (others.length === 0) return whole;
  return { ...whole, sure: false, others: [...new Set([...whole.others, ...others.map(([lang]) => lang)])] };
}

function recognise(text: string, eld: typeof Detector): RecognisedLanguage {
  const script = mainScript(text);
  if (script === null) return UNKNOWN;
  if (script === 'Jpan') return { lang: 'ja', sure: true, others: [] };
  const beyond = BEYOND[script];
  const own = lettersOf(text, script);
  if (beyond && own.filter((letter) => beyond.test(letter)).length > NOT_NAMES * own.length) {
    const [lang] = OWN_LETTERS.find(([, letters]) => letters.test(own.join(''))) ?? [];
    return lang ? { lang, sure: true, others: [] } : UNKNOWN;
  }
  if (script === 'Hani') return { lang: 'zh', sure: true, others: [] };
  if (DECIDING.includes(script)) return { lang: languageOfScript(script), sure: true, others: [] };

  const found = eld.detect(text);
  const score = found.getScores()[found.language] ?? 0;
  if (!found.isReliable() || score === 0) return UNKNOWN;
  const alike = ALIKE[found.language] ?? [];
  const isOwn = OWN_WORDS[found.language]?.test(text) ?? alike.length === 0;
  const [lang = found.language] = alike;
  return { lang, sure: score >= SURE_SCORE && isOwn, others: isOwn ? [] : alike.slice(1) };
}

const UNKNOWN: RecognisedLanguage = { lang: 'und', sure: false, others: [] };

/** The script that most of a text's letters are of; Japanese is written in three. */
function mainScript(text: string): string | null {
  const counts = [...DECIDING, ...SHARED, 'Hira', 'Kana'].map(
    (script) => [script, lettersOf(text, script).length] as const,
  );
  const count = new Map(counts);
  const [hani = 0, hira = 0, kana = 0] = ['Hani', 'Hira', 'Kana'].map((script) => count.get(script));
  if (hira + kana > 0.1 * (hani + hira + kana)) count.set('Jpan', hani + hira + kana);
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0 ? most[0] : null;
}

const SCRIPTS = new Map([...DECIDING, ...SHARED, 'Hira', 'Kana'].map((script) => [script, scriptPattern(script)]));

function scriptPattern(script: string): RegExp {
  return new RegExp(`\\p{sc=${script}}`, 'gu');
}

function lettersOf(text: string, script: string): readonly string[] {
  return text.match(SCRIPTS.get(script) ?? /$^/) ?? [];
}

/** By Unicode's likely subtags: `th` for Thai script. */
function languageOfScript(script: string): string {
  return new Intl.Locale(`und-${script}`).maximize().language;
}
