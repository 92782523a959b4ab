import { studioMessages } from '@words/studio';

/** What a story says of its article: each field's path in the story's file, and what it is called. */
export const STORY_FIELDS = [
  ['title', studioMessages.fieldTitle],
  ['date', studioMessages.fieldDate],
  ['lang', studioMessages.fieldLang],
  ['dateline', studioMessages.fieldDateline],
  ['article.publisher', studioMessages.fieldPublisher],
  ['article.url', studioMessages.fieldUrl],
  ['rights.holder', studioMessages.fieldHolder],
  ['rights.terms', studioMessages.fieldTerms],
  ['slug', studioMessages.slug],
] as const;
