import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import type { Geometry } from '../../../lib/export/geometry';

/** GEOS, which PostGIS, QGIS and Shapely are built on. What it thinks is told by its answers, not on the console. */
const geos = await initGeos({ errorHandler: () => {}, noticeHandler: () => {} });

/** Why GEOS takes a geometry for invalid; null when it does not. */
export function whyInvalid(geometry: Geometry): string | null {
  return using(geometry, (pointer) =>
    geos.GEOSisValid(pointer) === 1 ? null : geos.Module.UTF8ToString(Number(geos.GEOSisValidReason(pointer))),
  );
}

export const areaOf = (geometry: Geometry): number => using(geometry, areaAt);

/** The area of what two geometries share; null where GEOS cannot say. */
export function sharedArea(a: Geometry, b: Geometry): number | null {
  return using(a, (first) =>
    using(b, (second) => {
      const shared = geos.GEOSIntersection(first, second);
      if (!shared) return null;
      const area = areaAt(shared);
      geos.GEOSGeom_destroy(shared);
      return area;
    }),
  );
}

function using<T>(geometry: Geometry, use: (pointer: number) => T): T {
  // The package's types know only its own GeoJSON.
  const pointer = geojsonToGeosGeom(geometry as never, geos);
  const result = use(pointer);
  geos.GEOSGeom_destroy(pointer);
  return result;
}

function areaAt(pointer: number): number {
  const result = geos.Module._malloc(8);
  geos.GEOSArea(pointer, result);
  const area = geos.Module.getValue(result, 'double') as number;
  geos.Module._free(result);
  return area;
}
