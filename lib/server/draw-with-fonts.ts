import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Advances, type Cut, type Fonts, fontsFrom, type SetOutlines } from '../text/fonts';
import { type Face, type FaceChoice, outlineLine } from '../text/outline-line';
import { once } from './concurrency-limit';
import { logProblem } from './log-event';
import { operatorFonts } from './operator-fonts';
import { isEmoji, packagesFor } from './script-fonts';
import { type LoadedFont, loadFont } from './shaping';

/** Written by tools/fonts, never by hand. */
export const readAdvances = once(
  async () => JSON.parse(await readFile(path.join(process.cwd(), 'data/fonts/advances.json'), 'utf8')) as Advances,
);

const EMPTY: LoadedFont = { has: () => false, shape: () => [] };

/** A file that is no font has no letters, and takes no picture down. */
async function loadOperatorFont(file: string): Promise<LoadedFont> {
  try {
    return await loadFont(file);
  } catch (error) {
    logProblem(`A font of FONTS_DIR cannot be read: ${file}`, error);
    return EMPTY;
  }
}

/**
 * Draws with fonts for every script. What a drawing needs is known when it has been tried: then the fonts that it lacked are read, and it
 * is drawn again. One that needs none beyond the cuts is drawn once.
 * @param lang BCP 47, of the story
 */
export async function drawWithFonts<T>(lang: string, draw: (fonts: Fonts) => T): Promise<T> {
  const advances = await readAdvances();
  const read = new Map<string, LoadedFont>();
  for (;;) {
    const lacking = new Set<string>();
    const drawn = draw(fontsFrom(advances, outlinesWith(advances, lang, read, lacking)));
    if (lacking.size === 0) return drawn;
    const own = operatorFonts();
    // Which of these has the letters shows only when all are read: not one more drawing for each.
    const wanted = own.some((file) => lacking.has(file)) ? new Set([...lacking, ...own]) : lacking;
    for (const file of wanted) read.set(file, own.includes(file) ? await loadOperatorFont(file) : await loadFont(file));
  }
}

/** @param lacking gets the files that are not yet among those that were read */
function outlinesWith(
  advances: Advances,
  lang: string,
  read: ReadonlyMap<string, LoadedFont>,
  lacking: Set<string>,
): SetOutlines {
  const faces = new Map<string, Face>();
  const faceIn = (file: string, weight: number): Face | null => {
    const font = read.get(file);
    if (!font) {
      lacking.add(file);
      return null;
    }
    const key = `${weight} ${file}`;
    const face = faces.get(key) ?? {
      shape: (text, from, to, rtl, spaced) => font.shape({ text, from, to, rtl, spaced, weight, lang }),
    };
    faces.set(key, face);
    return face;
  };
  const cutFace = (cut: Cut) => faceIn(path.join(process.cwd(), 'data/fonts', `${cut}.ttf`), weightOf(cut));
  const find = (letters: string, cut: Cut, packages: ReturnType<typeof packagesFor>): Face | null => {
    const spellings = spellingsOf(letters);
    if (!isEmoji(letters)) {
      for (const own of [cut, OTHER_FAMILY[cut]])
        if (spellings.some((points) => points.every((point) => hasLetter(advances, own, point)))) return cutFace(own);
    }
    for (const one of packages.of(letters)) {
      for (const points of spellings) {
        for (const file of one.filesWith(points)) {
          const font = read.get(file);
          // Not read yet: drawn again, so that this one will do.
          if (!font || points.every((point) => font.has(point))) return faceIn(file, weightOf(cut));
        }
      }
    }
    return null;
  };
  const found = new Map<string, Face | null>();
  return (line, spans, spacing) => {
    const packages = packagesFor(line.text, lang);
    const choice: FaceChoice = {
      faceOf: cutFace,
      faceFor(letters, cut) {
        const key = `${packages.order} ${cut} ${letters}`;
        const face = found.get(key) ?? find(letters, cut, packages);
        found.set(key, face);
        return face;
      },
    };
    const set = outlineLine(line, spans, spacing, choice);
    return lacking.size > 0 ? null : set;
  };
}

const weightOf = (cut: Cut): number => Number(cut.split('-')[1]);

/** A letter that one family lacks is taken from the other. */
const OTHER_FAMILY: Readonly<Record<Cut, Cut>> = {
  'serif-400': 'sans-400',
  'serif-400-italic': 'sans-400-italic',
  'serif-600': 'sans-600',
  'serif-600-italic': 'sans-600',
  'sans-400': 'serif-400',
  'sans-400-italic': 'serif-400-italic',
  'sans-500': 'serif-400',
  'sans-600': 'serif-600',
};

const SEEN = /\P{Default_Ignorable_Code_Point}/gu;

/** The code points that have to be there, composed or taken apart: HarfBuzz takes what a font has. */
function spellingsOf(letters: string): number[][] {
  return [...new Set([letters, letters.normalize('NFC'), letters.normalize('NFD')])].map((spelling) =>
    (spelling.match(SEEN) ?? []).map((letter) => letter.codePointAt(0) ?? 0),
  );
}

const SPACE = /\p{Zs}/u;
const [HYPHEN, NO_BREAK_HYPHEN] = [0x2010, 0x2011];

/** HarfBuzz makes every space and the hyphen that does not break of the common ones. */
function hasLetter(advances: Advances, cut: Cut, point: number): boolean {
  const letter = String.fromCodePoint(point === NO_BREAK_HYPHEN ? HYPHEN : point);
  return SPACE.test(letter) || advances[cut]?.[letter] !== undefined;
}
