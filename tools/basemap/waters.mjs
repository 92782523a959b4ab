import polygonClipping from 'polygon-clipping';
import polylabel from 'polylabel';
import { REGIONS } from '../gazetteer/authored-regions.mjs';
import { nameOf, slugOf, sourceRows } from '../gazetteer/natural.mjs';
import { RIGHT_NAMES, WATERS } from './authored-straits.mjs';
import { isInside } from './grid.mjs';
import { joinRivers } from './rivers.mjs';
import { areaOf } from './simplify-tiers.mjs';
import { sourceWater } from './water.mjs';

const KINDS = {
  'Alkaline Lake': 'lake',
  Lake: 'lake',
  Reservoir: 'lake',
  River: 'river',
  inlet: 'bay',
  lagoon: 'lagoon',
};
const NOT_WATERS = new Set(['reef']);
/** Degrees round a river's box within which its line is its own. */
const ROUND = 0.3;
/** Degrees between a lake's or a river's point in one source and the other. */
const NEAR = 0.15;
/** Wider ones have no useful outline: it would be a frame round half the world. */
const WIDEST = 75;
/** @type {{ difference(...polygons: any[]): any[] }} */
const clip = polygonClipping;
/** In degrees: of a wider one the outline has two decimals. */
const WIDE = 6;
/** In degrees: of a narrower one the coasts are taken in full. */
const NARROW = 4;
/** Steradians: parts of a sea that are smaller are ponds behind its coast. */
const POND = 1e-6;

/**
 * @typedef {readonly (readonly (readonly (readonly number[])[])[])[]} Polygons
 * @typedef {{ polygons?: any, lines?: any }} Outline
 * @typedef {{ id: string, name: string, others: string[], kind: string, rank: number, lonLat: number[], box: number[] }} Row
 */

/**
 * Waters that a story can be about, by id as in the gazetteer, and outlines: of lakes and rivers as the source draws them, of seas and straits
 * the water inside their box as far as the coasts go. Where the box ends in open water the limit is soft: nobody drew it there.
 * @param {Polygons} land in degrees, as every map has it
 * @param {Polygons} detailed the same in full, for what is narrow
 * @returns {{ facts: object[], outlines: Map<string, Outline> }}
 */
export function buildWaters(land, detailed) {
  const coasts = [land, detailed].map(twice);
  const source = sourceWater();
  const lakes = source.lakes.map((rings) => ({ rings, box: boxOf(rings[0]) }));
  const rivers = joinRivers(source.rivers).map(({ line }) => ({ line, box: boxOf(line) }));
  const outlines = new Map();
  const facts = rows().map(({ id, name, others, kind, rank, lonLat, box }) => {
    const found =
      kind === 'lake'
        ? lakeAt(lakes, lonLat)
        : kind === 'river'
          ? riverIn(rivers, lonLat, box)
          : seaIn(coasts[box[2] - box[0] < NARROW ? 1 : 0], kind, lonLat, box);
    const outline = found && rounded(found, box);
    if (outline) outlines.set(id, outline);
    const anchor = outline?.polygons ? pointIn(outline.polygons, lonLat) : lonLat;
    return {
      id,
      name,
      ...(others.length > 0 ? { others } : {}),
      kind,
      rank,
      anchor: anchor.map((value) => round(value, 3)),
      bbox: outline
        ? boxOf((outline.polygons ?? [outline.lines]).flatMap(([first]) => first)).map((value) => round(value, 2))
        : box,
      outline: outline ? (kind === 'lake' || kind === 'river' ? 'shape' : 'soft') : null,
    };
  });
  return { facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)), outlines };
}

/** Seas on the date line are in one piece: the land on both sides of it is there twice. With boxes. */
function twice(land) {
  const copies = [0, 360].flatMap((turn) =>
    land.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon + turn, lat]))),
  );
  return copies.map((rings) => ({ rings, box: boxOf(rings[0]) }));
}

/**
 * Authored ones first; of several of one name the one of the best rank.
 * @returns {Row[]}
 */
