import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Bbox } from '../../lib/basemap/world';
import type { LonLat } from '../../lib/geo/mercator';
import { readWorldFile } from '../../lib/server/basemap-files';

interface Land {
  readonly bbox: Bbox;
  readonly coordinates: number[][][];
}

/** Which land is whose, by the base map's own outlines under the UN's reading. */
export interface Countries {
  isIn(iso3: string, place: LonLat): boolean;
  /** The first of these countries that the place is in. */
  of(place: LonLat, among: readonly string[]): string | null;
}

export async function readCountries(): Promise<Countries> {
  const world = await readWorldFile();
  const lands = new Map(
    world.countries.map(({ iso3, polygons }) => [
      iso3,
      polygons.map(
        ({ bbox, rings }): Land => ({ bbox, coordinates: rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])) }),
      ),
    ]),
  );
  const isIn = (iso3: string, [lon, lat]: LonLat): boolean => {
    const known = lands.get(iso3);
    if (!known) throw new Error(`the base map has no country ${iso3}`);
    // Outlines are unwrapped, and a map may show another copy of the world.
    return [-720, -360, 0, 360, 720].some((turn) =>
      known.some(
        ({ bbox: [west, south, east, north], coordinates }) =>
          lon + turn >= west &&
          lon + turn <= east &&
          lat >= south &&
          lat <= north &&
          booleanPointInPolygon([lon + turn, lat], { type: 'Polygon', coordinates }),
      ),
    );
  };
  return { isIn, of: (place, among) => among.find((iso3) => isIn(iso3, place)) ?? null };
}
