import iso from 'i18n-iso-countries';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { NAMES } from './authored.mjs';
import { TERRITORIES } from './authored-territories.mjs';
import { UNITS } from './authored-units.mjs';
import { DETAILED, DETAILED_COASTS } from './detailed.mjs';
import { frameOf } from './frame.mjs';
import { keyOf, toDegrees } from './grid.mjs';
import { disputedLines } from './lines.mjs';
import { sourceNames } from './pieces.mjs';
import { simplifyTiers, withoutSpecks } from './simplify-tiers.mjs';
import { UNIT_SHAPES } from './unit-shapes.mjs';
import { tanglesOf } from './untangle.mjs';
import { joinAtDateLine, unwrapPolygon } from './unwrap.mjs';

/**
 * @typedef {import('topojson-specification').GeometryCollection<{ name?: string }>} Collection
 * @typedef {import('topojson-specification').Topology<Record<'countries' | 'territories' | 'cores' | 'units' | 'lines', Collection>>} Topology
 */

/**
 * The world as one topology. `countries`: land of each country as the `un` policy gives it, disputed areas included where
 * it names a state. `territories`: parts of these that have an ISO 3166-1 code of their own. `units`: disputed areas with a shape.
 * `cores`: countries without any of their disputed areas. `lines`: where two parts meet of which one is disputed.
 * With its arcs before they were simplified, and all land with nothing left out, for the detail of each country.
 */
export function buildCountries({ countries, units }, keptPoints) {
  const drawn = withoutSpecksAndTheirHoles(countries, units);
  const pieces = drawn.map(toFeature);
  const islets = TERRITORIES.map((territory) => toFeature([territory.id, isletsOf(territory, countries)]));
  const kept = new Set(keptPoints.map((point) => exact(toDegrees(point)).join()));
  const whole = topology({
    pieces: { type: 'FeatureCollection', features: pieces },
    islets: { type: 'FeatureCollection', features: islets },
  });
  for (const piece of whole.objects.pieces.geometries) piece.arcs = piece.arcs.map((rings) => rings.map(withoutSpikes));
  const users = usersOf(whole.objects.pieces.geometries, whole.arcs.length);
  const { simple, grid } = simplifyTiers(
    whole,
    (arc) => isFine(users[arc]),
    ([lon, lat]) => kept.has(`${lon},${lat}`),
  );
  const { type, objects, arcs } = quantize({ ...simple, objects: objectsOf(simple) }, grid);
  const tangles = tanglesOf({ arcs, transform: grid });
  if (tangles.length > 0) throw new Error(`lines of the map are not apart: ${tangles.join('; ')}`);
  // Else the numbers of arcs would not be those of the source any more.
  if (arcs.length !== whole.arcs.length) throw new Error('simplifying has dropped some arcs');
  const world = { type, transform: grid, objects: /** @type {Topology['objects']} */ (objects), arcs };
  return { world, source: whole.arcs, land: wholeLand([...countries, ...units], drawn) };
}

/** Each part with all of its polygons; of each the numbers of the holes that the world has, null where it lacks the polygon. */
function wholeLand(parts, drawn) {
  const rings = new Set(drawn.flatMap(([, polygons]) => polygons.flat()));
  return parts.map(([id, polygons]) => ({
    id,
    polygons: toFeature([id, polygons]).properties.polygons,
    kept: polygons.map(([outer, ...holes]) =>
      rings.has(outer) ? holes.flatMap((hole, i) => (rings.has(hole) ? [i] : [])) : null,
    ),
  }));
}

function objectsOf(topology) {
  const pieces = topology.objects.pieces.geometries;
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const units = UNITS.filter(({ id }) => byId.has(id));
  const merged = (parts, id) => ({ ...mergeArcs(topology, parts), id });
  const ids = new Set([...pieces.map(({ id }) => id), ...units.flatMap(({ land }) => land ?? [])]);
  for (const { id } of units) ids.delete(id);
  const whole = [...ids].sort().map((id) => {
    const inside = units.filter(({ land }) => land === id).map((unit) => byId.get(unit.id));
    const parts = [byId.get(id) ?? [], ...inside].flat();
    return {
      ...(parts.some(isCut) || parts.length > 1 ? merged(parts, id) : asMulti(parts[0])),
      id,
      properties: propertiesOf(id, parts),
    };
  });
  const split = [...ids].sort().filter((id) => units.some(({ land }) => land === id) && byId.has(id));
  return {
    countries: collection(whole),
    territories: collection(TERRITORIES.map((territory) => territoryOf(territory, topology))),
    cores: collection(split.map((id) => ({ ...asMulti(byId.get(id)), id }))),
    units: collection(
      units.map(({ id, name, un, control, land }) => ({
        ...merged([byId.get(id)], id),
        properties: { ...frameOf(byId.get(id).properties.polygons, id), name, un, control, ...(land ? { land } : {}) },
      })),
    ),
    lines: collection(disputedLines(topology, pieces, units)),
  };
}

