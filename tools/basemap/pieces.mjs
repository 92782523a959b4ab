import iso from 'i18n-iso-countries';
import { mergeArcs } from 'topojson-client';
import { PRIVATE_IDS } from './authored.mjs';
import { cutAlong, cutOut, cutWithin } from './cut.mjs';
import { gridAtlas, gridFeature, isInside, polygonsOf, toDegrees, toGrid } from './grid.mjs';
import { chordOf, outlineOf, UNIT_SHAPES } from './unit-shapes.mjs';

/** Shapes of the source that are a leased or patrolled part of a country. */
const PART_OF = {
  Baikonur: 'KAZ',
  'Coral Sea Is.': 'AUS',
  'Clipperton I.': 'FRA',
  'Cyprus U.N. Buffer Zone': 'CYP',
  'USNB Guantanamo Bay': 'CUB',
};
/** Reefs and islets that several states claim: shown as points. */
const LEFT_OUT = new Set(['Bajo Nuevo Bank', 'Scarborough Reef', 'Serranilla Bank', 'Spratly Is.']);
const TOGETHER = { Akrotiri: 'x-akrotiri-dhekelia', Dhekelia: 'x-akrotiri-dhekelia' };

/** The land of the world, each part once: countries without their disputed areas, and these. Rings on the grid. */
export function buildPieces() {
  const countries = countriesOfSource();
  const units = new Map();
  for (const shape of UNIT_SHAPES) {
    const polygons = countries.get(shape.from);
    if (!polygons) throw new Error(`${shape.id}: the source has no ${shape.from}`);
    try {
      const { part, rest } = take(shape, polygons);
      units.set(shape.id, [...(units.get(shape.id) ?? []), ...part]);
      if (rest.length > 0) countries.set(shape.from, rest);
      else countries.delete(shape.from);
    } catch (error) {
      throw new Error(`${shape.id}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { countries, units };
}

/**
 * @param {import('./unit-shapes.mjs').UnitShape} shape
 * @param {number[][][][]} polygons
 */
function take({ at, cut, chord, shortest, islands, within }, polygons) {
  if (at === 'all') return { part: polygons, rest: [] };
  const points = at.map(toGrid);
  if (cut) {
    const area = outlineOf(cut);
    const round = islands ? area : area.filter((rings) => isInside(rings, points[0]));
    return cutOut(polygons, round, points[0], shortest);
  }
  if (within) return cutWithin(polygons, outlineOf(within), points[0]);
  if (chord) return cutAlong(polygons, chordOf(chord), points[0]);
  const holds = (rings) => points.some((point) => isInside(rings, point));
  const part = polygons.filter(holds);
  if (part.length < points.length) throw new Error('a point lies in no polygon, or two in one');
  return { part, rest: polygons.filter((rings) => !holds(rings)) };
}

/** Names as the source has them, by id. */
export const sourceNames = new Map();

function countriesOfSource() {
  const geometries = new Map();
  for (const geometry of gridAtlas.objects.countries.geometries) {
    const id = idOf(geometry);
    if (!sourceNames.has(id) && !PART_OF[geometry.properties.name]) sourceNames.set(id, geometry.properties.name);
    if (id) geometries.set(id, [...(geometries.get(id) ?? []), geometry]);
  }
  return new Map(
    [...geometries].flatMap(([id, group]) => {
      const merged = group.length > 1 ? mergeArcs(gridAtlas, group) : group[0];
      return splitIndianOceanTerritories([id, polygonsOf(gridFeature(merged).geometry)]);
    }),
  );
}

function idOf({ id, properties: { name } }) {
  if (LEFT_OUT.has(name)) return null;
  const code = PART_OF[name] ?? TOGETHER[name] ?? PRIVATE_IDS[name];
  if (code) return code;
  if (!id) return name;
  const alpha3 = iso.numericToAlpha3(id);
  if (!alpha3) throw new Error(`${id} (${name}) is not ISO 3166-1`);
  return alpha3;
}

/**
 * One shape of the source holds two ISO territories, 1,000 km apart.
 * @returns {[id: string, polygons: number[][][][]][]}
 */
function splitIndianOceanTerritories([id, polygons]) {
  if (id !== 'x-indian-ocean-territories') return [[id, polygons]];
  const isChristmas = ([outer]) => toDegrees(outer[0])[0] > 100;
  return [
    ['CXR', polygons.filter(isChristmas)],
    ['CCK', polygons.filter((rings) => !isChristmas(rings))],
  ];
}
