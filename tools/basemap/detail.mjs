import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { TERRITORIES } from './authored-territories.mjs';
import { UNITS } from './authored-units.mjs';
import { withoutSpikes } from './countries.mjs';

/**
 * Steradians: a point whose triangle is smaller is dropped. It is less than two square pixels at zoom 11, which is as far as a map goes
 * without the operator's street map.
 */
const FINE = 3e-10;
/** Steps of the detail's grid in one of the world's. */
const FINER = 10;

/**
 * @typedef {readonly number[]} Point
 * @typedef {{ arcs: Point[][], objects: any, transform: { scale: number[], translate: number[] } }} World
 */

/**
 * The detail of each country: what arcs of `world.json` are in full, by their number, so that a line between two countries is replaced for
 * both at once and no gap can open; and the islands, and holes for exclaves, that are too small for the map of the world. Ends of the
 * world's arcs stay where they are on its grid: an arc in full meets one that is not.
 * @param {World} world as it is written
 * @param {Point[][]} source its arcs before they were simplified
 * @param {readonly { id: string, polygons: Point[][][], kept: (readonly number[] | null)[] }[]} pieces all land, unwrapped, in degrees:
 * of each polygon of each part the numbers of its holes that the world has, null where it lacks the polygon
 * @returns {Map<string, object>} by country
 */
export function buildDetail(world, source, pieces) {
  const full = topology({ pieces: { type: 'FeatureCollection', features: pieces.map(toFeature) } });
  // Where a ring touches itself there is an arc of one point.
  const isLine = (ref) => full.arcs[indexOf(ref)].length > 1;
  for (const piece of full.objects.pieces.geometries)
    piece.arcs = asMulti(piece).map((rings) => rings.map((ring) => withoutSpikes(ring.filter(isLine))));
  const replaced = replacements(source, full.arcs, world);
  const simple = withFixedEnds(simplified(full), source, world);
  const byPiece = new Map(full.objects.pieces.geometries.map(({ id, arcs }) => [id, arcs]));
  const users = usersOf(pieces, byPiece);
  const files = new Map();
  for (const country of world.objects.countries.geometries) {
    const parts = pieces.filter(
      ({ id }) => id === country.id || UNITS.some((unit) => unit.id === id && unit.land === country.id),
    );
    const own = [country, ...unitsIn(world, country.id), ...territoriesOf(world, country.id)];
    const used = new Set(own.flatMap(({ arcs }) => arcs.flat(2)).map(indexOf));
    const file = new DetailFile(simple, users, country.id);
    file.replace(
      [...used].sort((a, b) => a - b),
      replaced,
    );
    for (const piece of parts) file.add(piece, byPiece.get(piece.id), country, world, replaced);
    files.set(country.id, file.content());
  }
  return files;
}

/** Disputed areas that a policy gives to no country are loaded with the country in which they lie or to which they lie next. */
function unitsIn(world, id) {
  return world.objects.units.geometries.filter(({ properties }) => [properties.land, properties.control].includes(id));
}

function territoriesOf(world, id) {
  return world.objects.territories.geometries.filter(({ properties }) => properties.of === id);
}

/** In the file of which country each part of the land is, and so each arc. */
function usersOf(pieces, byPiece) {
  const users = new Map();
  for (const { id } of pieces) {
    const unit = UNITS.find((one) => one.id === id);
    for (const arc of byPiece.get(id).flat(2).map(indexOf))
      users.set(arc, [...(users.get(arc) ?? []), unit?.land ?? unit?.control ?? id]);
  }
  return users;
}

