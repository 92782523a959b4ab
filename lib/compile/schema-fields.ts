import { z } from 'zod';
import { COUNTRY_CODE } from '../story/ids';

const id = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .describe('Lower case letters, digits and hyphens, at most 64.');
const words = z.string().trim().min(1).max(600);
const iso3 = z
  .string()
  .regex(COUNTRY_CODE)
  .describe('ISO 3166-1 alpha-3 country code, upper case; or x-kosovo and the like, for what has no such code.');
const day = z.iso.date();
const edtf = z.string().min(1).max(40).describe('EDTF, level 0 or 1.');
const lon = z.number().min(-180).max(180);
const lat = z.number().min(-85).max(85);
const lonLat = z.tuple([lon, lat]).describe('[longitude, latitude], WGS84 degrees.');
const httpUrl = z.url({ protocol: /^https?$/ });

/** What many parts of a story file are made of. */
export const schemaFields = { id, words, iso3, day, edtf, lon, lat, lonLat, httpUrl };
