import { TO_FILL_IN } from '../lib/compile/check-placeholders';
import type { Result } from '../lib/story/result';
import { applyOperation, noDecisions } from '../lib/studio/decisions';
import { joinedText } from '../lib/studio/joined-text';
import { fieldsIn, isFields, type JsonFields } from '../lib/studio/operation';
import { reviewOf } from '../lib/studio/review';
import { type StoryFolder, storyFolder } from '../lib/studio/story-folder';
import { suggestedThings } from '../lib/studio/suggested-things';
import { acceptingAll } from '../lib/studio/suggestion';
import type { Gazetteer } from '../lib/suggest/gazetteer';
import type { LanguageReader } from '../lib/suggest/languages/load-language';
import { suggest } from '../lib/suggest/suggest';
import { letterStart, lettersOf } from '../lib/text/letters';

export interface DraftRequest {
  readonly slug: string;
  /** BCP 47 */
  readonly lang: string;
  /** YYYY-MM-DD, the day from which the article speaks. */
  readonly date: string;
  /** What reads the language; null where nothing does but the rules of all. */
  readonly reader: LanguageReader | null;
}

/**
 * A first story of a text: everything in it that is sure, as an editor who accepts it in the studio has it. What a person has to say is to be
 * filled in, so it is a draft. The reason where there is none.
 */
export function draftStory(
  paragraphs: readonly string[],
  { slug, lang, date, reader }: DraftRequest,
  gazetteer: Gazetteer,
): Result<StoryFolder, string> {
  const found = suggest(joinedText(paragraphs).text, { lang, date, gazetteer, reader });
  if (!found.ok) return { ok: false, error: found.error.message };
  const start = noDecisions(paragraphs, fieldsToFillIn(paragraphs, lang, date));
  const { sure } = reviewOf(suggestedThings(found.value, start), start);
  const folder = storyFolder(applyOperation(start, acceptingAll(sure)), slug);
  if (!fieldsIn(folder.story.entities).some(isOnMap)) {
    const error = `The text names no country and no city that is sure. Begin with the example in docs/story-format.md, or in the studio.`;
    return { ok: false, error };
  }
  return { ok: true, value: folder };
}

function isOnMap({ placement }: JsonFields): boolean {
  return isFields(placement) && placement.kind !== 'none';
}

function fieldsToFillIn(paragraphs: readonly string[], lang: string, date: string): JsonFields {
  const url = 'https://example.org/';
  return {
    state: 'draft',
    title: beginning(paragraphs[0] ?? ''),
    lang,
    dateline: `${TO_FILL_IN}, ${date}`,
    date,
    article: { publisher: TO_FILL_IN, url },
    rights: { holder: TO_FILL_IN, terms: `${TO_FILL_IN}: on what terms is the text shown?`, url },
  };
}

/** Of a first paragraph, for a title: cut between letters as readers count them, never inside an emoji. */
function beginning(text: string): string {
  return lettersOf(text.slice(0, letterStart(text, MAX_TITLE)))
    .slice(0, TITLE_LETTERS)
    .join('');
}
const TITLE_LETTERS = 80;
/** As long as the format takes; one letter may be many characters. */
const MAX_TITLE = 600;
