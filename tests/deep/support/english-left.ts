import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCatalogue } from '../../../tools/words.mjs';
import { filesUnder } from '../../unit/project/project-files';

const root = join(import.meta.dirname, '../../..');
const WORD = /[a-z]{3,}/g;

/** Every word of the stories and of the base map: those are in English in any language of the interface. */
const DATA: ReadonlySet<string> = new Set(
  ['data/stories', 'data/basemap']
    .flatMap(filesUnder)
    .filter((path) => /\.(?:json|txt)$/.test(path))
    .flatMap((path) => readFileSync(join(root, path), 'utf8').toLowerCase().match(WORD) ?? []),
);
/** Texts of the English catalogue, whole. */
const ENGLISH: ReadonlySet<string> = new Set(Object.values(await readCatalogue(root, 'en')));
/** File formats. */
const SAME_EVERYWHERE = new Set(['png', 'svg']);

/** What a reader sees or hears in English outside of what says that it is: texts of the catalogue, and words that no story and no map has. */
export async function englishLeft(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const foreign = ':is([lang="en"], [lang^="en-"], script, style, noscript, input, textarea, iframe)';
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && !node.parentElement.closest(foreign)) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      if (element.closest('[lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
  const whole = said.map((text) => text.trim()).filter((text) => /\p{L}{3}/u.test(text) && ENGLISH.has(text));
  return [...new Set([...whole, ...said.flatMap(unknownWords)])];
}

function unknownWords(text: string): string[] {
  // A letter with an accent is part of its word: then the word is none of English.
  const words =
    text
      .replace(/https?:\S+/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const unknown = words.filter((word) => /^[a-z]{3,}$/.test(word) && !DATA.has(word) && !SAME_EVERYWHERE.has(word));
  return unknown.map((word) => `${word}: ${text.trim().slice(0, 80)}`);
}
