import { z } from 'zod';
import { EVENT_SIGNS, EVENT_TYPES } from '../story/event-sign';
import { FLOW_MEASURES } from '../story/flow-measure';
import { FLOW_STATES } from '../story/flow-state';
import { ZONE_SIGNS } from '../story/zone-sign';
import { filledFields } from './filled-fields';
import { placementSchema } from './placement-schema';
import { schemaFields } from './schema-fields';
import { block, LANGUAGE, langs, language, paragraphRange, passage, picture, publisherLink } from './schema-text';

/** The version of the story format that this schema is of; `upgradeFormat` makes it of the one before. */
export const FORMAT = 2;

/**
 * The shape of `story.json`, as an author writes it. What a schema cannot say (quotes that are in the text, ids that
 * exist, layers that do not mix) is in `check-story.ts`. docs/story-format.md explains every field.
 */

const { id, words, iso3, day, edtf, lon, lat, lonLat, httpUrl } = schemaFields;

const context = z.strictObject({
  text: words,
  sources: z.array(id).min(1),
  sureness: z.enum(['high', 'medium']),
  asOf: edtf.optional(),
});

const when = z.strictObject({
  edtf,
  note: words.optional().describe('What is uncertain or derived about the date.'),
});

const fromSeries = z.strictObject({ from: z.literal('series'), series: id, country: iso3, year: z.int() });
const fromSource = z.strictObject({
  from: z.literal('source'),
  name: words.describe('What the number is.'),
  value: z.number().positive(),
  unit: words,
  sources: z.array(id).min(1),
});
const operand = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('figure'), written: words.describe('The words of an amount of this entity.') }),
  fromSeries,
  fromSource,
]);

const sumFields = {
  name: words.describe('What comes out, e.g. "GDP that the two figures imply".'),
  part: operand,
  result: words.describe('What must come out, as it is shown: "$10.6bn", "13.1%". The check works it out again.'),
};
const sum = z
  .discriminatedUnion('find', [
    z.strictObject({ find: z.literal('whole'), ...sumFields, percent: operand }),
    z.strictObject({ find: z.literal('percent'), ...sumFields, whole: operand }),
  ])
  .describe('Arithmetic that is shown step by step: what the part is of the whole, or what the whole must be.');

const beside = z
  .strictObject({
    who: words.describe('Who says it.'),
    says: words.describe('What it counts, or what is said, in plain words.'),
    amount: z.discriminatedUnion('from', [fromSeries, fromSource]).optional(),
    measures: z.enum(['same', 'other']).describe('Whether it counts the same thing as the article’s number.'),
    why: words.optional().describe('Why the two can or cannot be compared.'),
    sources: z.array(id).min(1),
    sureness: z.enum(['high', 'medium']),
    asOf: edtf.optional(),
  })
  .describe('What another source says, shown beside the article’s number and never on one scale with it.');

const figure = z.strictObject({
  written: passage,
  value: z.number(),
  unit: words,
  qualifier: words.describe('"exact", "more than", "nearly", …'),
  period: words,
  of: words,
  saidBy: id.optional(),
  beside: z.array(beside).default([]),
  sums: z.array(sum).default([]),
});

const claim = z.strictObject({
  speaker: z.union([id, z.literal('article')]),
  speakerName: words,
  channel: words.optional(),
  channelEntity: id.optional(),
  channelImplied: z
    .literal(true)
    .optional()
    .describe('The article does not name the channel here; it follows from the text around.'),
  form: z.enum(['direct', 'indirect', 'own-voice']),
  shape: z.enum(['said', 'reported', 'figure', 'judgement', 'claimed', 'own-voice']),
  class: words,
  nature: z
    .enum(['fact', 'figure', 'opinion', 'judgement', 'forecast', 'allegation', 'second-hand'])
    .optional()
    .describe('What kind of claim it is, in the reader’s word.'),
  handling: words,
  caution: words.optional(),
  isQuotation: z.boolean(),
});

