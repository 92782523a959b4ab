import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Gazetteer } from '../lib/suggest/gazetteer';
import { loadLanguage } from '../lib/suggest/languages/load-language';
import { suggest } from '../lib/suggest/suggest';
import { readGazetteer } from './read-gazetteer';
import { recogniseLanguage } from './recognise-language';
import { suggestionLines } from './suggestion-lines';

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().optional(),
  date: z.string().nullish(),
});

/** `npm run story -- suggest`: articles as lines of JSON, or one text for people to read. Returns the exit code. */
export async function suggestCommand(args: readonly string[], usage: string): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.error(usage);
    return 2;
  }
  const gazetteer = readGazetteer();
  if (!gazetteer.ok) console.error(gazetteer.error);
  const known = gazetteer.ok ? gazetteer.value : null;
  return options.text === undefined ? answerLines(known) : showText(options.text, options, known);
}

interface Options {
  readonly text?: string | undefined;
  readonly lang?: string | undefined;
  readonly date?: string | undefined;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const options = { text: { type: 'string' }, date: { type: 'string' }, lang: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values.text === undefined && (values.lang ?? values.date) !== undefined ? null : values;
  } catch {
    return null;
  }
}

/** One answer for each line, in the same order; 1 if any could not be read. */
async function answerLines(gazetteer: Gazetteer | null): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = await answerTo(line, gazetteer);
    if ('error' in answer) code = 1;
    console.log(JSON.stringify(answer));
  }
  return code;
}

async function answerTo(line: string, gazetteer: Gazetteer | null): Promise<object> {
  const read = readLine(line);
  if (!read.ok) return { id: read.id, error: read.error };
  const { id, text, lang, date } = read.value;
  const answer = await answerFor(text, { lang, date }, gazetteer);
  return answer.ok ? { id, ...answer.value } : { id, error: answer.error.message };
}

function readLine(line: string) {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return {
      ok: false,
      id: null,
      error: `This line is no JSON: ${error instanceof Error ? error.message : error}`,
    } as const;
  }
  const read = LINE.safeParse(json);
  if (read.success) return { ok: true, value: read.data } as const;
  const id = z.object({ id: LINE.shape.id }).safeParse(json);
  const error = `A line has to be { "id", "text", "lang"?, "date"? }: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ')}`;
  return { ok: false, id: id.success ? id.data.id : null, error } as const;
}

async function answerFor(
  text: string,
  { lang: given, date }: { readonly lang?: string | null | undefined; readonly date?: string | null | undefined },
  gazetteer: Gazetteer | null,
) {
  const lang = given ?? (await languageOf(text));
  return suggest(text, { lang, date: date ?? null, gazetteer, reader: await loadLanguage(lang) });
}

/** English where the text does not tell: most texts without a language come from English newsrooms. */
async function languageOf(text: string): Promise<string> {
  const { lang, sure } = await recogniseLanguage(text.split(/\r\n|\r|\n/));
  return lang === 'und' || !sure ? 'en' : lang;
}

async function showText(file: string, { lang, date }: Options, gazetteer: Gazetteer | null): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const answer = await answerFor(text, { lang, date }, gazetteer);
  if (!answer.ok) {
    console.error(answer.error.message);
    return 1;
  }
  for (const line of suggestionLines(text, answer.value)) console.log(line);
  return 0;
}
