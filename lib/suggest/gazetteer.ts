import type { Result } from '../story/result';
import { type KeyTable, keyTable } from './key-table';
import { type PackedFile, readPackedFile } from './packed-file';
import { LEVELS, ROW } from './word-flags.mjs';

export type Level = (typeof LEVELS)[number];

/** A row that a name leads to, with what is known of that name (`NAME`). */
export interface NamedRow {
  readonly row: number;
  readonly flags: number;
}

/** All known places, peoples and organisations, read in place: nothing is made for a row before it is asked for. */
export interface Gazetteer {
  readonly rows: number;
  /** Rows that have exactly this name, in the form of `nameKey`. */
  readonly named: (key: string) => readonly NamedRow[];
  /** Rows of the first names that begin with this, in the form of `nameKey`. */
  readonly beginning: (key: string, most: number) => readonly NamedRow[];
  /** Whether a longer name goes on after these words. */
  readonly goesOn: (key: string) => boolean;
  readonly levelOf: (row: number) => Level;
  /** ISO 3166-1 alpha-3; null where it is in none, or in several. */
  readonly countryOf: (row: number) => string | null;
  /** The row of its first-level division; -1 where none is known. */
  readonly divisionOf: (row: number) => number;
  /** The row of a country. */
  readonly countryRow: (alpha3: string) => number;
  /** 25 × log10 of the inhabitants, or as if so many lived there. */
  readonly weightOf: (row: number) => number;
  readonly isCapital: (row: number) => boolean;
  /** Of a country or of a first-level division. */
  readonly isSeat: (row: number) => boolean;
  readonly lonLatOf: (row: number) => readonly [lon: number, lat: number];
  readonly idOf: (row: number) => string;
  readonly nameOf: (row: number) => string;
  /** Flags of `WORD` for an English word; 0 where it is unknown. */
  readonly wordFlags: (word: string) => number;
}

/** Knows no name. */
export const EMPTY_GAZETTEER: Gazetteer = {
  rows: 0,
  named: () => [],
  beginning: () => [],
  goesOn: () => false,
  levelOf: () => 'region',
  countryOf: () => null,
  divisionOf: () => -1,
  countryRow: () => -1,
  weightOf: () => 0,
  isCapital: () => false,
  isSeat: () => false,
  lonLatOf: () => [0, 0],
  idOf: () => '',
  nameOf: () => '',
  wordFlags: () => 0,
};

/** Both files as they come over the wire. Without the second one, no word is known to be common or a person's name. */
export function openGazetteer(places: Uint8Array, english: Uint8Array | null): Result<Gazetteer, string> {
  const file = readPackedFile(places);
  if (!file.ok) return file;
  const words = english ? readWords(english) : null;
  if (words && !words.ok) return words;
  const opened = openRows(file.value);
  if (!opened) return { ok: false, error: "The gazetteer's file is damaged: its sections do not fit each other." };
  const { value: wordTable, values } = words?.value ?? { value: null, values: new Uint8Array() };
  return {
    ok: true,
    value: { ...opened, wordFlags: (word) => (wordTable ? (values[wordTable.find(word)] ?? 0) : 0) },
  };
}

function readWords(bytes: Uint8Array): Result<{ value: KeyTable; values: Uint8Array }, string> {
  const file = readPackedFile(bytes);
  if (!file.ok) return file;
  const { header, sections } = file.value;
  const values = sections.get('values') ?? new Uint8Array();
  const table = tableOf(header, sections.get('keys'), values, (_, at) => at + 1);
  if (!table)
    return { ok: false, error: "The gazetteer's file of words is damaged: its sections do not fit each other." };
  return { ok: true, value: { value: table, values } };
}

function tableOf(
  header: PackedFile['header'],
  keys: Uint8Array | undefined,
  values: Uint8Array,
  skip: (values: Uint8Array, at: number) => number,
): KeyTable | null {
  const { keys: count, block } = header;
  if (!keys || !isCount(count) || !isCount(block) || block === 0) return null;
  return keyTable(keys, values, count, block, skip);
}