const base = {
  id,
  name: words,
  short: words.optional(),
  summary: words.optional(),
  passages: z.array(passage).default([]),
  placement: placementSchema,
  placementNote: words.describe('How exactly it is placed and why, in plain words.'),
  when: when.optional(),
  context: z.array(context).default([]),
  sources: z.array(id).default([]).describe('For entities without passages: what they rest on.'),
  related: z.array(id).default([]),
  same: z
    .array(
      z
        .string()
        .regex(
          /^(?:iso:[A-Z]{3}|iso2:[A-Z]{2}-[A-Z0-9]{1,3}|geonames:[1-9]\d{0,9}|wikidata:Q[1-9]\d{0,9}|x:[a-z0-9-]{1,64})$/,
        ),
    )
    .max(20)
    .default([])
    .describe('What it is elsewhere: "iso:TJK", "iso2:TJ-DU", "geonames:1221874", "wikidata:Q42", "x:slug".'),
  names: z.record(z.string().regex(LANGUAGE), words).default({}).describe('Its names by language (BCP 47).'),
};

const flowEnd = z.strictObject({
  entity: id,
  anchor: lonLat.optional().describe('Where the line ends, if not at the place’s own point or label point.'),
});

const series = z
  .strictObject({
    id,
    name: words,
    file: z
      .string()
      .regex(/^[a-z0-9-]{1,64}\.csv$/)
      .describe(
        'A file in the folder `series` beside this one: year, month or day, then country, division, place or flow, then value.',
      ),
    unit: words.describe('As it stands behind a number: "% of GDP", "million US dollars".'),
    short: z
      .strictObject({
        before: z.string().max(12).default('').describe('Right before the number: "$".'),
        after: z.string().max(24).default('').describe('Right behind it, with a space where one belongs: "m", " km".'),
      })
      .optional()
      .describe('How a value is written where room is short, on the map: 1,067 is "$1,067m".'),
    decimals: z.int().min(0).max(4).default(1).describe('Places after the point, wherever a value is shown.'),
    measures: words.describe('What is counted, by which method, in plain words.'),
    part: words.optional().describe('What part of each year, month or day the values cover, when it is not the whole.'),
    sources: z.array(id).min(1),
    asOf: edtf.describe('The vintage: when the source stated these values.'),
    note: words.optional(),
  })
  .describe('Numbers by year, month or day, of countries, divisions, places or flows.');

const entity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('place'),
    type: z.enum(['country', 'city', 'site', 'region', 'border', 'historical']),
    ...base,
  }),
  z.strictObject({ kind: z.literal('group'), members: z.array(id).min(1), ...base }),
  z.strictObject({
    kind: z.literal('event'),
    type: z.enum(EVENT_TYPES).default('other').describe('Chooses the symbol.'),
    seats: z.int().min(2).max(12).optional(),
    participants: z
      .array(z.strictObject({ entity: id, part: words.describe('"host", "guest", "signed", …') }))
      .default([])
      .describe('Who takes part, and as what.'),
    ...base,
  }),
  z.strictObject({
    kind: z.literal('person'),
    role: words,
    status: words.optional().describe('"public figure", for the Sources panel.'),
    protected: z
      .boolean()
      .optional()
      .describe('A minor, prisoner, hostage or victim: no point, no route, no added detail. `false`: that was asked.'),
    organisation: id.optional().describe('The organisation that the person speaks for.'),
    ...base,
  }),
  z.strictObject({
    kind: z.literal('organisation'),
    type: words,
    seat: id.optional().describe('The place where it sits, if that is known.'),
    ...base,
  }),
  z.strictObject({ kind: z.literal('figure'), figure, ...base }),
  z.strictObject({
    kind: z.literal('flow'),
    measure: z.enum(FLOW_MEASURES).describe('What it moves; chooses how the line is drawn.'),
    what: words.optional().describe('What it moves, in the story’s words: "remittances", "grain".'),
    from: flowEnd,
    to: flowEnd,
    via: z
      .array(id)
      .max(20)
      .default([])
      .describe('Places through which it goes, in order; each leg is a line of its own.'),
    both: z.boolean().default(false).describe('It goes both ways.'),
    state: z.enum(FLOW_STATES).default('happened').describe('Whether it has moved: drawn and said.'),
    figures: z.array(figure).default([]),
    amounts: z
      .strictObject({ series: id })
      .optional()
      .describe('Amounts by date, from a series whose rows have this flow’s id.'),
    attribution: words.optional(),
    claim: claim.optional(),
    ...base,
  }),
  z.strictObject({
    kind: z.literal('statement'),
    claim,
    bearsOn: z
      .array(z.strictObject({ statement: id, reason: words }))
      .default([])
      .describe('Statements that this one contradicts, supports or speaks about, and how.'),
    ...base,
  }),
]);

const markStyle = z.enum([
  'plain',
  'band-solid',
  'band-broken',
  'dots-solid',
  'dots-hollow',
  'outline',
  'symbol-base',
  'border-ticks',
]);

