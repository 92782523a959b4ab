import { z } from 'zod';
import { schemaFields } from './schema-fields';

const { id, words, iso3, edtf, lonLat } = schemaFields;

const geometryFile = z
  .string()
  .regex(/^[a-z0-9-]{1,64}\.geojson$/)
  .describe('A file in the folder `geometry` beside this one: GeoJSON, one geometry.');

/** How exactly a thing is placed, as an author writes it. */
export const placementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['point', 'city']), lonLat, country: iso3.optional() }),
  z
    .strictObject({ kind: z.literal('at'), at: z.union([id, z.array(id).min(2).max(20)]) })
    .describe(
      'With a place entity (city or country): drawn with it, never on a point of its own. An event may be at several.',
    ),
  z.strictObject({ kind: z.literal('country'), country: iso3 }),
  z
    .strictObject({
      kind: z.literal('region'),
      countries: z.array(iso3).min(2).optional(),
      anchor: lonLat.optional(),
      area: geometryFile
        .optional()
        .describe('Of a region that is no sum of countries: where it about is. Drawn softly.'),
      source: id.optional().describe('Whose notion of the region this is; needed with `area`.'),
      exactness: words.optional().describe('How exactly the area is drawn, in plain words; needed with `area`.'),
      asOf: edtf.optional(),
    })
    .describe('A set of countries, or a region without limits of its own.'),
  z
    .strictObject({
      kind: z.enum(['area', 'line']),
      file: geometryFile,
      source: id,
      asOf: edtf.describe('When the source had it so.'),
      exactness: words.describe('How exactly it is drawn, in plain words: "within about 5 km".'),
    })
    .describe('A shape after a source, such as a flooded area or a front: never a border.'),
  z.strictObject({ kind: z.literal('border'), between: z.tuple([iso3, iso3]) }),
  z
    .strictObject({
      kind: z.literal('near'),
      at: id.optional().describe('The place from which the distance is measured: a point or a city.'),
      lonLat: lonLat.optional().describe('Its point, where the story does not have the place.'),
      km: z.number().min(1).max(1000).describe('About how far, in kilometres.'),
      country: iso3.optional(),
    })
    .describe('About so far from a place, in a direction that is not given: a broken circle.'),
  z
    .strictObject({
      kind: z.literal('admin1'),
      division: z
        .string()
        .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
        .describe('ISO 3166-2, e.g. "TJ-KT".'),
    })
    .describe('Somewhere in a first-level division, or one below it that has a code: drawn on its area.'),
  z
    .strictObject({ kind: z.literal('water'), water: id.describe('The id of a sea, strait, lake or river.') })
    .describe('A sea, strait, lake or river of the base map.'),
  z.strictObject({ kind: z.literal('none'), reason: words }),
]);
