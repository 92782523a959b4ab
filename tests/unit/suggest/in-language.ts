import { loadLanguage } from '@/lib/suggest/languages/load-language';
import { suggest } from '@/lib/suggest/suggest';
import { gazetteer, wordsOf } from './suggested';

/** What a text of 8 October 2025, a Wednesday, gives with the words of its language. */
export async function inOwnLanguage(lang: string, text: string, date: string | null = '2025-10-08') {
  const answer = suggest(text, { lang, date, gazetteer, reader: await loadLanguage(lang) });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** "Москве place geonames:524901", with "?" where it is not sure. */
export async function placesOf(lang: string, text: string): Promise<string[]> {
  const { places } = await inOwnLanguage(lang, text);
  return places.map(
    (place) => `${wordsOf(text, place)} ${place.kind} ${place.candidates[0]?.name}${place.sure ? '' : ' ?'}`,
  );
}

export async function datesOf(lang: string, text: string, date?: string | null): Promise<string[]> {
  const { dates } = await inOwnLanguage(lang, text, date);
  return dates.map((one) => `${wordsOf(text, one)} ${one.edtf}`);
}

export async function amountsOf(lang: string, text: string): Promise<string[]> {
  const { amounts } = await inOwnLanguage(lang, text);
  return amounts.map(({ value, unit, qualifier }) => `${qualifier} ${value} ${unit}`);
}

export async function personsOf(lang: string, text: string): Promise<string[]> {
  const { persons } = await inOwnLanguage(lang, text);
  return persons.map(({ name, mentions }) => `${name}: ${mentions.map((span) => wordsOf(text, span)).join(', ')}`);
}

export async function bodiesOf(lang: string, text: string): Promise<string[]> {
  const { organisations } = await inOwnLanguage(lang, text);
  return organisations.map(
    ({ name, mentions }) => `${name}: ${mentions.map((span) => wordsOf(text, span)).join(', ')}`,
  );
}

/** "direct X: the words" */
export async function voicesOf(lang: string, text: string): Promise<string[]> {
  const { quotes } = await inOwnLanguage(lang, text);
  return quotes.map(({ form, speaker, spans }) => `${form} ${speaker}: ${spans.map((span) => wordsOf(text, span))}`);
}