const layer = z.strictObject({
  id,
  name: words,
  origin: z.enum(['article', 'context']),
  shows: words,
  asOf: edtf,
  sources: z.array(id).default([]),
  legend: z
    .array(
      z.strictObject({
        style: z.union([
          markStyle,
          z.enum([...FLOW_MEASURES, ...EVENT_SIGNS, ...ZONE_SIGNS, 'place', 'shade', 'circles']),
        ]),
        label: words,
      }),
    )
    .min(1),
  shade: z
    .strictObject({
      series: id,
      classes: z
        .array(z.number().positive())
        .min(1)
        .max(5)
        .describe('Where a new class begins, ascending; the same at every date. Five breaks make six classes.'),
    })
    .optional()
    .describe('Shades the countries or divisions that the layer lists by a series.'),
  circles: z
    .strictObject({ series: id })
    .optional()
    .describe('Draws a circle at each place that the layer lists; its area grows with the value in a series.'),
  items: z
    .array(
      z.strictObject({
        entity: id,
        style: markStyle.default('plain'),
        says: words.optional(),
        of: id.optional().describe('The group that `says` speaks of, where the entity is not one of its members.'),
        sources: z.array(id).default([]),
      }),
    )
    .min(1),
});

export const storySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT).describe('Version of this format. A file without it is of format 1.'),
  slug: id,
  state: z
    .enum(['draft', 'published'])
    .default('published')
    .describe('A draft is in no list, and says on its page that it is one.'),
  revision: z.int().min(1),
  title: words,
  lang: language,
  dateline: words,
  date: day,
  article: z.strictObject({
    publisher: words,
    url: httpUrl.optional().describe('The original; none when the text is published here first.'),
    headlineNote: words.optional().describe('What is known of the article’s headline.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the bytes of article.txt: the text is never altered.'),
  }),
  rights: z.strictObject({
    holder: words,
    terms: words,
    url: httpUrl.optional(),
    show: z
      .enum(['whole', 'extracts'])
      .optional()
      .describe('How much of the text is shown: all of it (the default), or only sentences that have a passage.'),
  }),
  defaults: z.strictObject({
    camera: z.strictObject({ zoom: z.number().min(0).max(18), lat, lon }),
    layers: z.array(id).min(1),
    title: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .describe('What the first view shows, in one line: it stands on the map, on pictures and in frames.'),
  }),
  captions: z.array(z.int().min(1)).default([]).describe('Paragraphs that are picture captions.'),
  blocks: z.array(block).optional().describe('Headings, lists and quotations among the paragraphs.'),
  links: z.array(publisherLink).optional().describe('Links that the article itself has, by their words.'),
  langs: z.array(langs).optional().describe('Paragraphs and passages in another language than the article.'),
  // A picture is looked at by everybody who opens the page; more is a gallery.
  pictures: z.array(picture).max(40).optional().describe('Pictures of the article, from files beside this one.'),
  sources: z.array(
    z.strictObject({
      id,
      title: words,
      publisher: words,
      date: edtf.optional(),
      url: httpUrl.optional(),
      supports: words.optional(),
    }),
  ),
  unverified: z
    .array(words)
    .default([])
    .describe('What could not be checked, one plain sentence each; shown with the sources.'),
  series: z.array(series).default([]),
  entities: z.array(entity).min(1),
  times: z
    .array(z.strictObject({ passage, edtf: edtf.nullable(), label: words, basis: words }))
    .default([])
    .describe('Dates in the text. With `edtf` the words are a link that sets the time.'),
  layers: z.array(layer).min(1),
  stops: z
    .array(
      z.strictObject({
        id,
        title: words,
        paragraphs: paragraphRange,
        view: z.string().max(2000).describe('A link’s query without `v`, `h` and `r`, e.g. "c=5/38.6/69&l=summits".'),
      }),
    )
    .default([])
    .describe('Views tied to paragraphs, for reading along; in the order of the text.'),
  changes: z.array(z.strictObject({ revision: z.int().min(1), date: day, text: words })).min(1),
});

/** What an author writes. */
export type StoryFile = z.output<typeof storySchema>;

/** The story format's JSON Schema as it is committed and served. Draft 7 and not newer: that is what editors know whole. */
export function storyJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(storySchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'Dateline story', ...(filledFields(rest) as object) }, null, 2)}\n`;
}
