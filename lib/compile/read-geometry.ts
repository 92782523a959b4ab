import type { LonLat } from '../geo/mercator';
import type { Result } from '../story/result';
import type { ShapeParts } from '../story/story-shape';
import { crossingIn, isInRing } from './crossing-in';
import { type Issue, type IssueCode, type Issues, quoted } from './issue';
import { jsonPath, readJson, tooLarge } from './read-json';

/** The text of a file in a story's folder `geometry`, or why there is none. */
export type GeometryText = (file: string) => Result<string, Issues>;

export const NO_GEOMETRY_FILES: GeometryText = (file) => ({ ok: false, error: [missingGeometry(file)] });

export function missingGeometry(file: string): Issue {
  return {
    code: 'file-missing',
    file: `geometry/${file}`,
    path: '',
    found: 'no such file',
    expected: 'the file that a placement of story.json names',
  };
}

/** Points of one shape. It is sent with the story's page and drawn at every move of the map. */
export const MAX_POINTS = 5000;
/** So many points in their longest spelling, with room for white space. */
export const MAX_GEOMETRY_BYTES = 8_000_000;
const MAX_LAT = 85;

const TYPES = { area: ['Polygon', 'MultiPolygon'], line: ['LineString', 'MultiLineString'] } as const;
export type ShapeType = keyof typeof TYPES;

type Path = readonly (string | number)[];
type Report = (code: IssueCode, path: Path, found: string, expected: string) => void;

/**
 * Untrusted GeoJSON (RFC 7946) to a shape, or what is wrong with it: of each kind of mistake the first, with its place, and how many more
 * there are. How rings run is mended without a word; points that repeat the one before are left out.
 */
