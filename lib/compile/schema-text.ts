import { z } from 'zod';
import { schemaFields } from './schema-fields';

/** What of `story.json` is about the text of the article alone. */

export const passage = z
  .strictObject({
    paragraph: z.int().min(1).optional().describe('1-based; needed only when it helps a person to find the words.'),
    exact: z.string().min(1).max(600).describe('The exact words, as they stand in one paragraph.'),
    prefix: z.string().max(120).optional().describe('What stands right before them, where the words repeat.'),
    suffix: z.string().max(120).optional().describe('What stands right after them, where the words repeat.'),
  })
  .describe('A span of the article (W3C TextQuoteSelector). It must match exactly one place.');

/** A BCP 47 tag, as far as its form says. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const language = z.string().regex(LANGUAGE).describe('BCP 47, e.g. "en", "zh-Hant".');
const paragraphNumber = z.int().min(1);
export const paragraphRange = z
  .tuple([paragraphNumber, paragraphNumber])
  .describe('First and last paragraph, both included.');
export const block = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      paragraph: paragraphNumber,
      level: z.union([z.literal(2), z.literal(3)]).describe('2 right below the title, 3 below a heading of level 2.'),
    }),
    z.strictObject({
      kind: z.literal('list'),
      paragraph: paragraphNumber.optional(),
      paragraphs: paragraphRange.optional(),
      ordered: z.boolean().default(false).describe('Whether its items are numbered.'),
    }),
    z.strictObject({
      kind: z.literal('quotation'),
      paragraph: paragraphNumber.optional(),
      paragraphs: paragraphRange.optional(),
    }),
  ])
  .describe('What a paragraph is besides a paragraph.');

export const langs = z.strictObject({
  paragraph: paragraphNumber.optional(),
  passage: passage.optional(),
  lang: language,
});

/** A link that the article itself has, by its words. */
export const publisherLink = passage
  .extend({ url: schemaFields.httpUrl })
  .describe('A link of the publisher: words of the article, and where they lead.');
