import type { z } from 'zod';
import { innerSchema, kindsOf, meaningOf, wordsOf } from './schema-at';

type Schema = z.core.$ZodType;

/** What a schema wants, in plain words: `two numbers, [longitude, latitude]`. `key` is the field's name. */
export function wantedWords(schema: Schema, key: PropertyKey): string {
  const meaning = meaningOf(schema);
  const type = typeWords(innerSchema(schema), key);
  return meaning === null || type.startsWith('one of') ? type : `${type} (${meaning.replace(/\.$/, '')})`;
}

function typeWords(schema: Schema, key: PropertyKey): string {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  switch (def.type) {
    case 'string':
      return 'text in quotation marks';
    case 'number':
      return 'format' in def ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, [ … ]';
    case 'tuple':
      return PAIRS.get(String(key)) ?? `a list of ${def.items.length}`;
    case 'object':
    case 'record':
      return 'an object, { … }';
    case 'union': {
      const found = kindsOf(schema);
      return found
        ? `an object, { "${found.key}": … }, where "${found.key}" is ${oneOf([...found.kinds.keys()])}`
        : [...new Set(def.options.map((option) => wantedWords(option, key)))].join(', or ');
    }
    default: {
      const words = wordsOf(schema);
      return words.length > 0 ? oneOf(words) : `another type: ${def.type}`;
    }
  }
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['lonLat', 'two numbers, [longitude, latitude]'],
  ['anchor', 'two numbers, [longitude, latitude]'],
  ['between', 'two country codes, such as ["TJK", "AFG"]'],
  ['paragraphs', 'two numbers, [first, last]'],
]);

export function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? (words[0] ?? '') : `one of ${words.join(', ')}`;
}

/** Words that people use for what the format calls otherwise. */
export const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    quote: ['exact', 'passages', 'statement'],
    text: ['exact'],
    words: ['exact'],
    before: ['prefix'],
    after: ['suffix'],
    coordinates: ['lonLat'],
    coords: ['lonLat'],
    latlon: ['lonLat'],
    latlng: ['lonLat'],
    lnglat: ['lonLat'],
    location: ['placement'],
    position: ['placement'],
    where: ['placement'],
    description: ['summary'],
    title: ['name'],
    label: ['name'],
    date: ['when', 'edtf'],
    time: ['when'],
    note: ['placementNote'],
    language: ['lang'],
    quotes: ['passages'],
    mentions: ['passages'],
    organization: ['organisation'],
    company: ['organisation'],
    institution: ['organisation'],
    ministry: ['organisation'],
    people: ['person'],
    human: ['person'],
    location_: ['place'],
    country: ['country', 'place'],
    city: ['city', 'place'],
    town: ['city', 'place'],
    village: ['city', 'place'],
    meeting: ['meeting', 'event'],
    claim: ['statement'],
    number: ['figure'],
    amount: ['figure'],
    nations: ['group'],
    ship: ['other'],
    indirect: ['reported'],
    direct: ['said'],
  }),
);