function openRows({ header, sections }: PackedFile): Omit<Gazetteer, 'wordFlags'> | null {
  const { rows, numbered, countries } = header;
  if (!isCount(rows) || !isCount(numbered) || !Array.isArray(countries)) return null;
  const column = (name: string, width: number) => {
    const bytes = sections.get(name);
    return bytes && bytes.length === rows * width ? bytes : null;
  };
  const [level, country, weight, flags] = ['level', 'country', 'weight', 'flags'].map((name) => column(name, 1));
  const [division, lat, lon] = ['division', 'lat', 'lon'].map((name) => column(name, 2));
  const [ids, numbers, names, values] = ['ids', 'numbers', 'names', 'values'].map((name) => sections.get(name));
  if (!level || !country || !weight || !flags || !division || !lat || !lon) return null;
  if (!ids || !numbers || !names || !values) return null;
  const table = tableOf(header, sections.get('keys'), values, skipPostings);
  const nameStarts = lineStarts(names, rows);
  const idStarts = lineStarts(ids, numbered);
  const geonames = readNumbers(numbers, rows - numbered);
  if (!table || !nameStarts || !idStarts || !geonames) return null;

  const decoder = new TextDecoder();
  const line = (bytes: Uint8Array, starts: Uint32Array, i: number) =>
    decoder.decode(bytes.subarray(starts[i], (starts[i + 1] ?? 1) - 1));
  const two = (bytes: Uint8Array, row: number) => (bytes[row] ?? 0) | ((bytes[rows + row] ?? 0) << 8);
  const signed = (bytes: Uint8Array, row: number) => (two(bytes, row) << 16) >> 16;
  const namesOfCountries = countries.map(String);
  const countryRows = new Map<string, number>();
  for (let row = 0; row < rows && LEVELS[level[row] ?? 0] === 'country'; row++) {
    countryRows.set(namesOfCountries[country[row] ?? 0] ?? '', row);
  }
  return {
    rows,
    named: (key) => {
      const at = table.find(key);
      return at < 0 ? [] : readPostings(values, at);
    },
    beginning: (key, most) => table.startingWith(key, most).flatMap((at) => readPostings(values, at)),
    goesOn: (key) => table.hasPrefix(`${key} `),
    levelOf: (row) => LEVELS[level[row] ?? 0] ?? 'region',
    countryOf: (row) => namesOfCountries[country[row] ?? 0] || null,
    divisionOf: (row) => two(division, row) - 1,
    countryRow: (alpha3) => countryRows.get(alpha3) ?? -1,
    weightOf: (row) => weight[row] ?? 0,
    isCapital: (row) => ((flags[row] ?? 0) & ROW.capital) !== 0,
    isSeat: (row) => ((flags[row] ?? 0) & (ROW.capital | ROW.seat)) !== 0,
    lonLatOf: (row) => [signed(lon, row) / 100, signed(lat, row) / 100],
    idOf: (row) => (row < numbered ? line(ids, idStarts, row) : `geonames:${geonames[row - numbered]}`),
    nameOf: (row) => line(names, nameStarts, row),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Where each line begins, and after the last one where one more would. Null where there are more or fewer. */
function lineStarts(bytes: Uint8Array, count: number): Uint32Array | null {
  const starts = new Uint32Array(count + 1);
  let line = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 10) continue;
    line++;
    if (line >= count) return null;
    starts[line] = i + 1;
  }
  starts[count] = bytes.length + 1;
  return line === Math.max(0, count - 1) ? starts : null;
}

function readNumbers(bytes: Uint8Array, count: number): Uint32Array | null {
  const numbers = new Uint32Array(count);
  let at = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const [zigzag, next] = readVarint(bytes, at);
    at = next;
    before += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    numbers[i] = before;
  }
  return at === bytes.length ? numbers : null;
}

function readVarint(bytes: Uint8Array, start: number): readonly [number, next: number] {
  let value = 0;
  let scale = 1;
  let at = start;
  for (let byte = bytes[at] ?? 0; byte > 127; byte = bytes[++at] ?? 0) {
    value += (byte - 128) * scale;
    scale *= 128;
  }
  return [value + (bytes[at] ?? 0) * scale, at + 1];
}

function readPostings(values: Uint8Array, start: number): NamedRow[] {
  const [count, first] = readVarint(values, start);
  let at = first;
  let row = 0;
  return Array.from({ length: count }, () => {
    const [step, next] = readVarint(values, at);
    row += Math.floor(step / 2);
    const flags = step % 2 === 1 ? (values[next] ?? 0) : 0;
    at = next + (step % 2);
    return { row, flags };
  });
}

function skipPostings(values: Uint8Array, start: number): number {
  const [count, first] = readVarint(values, start);
  let at = first;
  for (let i = 0; i < count && at < values.length; i++) {
    const [step, next] = readVarint(values, at);
    at = next + (step % 2);
  }
  return at;
}
