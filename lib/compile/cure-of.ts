import type { z } from 'zod';
import type { CountryFacts } from '../story/story';
import { closestWord } from './closest-word';
import { countryMeant } from './country-meant';
import { dateMeant } from './date-meant';
import { valueAt } from './read-json';
import { fieldsOf, innerSchema, kindsOf, wordsOf } from './schema-at';
import { OTHER_WORDS } from './wanted-words';

type Schema = z.core.$ZodType;

/** What helps to see what a file means. */
export interface Hints {
  readonly countryFacts: (iso3: string) => CountryFacts | null;
}

export interface Cure {
  /** What to write, in plain words. */
  readonly words?: string;
  /** What the file most likely means, so that what else is wrong can be told as well. */
  readonly assume?:
    | { readonly kind: 'set'; readonly value: unknown }
    | { readonly kind: 'rename'; readonly to: string }
    | { readonly kind: 'leave-out' }
    | undefined;
}

interface Refused {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  /** What is wanted there, and what the object around it is to be. */
  readonly schema: Schema | null;
  readonly around: Schema | null;
  /** The whole file. */
  readonly json: unknown;
  readonly hints: Hints;
}

/** What to write instead of a value that a schema refuses; nothing where that cannot be told. */
export function cureOf(refused: Refused): Cure {
  const { value, schema } = refused;
  const kind = kindCure(refused);
  if (kind) return kind;
  if (value === undefined || !schema) return {};
  if (value === null && fits(schema, undefined))
    return { words: 'leave the field out where there is nothing to say', assume: { kind: 'leave-out' } };
  if (typeof value === 'string') return textCure(value, schema, refused);
  if (typeof value === 'number') return numberCure(value, schema, refused);
  return Array.isArray(value) ? listCure(value, schema, refused) : objectCure(value, schema);
}

const set = (value: unknown) => ({ kind: 'set', value }) as const;
const write = (value: unknown): Cure => ({ words: `write ${JSON.stringify(value)}`, assume: set(value) });
const fits = (schema: Schema, value: unknown) => (schema as z.ZodType).safeParse(value).success;
const typeOf = (schema: Schema) => innerSchema(schema)._zod.def.type;

/** The word for the kind: one that is like it, or the kinds that have the fields which are there. */
function kindCure({ value, path, around, json }: Refused): Cure | null {
  const found = around && kindsOf(around);
  if (!found || found.key !== path.at(-1)) return null;
  if (typeof value === 'string') {
    const meant = wordMeant(value, [...found.kinds.keys()]);
    if (meant !== undefined) return { words: `did you mean "${meant}"?`, assume: set(meant) };
  }
  const there = valueAt(json, path.slice(0, -1));
  const keys = typeof there === 'object' && there !== null ? Object.keys(there).filter((key) => key !== found.key) : [];
  const misspelt = closestWord(found.key, keys);
  const word = misspelt === null ? undefined : valueAt(there, [misspelt]);
  if (typeof word === 'string' && found.kinds.has(word)) return { words: `"${misspelt}" is no key`, assume: set(word) };
  const fitting = [...found.kinds].filter(([, option]) => {
    const fields = fieldsOf(option, undefined);
    return keys.length > 0 && keys.every((key) => fields.has(key));
  });
  const [first] = fitting[0] ?? [];
  if (first === undefined || fitting.length > 3) return {};
  const words = fitting.map(([word]) => `"${found.key}": "${word}"`).join(' or ');
  const isSure = fitting.length === 1 || fits(around, { ...(there as object), [found.key]: first });
  return { words: `with these fields it is ${words}`, assume: isSure ? set(first) : undefined };
}

function wordMeant(word: string, allowed: readonly string[]): string | undefined {
  const other = OTHER_WORDS.get(word.trim().toLowerCase())?.find((one) => allowed.includes(one));
  return other ?? closestWord(word, allowed) ?? undefined;
}

function textCure(value: string, schema: Schema, { json, hints }: Refused): Cure {
  const meant = wordMeant(value, wordsOf(schema));
  if (meant !== undefined && fits(schema, meant)) return { words: `did you mean "${meant}"?`, assume: set(meant) };
  if (typeOf(schema) === 'number') {
    const number = Number(value.trim());
    const isNumber = value.trim() !== '' && fits(schema, number);
    return isNumber ? { words: `write ${number}, without quotation marks`, assume: set(number) } : {};
  }
  const wrapped = wrappedText(value, schema, hints);
  if (wrapped !== undefined) return write(wrapped);
  const named = idNamed(value, json);
  if (named !== undefined && fits(schema, named)) return { words: `did you mean "${named}"?`, assume: set(named) };
  for (const one of [
    value.trim(),
    countryMeant(value, hints.countryFacts),
    dateMeant(value),
    idOf(value),
    `https://${value.trim().replace(/^(?:[a-z]+:\/*|\/+)/i, '')}`,
  ]) {
    if (one === null || one === value || !fits(schema, one)) continue;
    if (one.startsWith('https:') && !/^[^\s/]+\.[^\s/]{2,}/.test(one.slice(8))) continue;
    return { words: `did you mean ${JSON.stringify(one)}?`, assume: set(one) };
  }
  return {};
}

