import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storySchema } from '../lib/compile/schema';
import { storiesFolder } from '../lib/server/read-story';
import { isDay } from '../lib/story/is-day';
import type { Result } from '../lib/story/result';
import { loadLanguage } from '../lib/suggest/languages/load-language';
import { draftStory } from './draft-story';
import { readGazetteer } from './read-gazetteer';
import { type RecognisedLanguage, recogniseLanguage } from './recognise-language';
import { shortStory } from './short-story';

export interface NewStory {
  readonly slug: string;
  /** Path of the text. */
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** BCP 47; without it, the text's language is recognised. */
  readonly lang?: string | undefined;
}

/** Makes a story's folder with its text and a first draft of its file. What there is to say of its language, or the reason why not. */
export async function newStory(
  { slug, text, date, lang }: NewStory,
  folder = storiesFolder(),
): Promise<Result<string, string>> {
  const refused = (error: string) => ({ ok: false, error }) as const;
  if (!/^[a-z0-9-]{1,64}$/.test(slug)) return refused(`"${slug}" is no slug: 1 to 64 of a-z, 0-9 and -.`);
  if (!isDay(date)) return refused(`--date is "${date}"; it has to be a day, YYYY-MM-DD.`);
  if (lang !== undefined && !isLanguage(lang))
    return refused(`--lang is "${lang}"; it has to be a language tag, such as fr or pt-BR.`);
  if (!existsSync(text)) return refused(`There is no file ${text}.`);
  const directory = path.join(folder, slug);
  if (existsSync(directory)) return refused(`${path.relative('.', directory)} is there already; nothing was changed.`);

  const paragraphs = paragraphsOf(readFileSync(text, 'utf8'));
  if (paragraphs.length === 0) return refused(`${text} has no words in it.`);
  const gazetteer = readGazetteer();
  if (!gazetteer.ok) return refused(gazetteer.error);
  const recognised = await recogniseLanguage(paragraphs);
  const language = lang ?? recognised.lang;
  const reader = await loadLanguage(language);
  const draft = draftStory(paragraphs, { slug, lang: language, date, reader }, gazetteer.value);
  if (!draft.ok) return refused(draft.error);
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, 'article.txt'), draft.value.articleText);
  writeFileSync(path.join(directory, 'story.json'), shortStory(draft.value.story));
  return { ok: true, value: languageWords(recognised, lang) };
}

function isLanguage(lang: string): boolean {
  return storySchema.shape.lang.safeParse(lang).success && languageName(lang) !== null;
}

/** "French (fr)"; null for what is no tag of a language. */
function languageName(lang: string): string | null {
  try {
    return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(lang)} (${lang})`;
  } catch {
    return null;
  }
}

/** Which language the draft says that the text is in, and how sure that is. */
function languageWords({ lang, sure, others }: RecognisedLanguage, given: string | undefined): string {
  const name = (tag: string) => languageName(tag) ?? tag;
  const isOther = sure && given !== undefined && new Intl.Locale(given).language !== new Intl.Locale(lang).language;
  if (isOther) return `Language: ${name(given)} by --lang. The text looks like ${name(lang)}.`;
  if (given !== undefined) return `Language: ${name(given)} by --lang.`;
  if (sure) return `Language: ${name(lang)}, by the text. If that is wrong, correct "lang" in story.json.`;
  const how = 'Say it with --lang, for example --lang fr, or correct "lang" in story.json.';
  if (lang === 'und') return `The language was not recognised, so "lang" is "und", undetermined. ${how}`;
  const also =
    others.length > 0 ? `it may be ${others.map(name).join(' or ')}, too, or partly` : 'the text says too little';
  return `The language is not sure: "lang" is a guess, ${name(lang)}; ${also}. ${how}`;
}

/** One paragraph a line, without empty lines or spaces at the ends; every other character as it is. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