/** The territory's polygons among those of its country, and those that only it has. */
function territoryOf({ id, of, boxes }, { objects: { pieces, islets } }) {
  const country = pieces.geometries.find((piece) => piece.id === of);
  const own = islets.geometries.find((piece) => piece.id === id);
  if (UNITS.some(({ land }) => land === of)) throw new Error(`${of} is made of parts: ${id} cannot be taken out of it`);
  const drawn = country.properties.polygons.map((polygon) => isInBoxes(polygon, boxes));
  const polygons = [...country.properties.polygons.filter((_, i) => drawn[i]), ...(own?.properties.polygons ?? [])];
  const name = nameOf(id);
  return {
    type: 'MultiPolygon',
    id,
    arcs: [...country.arcs.filter((_, i) => drawn[i]), ...(own?.arcs ?? [])],
    properties: { name, ...frameOf(polygons, id), of },
  };
}

/** What a territory needs to be seen at all, of what is too small beside its country to be drawn. On the grid. */
function isletsOf({ id, of, boxes }, countries) {
  const polygons = countries.get(of).filter((rings) =>
    isInBoxes(
      rings.map((ring) => ring.map(toDegrees)),
      boxes,
    ),
  );
  if (polygons.length === 0) throw new Error(`${of} has nothing where ${id} should be`);
  const drawn = new Set(withoutSpecks(countries.get(of), toDegrees));
  return withoutSpecks(polygons, toDegrees).filter((rings) => !drawn.has(rings));
}

const isInBoxes = ([outer], boxes) =>
  boxes.some(([west, south, east, north]) =>
    outer.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north),
  );

const collection = (geometries) => ({ type: 'GeometryCollection', geometries });
const asMulti = ({ type, arcs, id }) => ({ type: 'MultiPolygon', id, arcs: type === 'Polygon' ? [arcs] : arcs });

/** Whether a piece lies on both sides of a line, as where the source cuts it along the date line. */
function isCut({ arcs }) {
  const used = arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
  return new Set(used).size < used.length;
}

function nameOf(id) {
  if (!id.startsWith('x-') && !iso.isValid(id))
    throw new Error(`${id} is not ISO 3166-1: give it an id in authored.mjs`);
  const name = NAMES[id] ?? sourceNames.get(id);
  if (!name || /\.( |$)/.test(name)) throw new Error(`${id} has no name or an abbreviated one: "${name}"`);
  return name;
}

function propertiesOf(id, parts) {
  return {
    name: nameOf(id),
    ...frameOf(
      parts.flatMap(({ properties }) => properties.polygons),
      id,
    ),
  };
}

function toFeature([id, polygons]) {
  const from = UNIT_SHAPES.find((shape) => shape.id === id)?.from ?? id;
  const unwrapped = polygons.map((rings) =>
    unwrapPolygon(
      rings.map((ring) => ring.map(toDegrees)),
      from,
    ).map((ring) => ring.map(exact)),
  );
  const coordinates = joinAtDateLine(unwrapped);
  return {
    type: 'Feature',
    id,
    properties: { from, polygons: coordinates },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

/** Where a ring goes along an arc and straight back, it goes nowhere. */
export function withoutSpikes(ring) {
  const way = [];
  for (const arc of ring) {
    if (way.at(-1) === ~arc) way.pop();
    else way.push(arc);
  }
  return way;
}

/** Whole turns leave rounding errors, and points that differ by these are not shared. */
/** @param {readonly number[]} point */
const exact = ([lon, lat]) => [Number(lon.toFixed(9)), Number(lat.toFixed(9))];

/** Countries that use each arc; a disputed area counts as the country that `un` gives it to, else as the source’s. */
function usersOf(pieces, count) {
  /** @type {string[][]} */
  const users = Array.from({ length: count }, () => []);
  for (const { id, arcs, properties } of pieces) {
    const country = UNITS.find((unit) => unit.id === id)?.land ?? properties.from;
    for (const arc of arcs.flat(2)) users[arc < 0 ? ~arc : arc].push(country);
  }
  return users;
}

const isFine = (users) => users.some((id) => (users.length > 1 ? DETAILED : DETAILED_COASTS).has(id));

/**
 * Drops specks, and the holes that they would have filled.
 * @returns {[id: string, polygons: number[][][][]][]}
 */
function withoutSpecksAndTheirHoles(countries, units) {
  const kept = [...[...countries].map(([id, polygons]) => [id, withoutSpecks(polygons, toDegrees)]), ...units];
  const shores = new Set(kept.flatMap(([, polygons]) => polygons.flatMap(([outer]) => outer.map(keyOf))));
  const filled = (ring) => ring.every((point) => shores.has(keyOf(point)));
  return kept.map(([id, polygons]) => [id, polygons.map(([outer, ...holes]) => [outer, ...holes.filter(filled)])]);
}
