import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gazetteer, openGazetteer } from '@/lib/suggest/gazetteer';
import { suggest } from '@/lib/suggest/suggest';
import type { Suggestions, TextSpan } from '@/lib/suggest/suggestions';
import { ROOT } from '../project/project-files';

export const GAZETTEER_FILES = {
  places: readFileSync(join(ROOT, 'data/gazetteer/places.bin')),
  english: readFileSync(join(ROOT, 'data/gazetteer/english.bin')),
};

export const gazetteer: Gazetteer = opened();

function opened(): Gazetteer {
  const result = openGazetteer(GAZETTEER_FILES.places, GAZETTEER_FILES.english);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** What an English text of 8 October 2025, a Wednesday, gives. */
export function suggested(text: string, date: string | null = '2025-10-08'): Suggestions {
  const answer = suggest(text, { lang: 'en', date, gazetteer });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

export function wordsOf(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

/** "Paris = geonames:2988507" for each place, "Turkish ~ iso:TUR" for a demonym, "!" for a metonym, "+" inside a body. */
export function placesIn(text: string): string[] {
  const signs = { place: '=', demonym: '~', metonym: '!', 'in-organisation': '+' };
  return suggested(text).places.map(
    (place) => `${wordsOf(text, place)} ${signs[place.kind]} ${place.candidates[0]?.id}`,
  );
}
