/**
 * The operator's street map, read from the environment. Plain JavaScript, as the start command reads it without a build.
 * @typedef {{ url: string, kind: 'raster' | 'pmtiles', name: string, attribution: string, maxZoom: number }} StreetMapSettings
 * @typedef {{ ok: true, streetMap: StreetMapSettings | null } | { ok: false, reason: string }} ReadSettings
 */

const DEFAULT_MAX_ZOOM = 19;

/**
 * `BASEMAP_URL` unset: no street map. Anything else that cannot be used is a reason that names the setting.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {ReadSettings}
 */
export function readStreetMapSettings(env) {
  const url = env.BASEMAP_URL?.trim();
  if (!url) return { ok: true, streetMap: null };
  const kind = kindOf(url);
  if (!kind) {
    return bad('BASEMAP_URL', url, 'an address with {z}, {x} and {y}, or a path on this site that ends in .pmtiles');
  }
  const attribution = env.BASEMAP_ATTRIBUTION?.trim();
  if (!attribution) {
    return { ok: false, reason: 'BASEMAP_ATTRIBUTION is missing: with BASEMAP_URL it has to say whose map it is.' };
  }
  const maxZoom = Number(env.BASEMAP_MAXZOOM || DEFAULT_MAX_ZOOM);
  if (!Number.isInteger(maxZoom) || maxZoom < 8 || maxZoom > 22) {
    return bad('BASEMAP_MAXZOOM', String(env.BASEMAP_MAXZOOM), 'a whole number from 8 to 22');
  }
  return { ok: true, streetMap: { url, kind, name: env.BASEMAP_NAME?.trim() || 'Street map', attribution, maxZoom } };
}

/**
 * @param {string} url
 * @returns {StreetMapSettings['kind'] | null}
 */
function kindOf(url) {
  const here = /^\/(?!\/)/.test(url);
  if (here && url.endsWith('.pmtiles')) return 'pmtiles';
  const elsewhere = /^https?:\/\/[^/]+\//.test(url) && URL.canParse(url.replace(/\{[sxyzr]\}/g, '0'));
  const tiled = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  return (here || elsewhere) && tiled ? 'raster' : null;
}

/**
 * @param {string} name
 * @param {string} found
 * @param {string} expected
 * @returns {ReadSettings}
 */
function bad(name, found, expected) {
  return { ok: false, reason: `${name} is "${found}"; it has to be ${expected}.` };
}