function rows() {
  const authored = WATERS.map(([id, name, kind, ...box]) => ({
    id,
    name,
    others: [],
    kind,
    rank: 3,
    lonLat: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
    box,
  }));
  const named = REGIONS.filter(({ level }) => level === 'water');
  /** @type {Row[]} */
  const natural = sourceRows()
    // Some letters of the list were lost.
    .filter(({ name }) => !name.includes('?'))
    .filter(({ kind, type }) => (kind === 'marine' || kind === 'lake' || kind === 'river') && !NOT_WATERS.has(type))
    .map(({ kind, type, name: given, rank, lon, lat, box }) => {
      const own = nameOf({ kind, name: given });
      const known = named.find(({ name, others }) =>
        [name, ...others].some((one) => slugOf(one) === slugOf(own) || slugOf(one) === slugOf(given)),
      );
      const id = slugOf(known?.name ?? own);
      const name = RIGHT_NAMES[id] ?? (kind === 'river' ? (known?.name ?? given) : given);
      const others = [...new Set([given, own, known?.name ?? own, ...(known?.others ?? [])])].filter(
        (other) => other !== name,
      );
      return { id, name, others, kind: KINDS[type] ?? type, rank, lonLat: [lon, lat], box };
    });
  /** @type {Map<string, Row>} */
  const byId = new Map(authored.map((row) => [row.id, row]));
  for (const row of natural.sort((a, b) => a.rank - b.rank)) {
    const known = byId.get(row.id);
    if (known) known.others = [...new Set([...known.others, ...row.others])].filter((other) => other !== known.name);
    else byId.set(row.id, row);
  }
  return [...byId.values()];
}

/** @returns {Outline | null} */
function lakeAt(lakes, point) {
  const found = lakes.find(({ rings, box }) => holds(box, point) && isInside(rings, point));
  return found ? { polygons: [found.rings] } : null;
}

/**
 * Of the river whose line passes the point, what is in its box.
 * @param {any[]} rivers
 * @param {number[]} point
 * @param {number[]} box
 * @returns {Outline | null}
 */
function riverIn(rivers, point, [west, south, east, north]) {
  const far = ({ line }) => Math.min(...line.map(([lon, lat]) => Math.hypot(lon - point[0], lat - point[1])));
  const [nearest] = rivers
    .filter(({ box }) => holds(box, point))
    .map((river) => ({ river, far: far(river) }))
    .sort((a, b) => a.far - b.far);
  if (!nearest || nearest.far > NEAR) return null;
  const own = [west - ROUND, south - ROUND, east + ROUND, north + ROUND];
  /** @type {number[][][]} */
  const lines = [[]];
  for (const at of nearest.river.line) {
    if (holds(own, at)) lines.at(-1)?.push(at);
    else if (lines.at(-1)?.length) lines.push([]);
  }
  const long = lines.filter(({ length }) => length > 1);
  return long.length > 0 ? { lines: long } : null;
}

/**
 * The water round the point, within the box.
 * @param {any[]} land
 * @param {string} kind
 * @param {number[]} point
 * @param {number[]} box
 * @returns {Outline | null}
 */
function seaIn(land, kind, point, box) {
  const [west, south, east, north] = box;
  if (kind === 'ocean' || kind === 'canal' || kind === 'river' || east - west > WIDEST) return null;
  const frame = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  const near = land.filter(
    ({ box: other }) => other[0] < east && other[2] > west && other[1] < north && other[3] > south,
  );
  const parts = near.length > 0 ? clip.difference([frame], ...near.map(({ rings }) => [rings])) : [frame];
  const here = parts.filter((rings) => isInside(rings, point));
  // A bent sea's middle may be on land, or a strait's on its island. A strait that the coasts close has no outline.
  const water = parts.reduce((sum, [outer]) => sum + areaOf(outer), 0);
  const least = kind === 'strait' ? water / 2 : POND;
  const large = parts.filter(([outer]) => areaOf(outer) > least);
  const [largest] = [...(here.length > 0 ? here : large)].sort((a, b) => areaOf(b[0]) - areaOf(a[0]));
  return largest ? { polygons: [largest.map(clockwiseOuter)] } : null;
}

/** As in the other files: outer rings clockwise, holes the other way. */
function clockwiseOuter(ring, i) {
  let turn = 0;
  for (let at = 1; at < ring.length; at++) turn += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
  return turn < 0 === (i === 0) ? ring : [...ring].reverse();
}

function pointIn([rings], point) {
  return isInside(rings, point) ? point : polylabel(rings, 0.01).slice(0, 2);
}

/**
 * To what the extent of the water asks for.
 * @param {Outline} outline
 * @param {number[]} box
 * @returns {Outline}
 */
function rounded({ polygons, lines }, [west, , east]) {
  const digits = east - west > WIDE ? 2 : 3;
  const points = (line) =>
    line
      .map((at) => at.map((value) => round(value, digits)))
      .filter((at, i, all) => i === 0 || i === all.length - 1 || String(at) !== String(all[i - 1]));
  return polygons
    ? { polygons: polygons.map((rings) => rings.map(points).filter(isRing)) }
    : { lines: lines.map(points) };
}

/** Islets that rounding has made a point or a line are no holes any more. */
const isRing = (ring) => new Set(ring.map(String)).size > 2;

/** @type {(box: number[], point: number[]) => boolean} */
const holds = ([west, south, east, north], [lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;

function boxOf(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

const round = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
