import { join } from 'node:path';
import { readCatalogue } from '../../../tools/words.mjs';
import { messagePattern } from '../../e2e/support/message-pattern';

const root = join(import.meta.dirname, '../../..');

/** The texts of a language as a browser may show them: each matches its text, whatever stands in for its arguments. */
export async function catalogueNames(language: string): Promise<(key: string) => RegExp> {
  const catalogue = await readCatalogue(root, language);
  return (key) => {
    const text = catalogue[key];
    if (text === undefined) throw new Error(`no text ${key}`);
    return new RegExp(`^${messagePattern(text)}$`);
  };
}