const indexOf = (ref) => (ref < 0 ? ~ref : ref);
const asMulti = ({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs);
const keyOf = ([lon, lat]) => `${lon},${lat}`;

const toFeature = ({ id, polygons }) => ({
  type: 'Feature',
  id,
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

/** For each arc of the world, the arcs of the full topology along it, each in its direction. */
function replacements(source, arcs, world) {
  /** By its first two points: an arc in one direction or the other. */
  const starts = new Map();
  arcs.forEach((arc, index) => {
    if (arc.length < 2) return;
    for (const [ref, points] of [
      [index, arc],
      [~index, [...arc].reverse()],
    ]) {
      const key = `${keyOf(points[0])} ${keyOf(points[1])}`;
      starts.set(key, [...(starts.get(key) ?? []), { ref, points }]);
    }
  });
  const ends = new Set(arcs.flatMap((arc) => [keyOf(arc[0]), keyOf(arc.at(-1))]));
  const lone = loneRings(world);
  return source.map((points, number) => {
    const isRing = keyOf(points[0]) === keyOf(points.at(-1));
    const start = isRing
      ? Math.max(
          0,
          points.findIndex((point) => ends.has(keyOf(point))),
        )
      : 0;
    const way = isRing ? [...points.slice(start, -1), ...points.slice(0, start + 1)] : points;
    /** @type {number[]} */
    const refs = [];
    for (let at = 0; at < way.length - 1; ) {
      const here = starts.get(`${keyOf(way[at])} ${keyOf(way[at + 1])}`) ?? [];
      const next = here.find(({ points }) => points.every((point, i) => keyOf(way[at + i] ?? [0, 0]) === keyOf(point)));
      if (!next)
        throw new Error(`arc ${number} of the world is not made of whole arcs of the full outlines at ${way[at]}`);
      refs.push(next.ref);
      at += next.points.length - 1;
    }
    return lone.has(number) && isClockwise(way) !== lone.get(number) ? refs.map((ref) => ~ref).reverse() : refs;
  });
}

/** Rings of one arc, and whether that arc runs clockwise: it may have been turned when its islet was given another shape. */
function loneRings(world) {
  const lone = new Map();
  for (const { geometries } of [world.objects.countries, world.objects.units, world.objects.territories]) {
    for (const ring of geometries.flatMap(({ arcs }) => arcs.flatMap((rings) => rings.map((refs, i) => ({ refs, i })))))
      if (ring.refs.length === 1) lone.set(indexOf(ring.refs[0]), (ring.i === 0) === ring.refs[0] >= 0);
  }
  return lone;
}

function isClockwise(points) {
  let turn = 0;
  for (let i = 1; i < points.length; i++) turn += points[i - 1][0] * points[i][1] - points[i][0] * points[i - 1][1];
  return turn < 0;
}

/** Ends of the world's arcs stay, and three points of each ring. */
function simplified(full) {
  const weighed = presimplify(full, sphericalTriangleArea);
  for (const arc of weighed.arcs) {
    const isRing = keyOf(arc[0]) === keyOf(arc.at(-1));
    const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
    for (const point of inner.slice(0, isRing ? 3 : 1)) point[2] = Number.POSITIVE_INFINITY;
  }
  return simplify(weighed, FINE).arcs;
}

/** Arcs as steps on the detail's grid. */
function withFixedEnds(arcs, source, { arcs: coarse, transform: { scale, translate } }) {
  const fixed = new Map();
  source.forEach((points, number) => {
    if (keyOf(points[0]) === keyOf(points.at(-1))) return;
    const [first, last] = endsOf(coarse[number]);
    fixed.set(
      keyOf(points[0]),
      first.map((value) => value * FINER),
    );
    fixed.set(
      keyOf(points.at(-1)),
      last.map((value) => value * FINER),
    );
  });
  const onGrid = (point) =>
    fixed.get(keyOf(point)) ??
    [0, 1].map((axis) => Math.round(((point[axis] - translate[axis]) / scale[axis]) * FINER));
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    const steps = [];
    arc.forEach((point, i) => {
      const [toX, toY] = onGrid(point);
      const isLast = i === arc.length - 1;
      if (i === 0 || toX !== x || toY !== y || (isLast && steps.length < 4)) steps.push(toX - x, toY - y);
      [x, y] = [toX, toY];
    });
    return steps;
  });
}

/** Of an arc that is written as steps. */
function endsOf(steps) {
  let [x, y] = [0, 0];
  for (const [dx, dy] of steps) [x, y] = [x + dx, y + dy];
  return [steps[0].slice(0, 2), [x, y]];
}

/** One country's file: arcs once, numbered as in the full topology so that two files can have the same one. */
class DetailFile {
  #arcs;
  #numbers = new Map();
  #replaced = [];
  #islands = [];
  #holes = [];
  #users;
  #country;

  constructor(arcs, users, country) {
    this.#arcs = arcs;
    this.#users = users;
    this.#country = country;
  }

  /** Countries that have some of these arcs too: without their files, what is added would lie over them. */
  #beside(rings) {
    const others = rings.flat().flatMap((ref) => this.#users.get(indexOf(ref)) ?? []);
    return [...new Set(others.filter((id) => id !== this.#country))].sort();
  }

  replace(numbers, replaced) {
    this.#replaced = numbers.map((number) => [number, ...replaced[number].map((ref) => this.#own(ref))]);
  }

  /** Polygons and holes of one part of the country that the world does not have. */
  add({ id, polygons, kept }, arcs, country, world, replaced) {
    kept.forEach((holes, i) => {
      const own = (rings) => rings.filter((ring) => ring.length > 0).map((ring) => ring.map((ref) => this.#own(ref)));
      if (holes === null) {
        if (arcs[i][0].length === 0) return;
        const territory = TERRITORIES.find(
          ({ of, boxes }) => of === country.id && boxes.some((box) => isWithin(polygons[i][0], box)),
        );
        const islets = territory ? territoriesOf(world, country.id).find((one) => one.id === territory.id).arcs : [];
        const drawn = new Set(islets.flat(2).flatMap((ref) => replaced[indexOf(ref)].map(indexOf)));
        const isOwn = territory && !arcs[i][0].some((ref) => drawn.has(indexOf(ref)));
        this.#islands.push({
          rings: own(arcs[i]),
          beside: this.#beside(arcs[i]),
          ...(isOwn ? { territory: territory.id } : {}),
        });
        return;
      }
      const lost = arcs[i].slice(1).filter((_, hole) => !holes.includes(hole));
      if (lost.length === 0) return;
      const along = new Set(arcs[i][0].map(indexOf));
      // Any arc of the world that is part of the outer ring finds the polygon again, whatever it was joined with.
      const at = country.arcs.findIndex((rings) =>
        rings.flat().some((ref) => replaced[indexOf(ref)].some((own) => along.has(indexOf(own)))),
      );
      if (at < 0) throw new Error(`${country.id} has no polygon with the outer ring of ${id}`);
      for (const ring of lost)
        this.#holes.push({ at: indexOf(country.arcs[at][0][0]), ring: own([ring])[0], beside: this.#beside([ring]) });
    });
  }

  content() {
    return {
      arcs: [...this.#numbers.keys()].map((arc) => this.#arcs[arc]),
      numbers: [...this.#numbers.keys()],
      replaced: this.#replaced,
      islands: this.#islands,
      holes: this.#holes,
    };
  }

  #own(ref) {
    const arc = indexOf(ref);
    if (!this.#numbers.has(arc)) this.#numbers.set(arc, this.#numbers.size);
    const own = this.#numbers.get(arc);
    return ref < 0 ? ~own : own;
  }
}

/** @type {(ring: Point[], box: readonly number[]) => boolean} */
const isWithin = (ring, [west, south, east, north]) =>
  ring.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