/** `"Oslo"` where `{ "exact": "Oslo" }` belongs, or a list of it. */
function wrappedText(value: string, schema: Schema, hints: Hints): unknown {
  const def = innerSchema(schema)._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'array') {
    const one = fits(def.element, value) ? value : wrappedText(value, def.element, hints);
    return one === undefined ? undefined : [one];
  }
  if (def.type === 'object') {
    const needed = Object.entries(def.shape).filter(([, field]) => !fits(field, undefined));
    const [key] = needed[0] ?? [];
    const whole = key === undefined ? undefined : { [key]: value };
    return needed.length === 1 && fits(schema, whole) ? whole : undefined;
  }
  const kinds = kindsOf(schema)?.kinds;
  const country = kinds?.has('country') ? countryMeant(value, hints.countryFacts) : null;
  const whole = country === null ? { kind: 'at', at: value } : { kind: 'country', country };
  return kinds?.has('at') && fits(schema, whole) ? whole : undefined;
}

/** The id of the entity, layer or source of this name. */
function idNamed(name: string, json: unknown): string | undefined {
  for (const list of ['entities', 'sources', 'layers']) {
    const items = valueAt(json, [list]);
    const found = Array.isArray(items) ? items.find((item) => valueAt(item, ['name']) === name) : undefined;
    const id = valueAt(found, ['id']);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

/** An id made of words: "Kari Holm" is `kari-holm`. */
export function idOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
}

function numberCure(value: number, schema: Schema, { path, json }: Refused): Cure {
  if (typeOf(schema) === 'string' && fits(schema, String(value)))
    return { words: `write "${value}", in quotation marks`, assume: set(String(value)) };
  if (typeOf(schema) === 'array' && fits(schema, [value])) return write([value]);
  if (value === 0 && fits(schema, 1)) return { words: 'it counts from 1' };
  const pair = valueAt(json, path.slice(0, -1));
  const swapped = Array.isArray(pair) && pair.length === 2 ? [pair[1], pair[0]] : null;
  if (path.at(-1) === 1 && swapped && isLonLat(swapped))
    return { words: `longitude stands first: did you mean ${JSON.stringify(swapped)}?` };
  const [lat, lon] = [valueAt(pair, ['lat']), valueAt(pair, ['lon'])];
  if (path.at(-1) === 'lat' && isLonLat([lat, lon]))
    return { words: `"lat" and "lon" may be swapped: did you mean "lat": ${lon}, "lon": ${lat}?` };
  return {};
}

function isLonLat([lon, lat]: readonly unknown[]): boolean {
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

function listCure(value: readonly unknown[], schema: Schema, { path }: Refused): Cure {
  const key = String(path.at(-1));
  if (value.length === 1 && fits(schema, value[0]))
    return { words: 'write it without the list’s brackets, "[" and "]"', assume: set(value[0]) };
  if (key === 'placement' && isLonLat(value) && value.length === 2) return write({ kind: 'point', lonLat: value });
  if (typeOf(schema) !== 'tuple' || !value.every((one) => typeof one === 'number')) return {};
  if (value.length === 4 && value.every(Number.isInteger)) {
    const pair = [Number(`${value[0]}.${value[1]}`), Number(`${value[2]}.${value[3]}`)];
    return { words: `decimals have a point: did you mean ${JSON.stringify(pair)}?`, assume: set(pair) };
  }
  if (value.length === 3) return { words: 'leave the height out', assume: set(value.slice(0, 2)) };
  return {};
}

function objectCure(value: unknown, schema: Schema): Cure {
  if (typeOf(schema) === 'array' && fits(schema, [value]))
    return { words: 'put it into a list: [ … ]', assume: set([value]) };
  const [lon, lat] = ['lon', 'lat'].map(
    (key) => valueAt(value, [key]) ?? valueAt(value, [key === 'lon' ? 'lng' : key]),
  );
  if (typeOf(schema) === 'tuple' && isLonLat([lon, lat])) return write([lon, lat]);
  return {};
}
