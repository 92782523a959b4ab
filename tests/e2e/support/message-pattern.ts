import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { readMessage } from '../../../tools/words/compile-catalogue.mjs';

/** The source of an expression for a message as it may be shown, with anything in the place of its arguments. */
export const messagePattern = (text: string): string => pattern(readMessage(text));

function pattern(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return escaped(element.value);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return '.*';
      return `(?:${Object.values(element.options)
        .map(({ value }) => pattern(value))
        .join('|')})`;
    })
    .join('');
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
