import { countriesUnder, sharedBorder } from '../basemap/countries-under';
import type { BorderPolicy, World } from '../basemap/world';
import { cutLine } from '../geo/cut-at-180';
import { dissolve } from '../geo/dissolve';
import { greatCircle } from '../geo/great-circle';
import { legsOf } from '../geo/legs';
import type { LonLat } from '../geo/mercator';
import { clipRing } from '../geo/rect';
import type { ZoneShape } from '../geo/zone-shape';
import type { Mark, ZoneMark } from '../scene/mark';
import type { Iso3 } from '../story/ids';

export type Position = [lon: number, lat: number];
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: Position[] }
  | { readonly type: 'LineString'; readonly coordinates: Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: Position[][] }
  | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/** The base map's grid is some hundred metres wide; three decimals are a hundred metres, to which `dissolve` rounds too. */
const OUTLINE_DECIMALS = 3;
/** About a metre: as a story writes its points, and no closer. */
const POINT_DECIMALS = 5;

/**
 * The geometry of each mark under a border policy, as RFC 7946 wants it. Null where the base map has none: then the feature has
 * no place, rather than a made-up one.
 */
export function geometryOfMarks(world: World, policy: BorderPolicy): (mark: Mark) => Geometry | null {
  const countries = new Map(countriesUnder(world, policy).map((country) => [country.iso3, country]));
  const outlines = (isos: readonly Iso3[]): Geometry | null => {
    // What the policy gives to others is still the land that a story means; the outlines of two policies do not fit together.
    const own = isos.every((iso3) => countries.has(iso3)) ? countries : world.byIso3;
    return areas([...new Set(isos)].flatMap((iso3) => own.get(iso3)?.polygons.flatMap(({ rings }) => rings) ?? []));
  };
  return (mark) => {
    switch (mark.kind) {
      case 'area':
        return outlines([mark.country]);
      case 'region':
        return outlines(mark.countries);
      case 'zone':
        return zoneGeometry(mark);
      case 'border':
        return lines(sharedBorder(world, ...mark.between), OUTLINE_DECIMALS, true);
      case 'flow':
        return flowLine([mark.from, ...mark.via, mark.to]);
      case 'gathered':
        if (mark.also.length > 0) {
          const points = [mark, ...mark.also].map(({ lonLat }) => pointOf(lonLat));
          return { type: 'MultiPoint', coordinates: points };
        }
        return { type: 'Point', coordinates: pointOf(mark.lonLat) };
      case 'point':
        return { type: 'Point', coordinates: pointOf(mark.lonLat) };
    }
  };
}

/** All points of a geometry, by point, line or outer ring; what its box is made of. */
export function partsOf(geometry: Geometry | null): readonly (readonly Position[])[] {
  switch (geometry?.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.slice(0, 1);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
    case undefined:
      return [];
  }
}

/** A circle is cut at ±180; what the story drew is cut already, and stays as it is. */
function zoneGeometry({ form, shape, parts }: ZoneMark): Geometry | null {
  if (form === 'admin1' || form === 'water')
    return shape.rings.length > 0 ? areas(shape.rings) : lines(shape.lines, OUTLINE_DECIMALS, true);
  if (form === 'near') return roundShape(shape);
  if (!parts) return null;
  if (parts.type === 'line') return lines(parts.lines, POINT_DECIMALS, false);
  return polygonal(parts.polygons.map((rings) => rings.map((ring) => rounded(ring, POINT_DECIMALS))));
}

function polygonal(polygons: Position[][][]): Geometry | null {
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Of rings that a parallel and a meridian cut twice at most. */
function roundShape({ rings }: ZoneShape): Geometry | null {
  const polygons = rings.flatMap((ring) => {
    const lons = ring.map(([lon]) => lon);
    const strips = [-1, 0, 1].filter(
      (strip) => Math.min(...lons) < 360 * strip + 180 && Math.max(...lons) > 360 * strip - 180,
    );
    return strips.map((strip) => {
      const sides = { left: 360 * strip - 180, right: 360 * strip + 180, top: -90, bottom: 90 };
      const [first, ...rest] = rounded(
        clipRing(ring.slice(1), sides).map(([lon, lat]): LonLat => [lon - 360 * strip, lat]),
        POINT_DECIMALS,
      ).reverse();
      return first ? [[first, ...rest, first]] : [];
    });
  });
  return polygonal(polygons);
}

function areas(rings: readonly (readonly LonLat[])[]): Geometry | null {
  const polygons = dissolve(rings);
  return polygonal(polygons);
}

/** A border is always the Multi… kind: how many pieces the base map has of it means nothing. */
function lines(all: readonly (readonly LonLat[])[], decimals: number, multi: boolean): Geometry | null {
  const cut = all.flatMap(cutLine).map((line) => rounded(line, decimals));
  const apart = cut.filter(({ length }) => length > 1);
  const [first] = apart;
  if (!first) return null;
  if (apart.length > 1 || multi) return { type: 'MultiLineString', coordinates: apart };
  return { type: 'LineString', coordinates: first };
}

/** Two ends in one street are apart only as exactly as the story writes them; a flow that stays where it is is a point. */
function flowLine(route: readonly LonLat[]): Geometry {
  const line = [joined(legsOf(route).map(([from, to]) => greatCircle(from, to)))];
  return (
    lines(line, OUTLINE_DECIMALS, false) ??
    lines(line, POINT_DECIMALS, false) ?? { type: 'Point', coordinates: pointOf(route[0] as LonLat) }
  );
}

/** Legs as one line; each begins in the copy of the world where the one before it ends. */
function joined(legs: readonly (readonly LonLat[])[]): LonLat[] {
  const line: LonLat[] = [];
  for (const leg of legs) {
    const before = line.at(-1);
    const worlds = before ? 360 * Math.round((before[0] - (leg[0]?.[0] ?? 0)) / 360) : 0;
    for (const [lon, lat] of before ? leg.slice(1) : leg) line.push([lon + worlds, lat]);
  }
  return line;
}

/** The story's points stand within −180…180; 180 itself may be either. */
function pointOf([lon, lat]: LonLat): Position {
  return [round(lon, POINT_DECIMALS), round(lat, POINT_DECIMALS)];
}

/**
 * Without points that rounding made equal to the one before. By hand, since turf's `cleanCoords` also drops points on a straight line,
 * which neighbours share.
 */
function rounded(points: readonly LonLat[], decimals: number): Position[] {
  const all = points.map(([lon, lat]): Position => [round(lon, decimals), round(lat, decimals)]);
  return all.filter(([lon, lat], i) => i === 0 || lon !== all[i - 1]?.[0] || lat !== all[i - 1]?.[1]);
}

/** Never −0, which turf's `truncate` leaves. */
function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
