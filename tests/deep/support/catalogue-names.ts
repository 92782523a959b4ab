import { join } from 'node:path';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { readMessage } from '../../../tools/words/compile-catalogue.mjs';
import { readCatalogue } from '../../../tools/words.mjs';

const root = join(import.meta.dirname, '../../..');

/** The texts of a language as a browser may show them: each matches its text, whatever stands in for its arguments. */
export async function catalogueNames(language: string): Promise<(key: string) => RegExp> {
  const catalogue = await readCatalogue(root, language);
  return (key) => {
    const text = catalogue[key];
    if (text === undefined) throw new Error(`no text ${key}`);
    return new RegExp(`^${pattern(readMessage(text))}$`);
  };
}

function pattern(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return '.*';
      return `(?:${Object.values(element.options)
        .map(({ value }) => pattern(value))
        .join('|')})`;
    })
    .join('');
}