export function readGeometry(text: string, name: string, type: ShapeType): Result<ShapeParts, Issues> {
  const file = `geometry/${name}`;
  if (text.length > MAX_GEOMETRY_BYTES) return refused([tooLarge(file, text.length, MAX_GEOMETRY_BYTES)]);
  // Before the text is taken apart: a survey of a coast may have millions.
  const points = text.match(/\[\s*-?\d/g)?.length ?? 0;
  if (points > MAX_POINTS) {
    const expected = `at most ${MAX_POINTS.toLocaleString('en')} points: a simpler outline, as the map is no survey`;
    return refused([
      { code: 'geometry-points', file, path: '', found: `${points.toLocaleString('en')} points`, expected },
    ]);
  }
  const read = readJson(text, file);
  if (read.issues.length > 0) return refused(read.issues);

  const found = new Map<IssueCode, Issue & { count: number }>();
  const report: Report = (code, path, what, expected) => {
    const known = found.get(code);
    if (known) known.count++;
    else found.set(code, { code, file, path: jsonPath(path), found: what, expected, count: 1 });
  };
  const shape = shapeOf(read.value, type, report);
  if (shape && found.size === 0) return { ok: true, value: shape };
  return refused(
    [...found.values()].map(({ count, ...issue }) =>
      count === 1 ? issue : { ...issue, found: `${issue.found}, and ${count - 1} more like it` },
    ),
  );
}

const refused = (error: Issues): Result<never, Issues> => ({ ok: false, error });

function shapeOf(value: unknown, type: ShapeType, report: Report): ShapeParts | null {
  const coordinates = coordinatesOf(value, type, report);
  if (!coordinates) return null;
  const { list, isMulti } = coordinates;
  const at: Path = ['coordinates'];
  if (type === 'line') {
    const lines = isMulti ? parts(list, at, report) : [{ list, path: at }];
    const read = lines.flatMap(({ list: line, path }) => {
      const own = lineOf(line, path, report);
      return own ? [own] : [];
    });
    return read.length === 0 ? null : { type, lines: read };
  }
  const polygons = isMulti ? parts(list, at, report) : [{ list, path: at }];
  const read = polygons.map(({ list: rings, path }) =>
    parts(rings, path, report).flatMap(({ list: ring, path: own }) => ringOf(ring, own, report) ?? []),
  );
  if (read.some(({ length }) => length === 0)) return null;
  checkRings(read, isMulti, report);
  return { type, polygons: read.map((rings) => rings.map(({ points }, i) => turned(points, i === 0))) };
}

function coordinatesOf(value: unknown, type: ShapeType, report: Report): { list: unknown[]; isMulti: boolean } | null {
  const [single, multi] = TYPES[type];
  const wanted = `a ${single} or ${multi}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('geometry-type', [], Array.isArray(value) ? 'a list' : quoted(String(value)), `an object: ${wanted}`);
    return null;
  }
  const { type: own, coordinates, features, geometries } = value as Readonly<Record<string, unknown>>;
  if (own !== single && own !== multi) {
    const count = Array.isArray(features) ? features.length : Array.isArray(geometries) ? geometries.length : 0;
    const found = typeof own !== 'string' ? 'nothing' : count > 0 ? `${quoted(own)} of ${count}` : quoted(own);
    const cure =
      own === 'FeatureCollection'
        ? `${wanted} alone: what is in "geometry" of one of its features`
        : own === 'Feature'
          ? `${wanted} alone: what is in its "geometry"`
          : wanted;
    report('geometry-type', ['type'], found, cure);
    return null;
  }
  if (!Array.isArray(coordinates) || coordinates.length === 0) {
    report(
      'geometry-empty',
      ['coordinates'],
      coordinates === undefined ? 'nothing' : 'no list, or an empty one',
      'positions',
    );
    return null;
  }
  return { list: coordinates, isMulti: own === multi };
}

function parts(list: readonly unknown[], path: Path, report: Report): { list: unknown[]; path: Path }[] {
  return list.flatMap((part, i) => {
    const own = [...path, i];
    if (Array.isArray(part) && part.length > 0) return [{ list: part, path: own }];
    report(
      'geometry-empty',
      own,
      Array.isArray(part) ? 'an empty list' : quoted(JSON.stringify(part)),
      'a list of positions',
    );
    return [];
  });
}

function lineOf(list: readonly unknown[], path: Path, report: Report): LonLat[] | null {
  const points = positionsOf(list, path, report);
  if (!points) return null;
  const line = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1] as LonLat));
  if (line.length > 1) return line;
  report('geometry-ring', path, 'one place', 'at least two places');
  return null;
}

interface Ring {
  readonly points: readonly LonLat[];
  readonly path: Path;
}

/** Closed, as the file has it. */
function ringOf(list: readonly unknown[], path: Path, report: Report): Ring | null {
  const all = positionsOf(list, path, report);
  const [first] = all ?? [];
  if (!all || !first) return null;
  const last = all.at(-1) as LonLat;
  if (!isSame(first, last)) {
    const expected = `${said(first)} again, as at its beginning`;
    report('geometry-ring', [...path, all.length - 1], `a ring that ends at ${said(last)}`, expected);
    return null;
  }
  const points = all.filter((point, i) => i === 0 || !isSame(point, all[i - 1] as LonLat));
  if (points.length < 4) {
    report(
      'geometry-ring',
      path,
      `a ring of ${points.length - 1} corners`,
      'at least three corners, and the first again',
    );
    return null;
  }
  return { points, path };
}

/** Outer rings anticlockwise, holes clockwise. */
function turned(ring: readonly LonLat[], isOuter: boolean): readonly LonLat[] {
  return turn(ring) > 0 === isOuter ? ring : [...ring].reverse();
}

/** Twice the area in square degrees, positive when the ring runs anticlockwise. */
function turn(ring: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1] as LonLat, ring[i] as LonLat];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

function positionsOf(list: readonly unknown[], path: Path, report: Report): LonLat[] | null {
  let isGood = true;
  const points: LonLat[] = [];
  list.forEach((position, i) => {
    const point = positionOf(position, [...path, i], report);
    if (!point) isGood = false;
    else points.push(point);
  });
  if (!isGood) return null;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as LonLat, points[i] as LonLat];
    if (Math.abs(to[0] - from[0]) <= 180) continue;
    const found = `an edge from ${said(from)} to ${said(to)}, the long way round the world`;
    report('geometry-date-line', [...path, i], found, 'parts that end at 180 and begin at -180, in a Multi… geometry');
    isGood = false;
  }
  return isGood ? points : null;
}

function positionOf(value: unknown, path: Path, report: Report): LonLat | null {
  if (!Array.isArray(value) || value.some((number) => typeof number !== 'number') || value.length < 2) {
    report('geometry-position', path, quoted(JSON.stringify(value)), 'a position: [longitude, latitude]');
    return null;
  }
  const [lon, lat] = value as [number, number];
  if (value.length > 2) {
    report(
      'geometry-position',
      path,
      `${JSON.stringify(value)}, ${value.length} numbers`,
      `[${lon}, ${lat}], without a height`,
    );
    return null;
  }
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= MAX_LAT) return [lon, lat];
  const isSwapped = Math.abs(lat) <= 180 && Math.abs(lon) <= MAX_LAT;
  const expected = isSwapped
    ? `[${lat}, ${lon}]: the longitude comes first`
    : `a longitude from -180 to 180 and a latitude from -${MAX_LAT} to ${MAX_LAT}, in this order`;
  report('impossible-coordinate', path, `[${lon}, ${lat}]`, expected);
  return null;
}

/** Rings touch at corners at most; holes lie in their polygon and nothing else in another one. */
function checkRings(polygons: readonly (readonly Ring[])[], isMulti: boolean, report: Report): void {
  const rings = polygons.flat();
  const crossing = crossingIn(rings.map(({ points }) => points));
  if (crossing) {
    const [one, other] = crossing;
    const edge = ({ ring, edge: i }: { ring: number; edge: number }) => {
      const { points = [] } = rings[ring] ?? {};
      return `${said(points[i] as LonLat)} to ${said(points[i + 1] as LonLat)}`;
    };
    const found = `the edge from ${edge(one)}, which crosses or covers that from ${edge(other)}`;
    report(
      'geometry-crossing',
      rings[one.ring]?.path ?? [],
      found,
      'rings that cross neither themselves nor each other',
    );
    return;
  }
  polygons.forEach(([outer, ...holes], i) => {
    for (const hole of holes) {
      if (outer && hole.points.some((point) => isInRing(point, outer.points) === 'out'))
        report('geometry-nesting', hole.path, 'a hole outside of its polygon', 'holes inside the first ring');
    }
    polygons.forEach(([other], n) => {
      if (n === i || !outer || !other || !isMulti) return;
      const isInside = (point: LonLat) => isInRing(point, other.points) === 'in';
      const inHole = polygons[n]
        ?.slice(1)
        .some((hole) => outer.points.every((point) => isInRing(point, hole.points) !== 'out'));
      if (outer.points.some(isInside) && !inHole)
        report(
          'geometry-nesting',
          outer.path,
          'a polygon inside another one',
          'polygons beside each other; a hole is a ring of its polygon',
        );
    });
  });
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];
const said = ([lon, lat]: LonLat): string => `[${lon}, ${lat}]`;
