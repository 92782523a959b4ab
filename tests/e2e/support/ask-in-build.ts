import { type Browser, type Expect, expect as inEnglish, type Locator } from '@playwright/test';
import { inBuild, LANGUAGE, type Words } from './build-words';

type Method = (this: unknown, ...args: unknown[]) => unknown;

const BY_WORDS = ['getByText', 'getByLabel', 'getByTitle', 'getByPlaceholder', 'getByAltText'];
const MATCHERS = ['toContainText', 'toHaveText', 'toHaveAccessibleName', 'toHaveAccessibleDescription', 'toHaveTitle'];

/** From now on all pages find what is asked for by words of the build's language. */
export async function askInBuild(browser: Browser): Promise<void> {
  if (LANGUAGE === 'en') return;
  const page = await browser.newPage();
  for (const one of [page, page.locator('html')]) {
    const prototype = Object.getPrototypeOf(one) as Record<string, Method | boolean>;
    if (prototype.asksInBuild) continue;
    prototype.asksInBuild = true;
    const wrap = (name: string, change: (args: readonly unknown[]) => unknown[]) => {
      const own = prototype[name];
      if (typeof own !== 'function') return;
      prototype[name] = function (this: unknown, ...args: unknown[]) {
        return own.apply(this, change(args));
      };
    };
    for (const name of BY_WORDS)
      wrap(name, ([words, options]) => [
        inBuild(words as Words, (options as { exact?: boolean } | undefined)?.exact),
        options,
      ]);
    for (const name of ['getByRole', 'locator']) wrap(name, ([what, options]) => [what, asking(options)]);
    wrap('filter', ([options]) => [asking(options)]);
  }
  await page.close();
}

function asking(options: unknown): unknown {
  if (typeof options !== 'object' || options === null) return options;
  const asked = Object.entries(options).map(([key, value]) => [
    key,
    key === 'name' ? inBuild(value, Reflect.get(options, 'exact')) : key.endsWith('Text') ? all(value) : value,
  ]);
  return Object.fromEntries(asked);
}

function all(words: unknown): unknown {
  if (Array.isArray(words)) return words.map(all);
  return typeof words === 'string' || words instanceof RegExp ? inBuild(words) : words;
}

/** Playwright's own, for which words of the build's language do as well. */
export const expect = LANGUAGE === 'en' ? inEnglish : (inEnglish.extend(matchersInBuild()) as unknown as Expect);

function matchersInBuild() {
  return Object.fromEntries(
    MATCHERS.map((name) => [
      name,
      async function (this: { readonly isNot: boolean }, on: Locator, words: unknown, options: object) {
        const matchers = this.isNot ? inEnglish(on).not : inEnglish(on);
        const own = Reflect.get(matchers, name) as (words: unknown, options: object) => Promise<void>;
        try {
          await own.call(matchers, all(words), options);
          return { pass: !this.isNot, message: () => '' };
        } catch (error) {
          return { pass: this.isNot, message: () => String(error) };
        }
      },
    ]),
  );
}
