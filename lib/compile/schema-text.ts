import { z } from 'zod';
import { PICTURE_FILE } from './read-picture';
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

const { words, httpUrl } = schemaFields;
export const picture = z
  .strictObject({
    file: z.string().regex(PICTURE_FILE).describe('A file in the folder `pictures` beside this one: "port.jpg".'),
    after: z.int().min(0).optional().describe('The paragraph behind which it stands; 0 before the first.'),
    caption: paragraphNumber.optional().describe('The paragraph that is its caption: it stands right before it.'),
    alt: words.optional().describe('What it shows, for whoever cannot see it.'),
    decorative: z.literal(true).optional().describe('In place of `alt`: it shows nothing that the text does not say.'),
    credit: words.describe('Whose picture it is.'),
    terms: words.describe('On what terms it is shown.'),
    source: httpUrl.optional().describe('Where it comes from.'),
    withExtracts: z
      .boolean()
      .default(false)
      .describe('Its own terms let it be shown where only extracts of the text are.'),
  })
  .describe('A picture of the article.');
