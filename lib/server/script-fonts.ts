import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptOf } from '../words/locale';
import { operatorFonts } from './operator-fonts';

/**
 * Fonts for what the product's own cuts lack, from packages: the scripts that states and their parts write today, symbols, and emoji in
 * outlines. By package, with its script as Unicode calls it. Of a letter that several scripts use, and of Han, the first one counts.
 */
const BY_SCRIPT: readonly (readonly [name: string, script: RegExp])[] = [
  ['@fontsource-variable/noto-naskh-arabic', /\p{Script_Extensions=Arabic}/u],
  ['@fontsource-variable/noto-sans-armenian', /\p{Script_Extensions=Armenian}/u],
  ['@fontsource-variable/noto-sans-bengali', /\p{Script_Extensions=Bengali}/u],
  ['@fontsource-variable/noto-sans-devanagari', /\p{Script_Extensions=Devanagari}/u],
  ['@fontsource-variable/noto-sans-ethiopic', /\p{Script_Extensions=Ethiopic}/u],
  ['@fontsource-variable/noto-sans-georgian', /\p{Script_Extensions=Georgian}/u],
  ['@fontsource-variable/noto-sans-gujarati', /\p{Script_Extensions=Gujarati}/u],
  ['@fontsource-variable/noto-sans-gurmukhi', /\p{Script_Extensions=Gurmukhi}/u],
  ['@fontsource-variable/noto-sans-hebrew', /\p{Script_Extensions=Hebrew}/u],
  ['@fontsource-variable/noto-sans-kannada', /\p{Script_Extensions=Kannada}/u],
  ['@fontsource-variable/noto-sans-khmer', /\p{Script_Extensions=Khmer}/u],
  ['@fontsource-variable/noto-sans-lao', /\p{Script_Extensions=Lao}/u],
  ['@fontsource-variable/noto-sans-malayalam', /\p{Script_Extensions=Malayalam}/u],
  ['@fontsource-variable/noto-sans-myanmar', /\p{Script_Extensions=Myanmar}/u],
  ['@fontsource-variable/noto-sans-oriya', /\p{Script_Extensions=Oriya}/u],
  ['@fontsource-variable/noto-sans-sinhala', /\p{Script_Extensions=Sinhala}/u],
  ['@fontsource-variable/noto-sans-tamil', /\p{Script_Extensions=Tamil}/u],
  ['@fontsource-variable/noto-sans-telugu', /\p{Script_Extensions=Telugu}/u],
  ['@fontsource-variable/noto-sans-thaana', /\p{Script_Extensions=Thaana}/u],
  ['@fontsource-variable/noto-sans-thai', /\p{Script_Extensions=Thai}/u],
  ['@fontsource-variable/noto-serif-tibetan', /\p{Script_Extensions=Tibetan}/u],
  ['@fontsource/noto-sans-tifinagh', /\p{Script_Extensions=Tifinagh}/u],
];
const HAN = {
  jp: '@fontsource-variable/noto-sans-jp',
  kr: '@fontsource-variable/noto-sans-kr',
  sc: '@fontsource-variable/noto-sans-sc',
  tc: '@fontsource-variable/noto-sans-tc',
} as const;
const EMOJI = '@fontsource-variable/noto-emoji';
const SYMBOLS = '@fontsource/noto-sans-symbols-2';

export const FONT_PACKAGES: readonly string[] = [
  ...BY_SCRIPT.map(([name]) => name),
  ...Object.values(HAN),
  EMOJI,
  SYMBOLS,
];

interface FontSource {
  /** The files that may have these letters. */
  filesWith(points: readonly number[]): readonly string[];
}

/** A package of Fontsource: one font in files by Unicode ranges, each with all weights or, without `-variable`, with one. */
class FontPackage implements FontSource {
  /** By code point. */
  #files: Map<number, string[]> | null = null;

  constructor(
    private readonly name: string,
    readonly script: RegExp | null,
  ) {}

  /** The files that say that they have these. Whether one does is known when it is read. */
  filesWith(points: readonly number[]): string[] {
    this.#files ??= this.#read();
    const files = this.#files;
    const [first = [], ...others] = points.map((point) => files.get(point) ?? []);
    return first.filter((file) => others.every((other) => other.includes(file)));
  }

  #read(): Map<number, string[]> {
    const folder = path.join(process.cwd(), 'node_modules', this.name);
    const id = path.basename(this.name);
    const kind = this.name.includes('-variable/') ? 'wght' : '400';
    // Written by Fontsource: {"hebrew": "U+0307-0308,U+0590-05FF"}, or "[12]" where a font has very many letters.
    const subsets = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    const files = new Map<number, string[]>();
    for (const [subset, ranges] of Object.entries(subsets)) {
      if (subset.startsWith('latin')) continue;
      const file = path.join(folder, 'files', `${id}-${subset.replace(/[[\]]/g, '')}-${kind}-normal.woff2`);
      for (const [from, to] of ranges.split(',').map(rangeOf))
        for (let point = from; point <= to; point++) files.set(point, [...(files.get(point) ?? []), file]);
    }
    return files;
  }
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const byScript = BY_SCRIPT.map(([name, script]) => new FontPackage(name, script));
const han = {
  jp: new FontPackage(HAN.jp, null),
  kr: new FontPackage(HAN.kr, null),
  sc: new FontPackage(HAN.sc, null),
  tc: new FontPackage(HAN.tc, null),
};
const emoji = new FontPackage(EMOJI, null);
const symbols = new FontPackage(SYMBOLS, null);

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** What the operator has put there: which letters a font of those has is known when it is read. */
const operator: FontSource = { filesWith: () => operatorFonts() };

/** Which shapes of Han characters a line has: by the letters beside them, or else by the story's language. */
function hanFirst(text: string, lang: string): keyof typeof han {
  if (KANA.test(text)) return 'jp';
  if (HANGUL.test(text)) return 'kr';
  const script = scriptOf(lang);
  return script === 'Jpan' ? 'jp' : script === 'Kore' ? 'kr' : script === 'Hant' ? 'tc' : 'sc';
}

/** Packages in the order in which they are asked for letters of a line. @param lang BCP 47, of the story */
export function packagesFor(text: string, lang: string) {
  const first = hanFirst(text, lang);
  const inOrder = [
    han[first],
    ...(['sc', 'tc', 'jp', 'kr'] as const).flatMap((key) => (key === first ? [] : han[key])),
  ];
  return {
    /** Lines with the same order have the same. */
    order: first,
    of: (letters: string): FontSource[] => [
      ...(isEmoji(letters) ? [emoji] : []),
      ...byScript.filter(({ script }) => script?.test(letters)),
      ...inOrder,
      symbols,
      emoji,
      operator,
    ],
  };
}

/** Shown as a picture, and not as the letter or sign that it also is. */
export const isEmoji = (letters: string): boolean => /\p{Emoji_Presentation}|\ufe0f/u.test(letters);
