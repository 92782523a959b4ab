import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { codeFiles, filesUnder, read } from './project-files';

/** A regular expression as it stands in our code: after what can only come before a value. */
const LITERAL =
  /(?<=[=(,:[?|&!{}\s])\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s,;.)\]}])/g;
const LENGTH = 100_000;
/** For all hostile texts together: some twenty times what one needs, far less than what counts in squares or powers. */
const LIMIT_MS = 50;
/** A machine may be busy with something else each time but one; what goes astray does so every time. */
const TRIES = 10;

const HOSTILE = [
  'a',
  'A1',
  ' ',
  '0',
  '1.',
  '/',
  '"',
  '\\',
  '<',
  '=',
  '&a=',
  '%',
  '-',
  '~',
  '..',
  '{',
  '(',
  '\n',
  'a,',
  '; ',
  '\u00e9',
]
  .map((part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH))
  .flatMap((text) => [
    text,
    `${text}!`,
    `<script>${text}`,
    `(self.__next_f=self.__next_f||[]).push(${text}`,
    `/${text}\n`,
  ]);

/** These read only what our own code wrote a line before: a path of a map, the digits of a number. */
const OWN_WRITING = ['lib/picture/svg-area.ts', 'lib/words/quantity-words.ts'];

const found = [...codeFiles(), ...filesUnder('public').filter((path) => path.endsWith('.js'))]
  .filter((path) => /^(?:app|components|lib|public)\//.test(path) && !OWN_WRITING.includes(path))
  .flatMap((path) =>
    [...read(path).matchAll(LITERAL)].flatMap(([, source = '', flags = '']) => {
      try {
        return [{ path, regex: new RegExp(source, flags) }];
      } catch {
        return [];
      }
    }),
  );

describe('every regular expression', () => {
  it('is found', () => {
    expect(found.length).toBeGreaterThan(60);
  });

  it.each(found)('of $path is soon done with 100,000 hostile letters: $regex', ({ regex }) => {
    const context = vm.createContext({ texts: HOSTILE, regex });
    // Throws where it takes too long: an expression that goes astray cannot be stopped otherwise.
    const script = 'for (const text of texts) { regex.lastIndex = 0; regex.test(text); }';
    const isDone = () => {
      try {
        vm.runInContext(script, context, { timeout: LIMIT_MS });
        return true;
      } catch {
        return false;
      }
    };
    expect(Array.from({ length: TRIES }).some(isDone)).toBe(true);
  });
});
