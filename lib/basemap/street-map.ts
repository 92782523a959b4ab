/** A street map that the operator offers above the built-in one. */
export interface StreetMap {
  /** With {z}, {x}, {y}, or the path of one file of tiles. */
  readonly url: string;
  readonly kind: 'raster' | 'pmtiles';
  readonly name: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

/** Reads the answer of `/basemap/config`; null when it names none, or nothing that can be used. */
export function readStreetMap(json: unknown): StreetMap | null {
  if (typeof json !== 'object' || json === null) return null;
  const { url, kind, name, attribution, maxZoom } = json as Record<string, unknown>;
  const texts = [url, name, attribution].every((text) => typeof text === 'string' && text !== '');
  if (!texts || (kind !== 'raster' && kind !== 'pmtiles') || !Number.isInteger(maxZoom)) return null;
  return json as StreetMap;
}

/** The host that would be asked, or null where it is this site. */
export function foreignHost({ url }: StreetMap, origin: string): string | null {
  const { host } = new URL(url.replace(/\{s\}/g, 'a'), origin);
  return host === new URL(origin).host ? null : host;
}
