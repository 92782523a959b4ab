import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

export interface ReaderMode {
  readonly lines: string[];
  readonly byline: string | null;
  readonly publishedTime: string | null;
}

/** What a reader mode makes of a page's HTML, or without it of the page as it stands. */
export function readerMode(page: Page, html?: string): Promise<ReaderMode | null> {
  return page.evaluate(
    ([library, text]) => {
      const Readability = new Function(`${library}; return Readability;`)();
      const copy = text === undefined ? document.cloneNode(true) : new DOMParser().parseFromString(text, 'text/html');
      const found = new Readability(copy).parse();
      if (!found) return null;
      const content = new DOMParser().parseFromString(found.content, 'text/html').body;
      // Of nested blocks, the innermost: an item of a list has its paragraph.
      const blocks = [...content.querySelectorAll('p, li:not(:has(p)), h1, h2, h3, summary, td')];
      const lines = blocks.map(({ textContent }) => (textContent ?? '').trim()).filter((line) => line !== '');
      return { lines, byline: found.byline, publishedTime: found.publishedTime };
    },
    [READABILITY, html] as const,
  );
}
