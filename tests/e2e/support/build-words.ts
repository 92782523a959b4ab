import { join } from 'node:path';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { readMessage } from '../../../tools/words/compile-catalogue.mjs';
import { readCatalogue } from '../../../tools/words.mjs';
import { escaped, messagePattern } from './message-pattern';

export type Words = string | RegExp;

/** The language of the build that is tested. Tests ask in English, whatever it is. */
export const LANGUAGE = process.env.E2E_WORDS ?? 'en';

interface Message {
  /** In English, with a number in the place of each argument. */
  readonly samples: readonly string[];
  /** In English, with anything in the place of each argument. */
  readonly english: RegExp;
  /** How many letters of it are its own. */
  readonly own: number;
  /** The source of an expression for the build's language. */
  readonly other: string;
}

const root = join(import.meta.dirname, '../../..');
const messages = LANGUAGE === 'en' ? [] : await readMessages();

/** What a test asks for in English, as the build has it: by the messages that may be meant, or unchanged where there is none. */
export function inBuild(words: Words, exact = false): Words {
  const meant = words instanceof RegExp ? meantBy(words) : meantByText(words, exact);
  if (meant.length === 0) return words;
  const itself = words instanceof RegExp ? words.source : exact ? `^${escaped(words)}$` : escaped(words);
  const others = meant.map(({ other }) => (exact ? `^${other}$` : other));
  return new RegExp([itself, ...others].join('|'), 'is');
}

function meantBy({ source, flags }: RegExp): readonly Message[] {
  const pattern = new RegExp(source, flags.replace('g', ''));
  return messages.filter(({ samples }) => samples.some((sample) => pattern.test(sample)));
}

/** A whole message before a part of one, and of whole messages the one that has most letters of its own. */
function meantByText(text: string, exact: boolean): readonly Message[] {
  const whole = messages.filter(({ english, own }) => own > 0 && english.test(text));
  const most = Math.max(...whole.map(({ own }) => own));
  if (most >= text.length / 2) return whole.filter(({ own }) => own === most);
  const part = text.toLowerCase();
  return exact ? [] : messages.filter(({ samples }) => samples.some((sample) => sample.toLowerCase().includes(part)));
}

async function readMessages(): Promise<readonly Message[]> {
  const english = await readCatalogue(root, 'en');
  const other = await readCatalogue(root, LANGUAGE);
  return Object.entries(english)
    .filter(([key]) => !/^(?:locale|join)\./.test(key))
    .map(([key, text]) => {
      const message = readMessage(text);
      return {
        samples: shown(message, '7'),
        english: new RegExp(`^${messagePattern(text)}$`, 's'),
        own: Math.max(...shown(message, '').map(({ length }) => length)),
        other: `(?:${messagePattern(other[key] ?? text)})`,
      };
    });
}

/** All ways in which a message may be shown, with this in the place of each argument. */
function shown(message: readonly MessageFormatElement[], argument: string): readonly string[] {
  return message.reduce<readonly string[]>(
    (before, element) => {
      const parts =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.plural || element.type === TYPE.select
            ? Object.values(element.options).flatMap(({ value }) => shown(value, argument))
            : [argument];
      return [...new Set(before.flatMap((text) => parts.map((part) => text + part)))];
    },
    [''],
  );
}
