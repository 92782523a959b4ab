import { roundCamera } from '../geo/camera';
import { fromUnit, type LonLat, TILE, toUnit } from '../geo/mercator';
import type { CountryFacts } from '../story/story';
import { countryMeant } from './country-meant';
import { isObject, type Loose } from './loose';

/** The part of the reference frame of 720 by 630 pixels that should hold what a story places; the map's key covers more at its top. */
const ROOM = { width: 560, height: 430 } as const;
const TOP_MORE = 40;
const ZOOMS = { least: 0.5, most: 6 } as const;
/** Degrees. Of a country that is wider, the middle is enough. */
const WIDE = 40;

/** The first view of a story that does not say: all layers of the article, around all that has a place. */
export function firstView(
  entities: readonly Loose[],
  layers: readonly Loose[],
  countryFacts: (iso3: string) => CountryFacts | null,
): Loose | undefined {
  const points = entities.flatMap(({ placement }) => (isObject(placement) ? pointsOf(placement, countryFacts) : []));
  const ids = layers.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const article = ids.filter((id) => !id.endsWith('-context'));
  if (ids.length === 0) return undefined;
  return { camera: points.length > 0 ? cameraAround(points) : WORLD, layers: article.length > 0 ? article : ids };
}

/** Where nothing says where. */
const WORLD = { zoom: 1, lat: 20, lon: 0 };

function cameraAround(points: readonly LonLat[]) {
  // In the copy of the world in which they lie closest together.
  const [first = [0, 0]] = points;
  const near = points.map(([lon, lat]) => toUnit([lon + 360 * Math.round((first[0] - lon) / 360), lat]));
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(ROOM.width / Math.max(right - left, 1e-6), ROOM.height / Math.max(bottom - top, 1e-6));
  const zoom = Math.max(ZOOMS.least, Math.min(ZOOMS.most, Math.floor(20 * Math.log2(scale / TILE)) / 20));
  const up = TOP_MORE / 2 / (TILE * 2 ** zoom);
  const [lon, lat] = fromUnit([(left + right) / 2, (top + bottom) / 2 - up]);
  return roundCamera({ zoom, lat, lon });
}

function pointsOf(placement: Loose, countryFacts: (iso3: string) => CountryFacts | null): LonLat[] {
  const { lonLat, country, countries, between, division } = placement;
  if (isPoint(lonLat)) return [lonLat];
  const codes = [country, ...(Array.isArray(countries) ? countries : []), ...(Array.isArray(between) ? between : [])];
  // A division is looked for in its country, by the two letters with which its code begins.
  if (typeof division === 'string') codes.push(countryMeant(division.slice(0, 2), countryFacts));
  return codes.flatMap((code): LonLat[] => {
    const facts = typeof code === 'string' ? countryFacts(code) : null;
    if (!facts) return [];
    const [west, south, east, north] = facts.bbox;
    return east - west > WIDE
      ? [facts.anchor]
      : [
          [west, south],
          [east, north],
        ];
  });
}

function isPoint(value: unknown): value is LonLat {
  return (
    Array.isArray(value) && value.length === 2 && value.every((one) => Number.isFinite(one) && Math.abs(one) <= 180)
  );
}
