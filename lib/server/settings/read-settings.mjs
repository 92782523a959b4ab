import { availableParallelism } from 'node:os';
import { isAbsolute } from 'node:path';

/**
 * All that an operator can set, read from the environment once, at the start. Plain JavaScript, as it is read before there is a build.
 * @typedef {{
 *   port: number,
 *   host: string | null,
 *   siteUrl: string | null,
 *   streetMap: StreetMapSettings | null,
 *   drainSeconds: number,
 *   stopSeconds: number,
 *   logRequests: boolean,
 *   metrics: { port: number, host: string } | null,
 *   pageQueue: number,
 *   indexFile: string | null,
 *   fontsDir: string | null,
 *   articlePictureBytes: number,
 *   pictures: { renderers: number, queue: number, cacheBytes: number, limitMs: number },
 * }} Settings `host` null: all interfaces; `indexFile`, `fontsDir` null: none
 */

/**
 * A setting, or a sentence that names it and says what is wrong.
 * @template T
 * @typedef {import('../../story/result').Result<T, string>} Read
 */

const MEBIBYTE = 2 ** 20;
/** A name or an address, as it is given to `listen`. */
const HOST = /^[a-z0-9:][a-z0-9:.-]{0,252}$/i;

/**
 * Everything that is wrong is said at once, one line each.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {import('../../story/result').Result<Settings, readonly string[]>} the error: a line for each setting that is wrong
 */
export function readSettings(env) {
  /** @type {string[]} */
  const reasons = [];
  /**
   * @template T
   * @param {Read<T>} read
   */
  const noted = (read) => {
    if (read.ok) return read.value;
    reasons.push(read.error);
    return null;
  };
  /** @param {string} name @param {number} least @param {number} most @param {number} otherwise */
  const whole = (name, least, most, otherwise) => {
    const text = env[name];
    if (text === undefined || text === '') return otherwise;
    const number = Number(text);
    if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
    reasons.push(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
    return otherwise;
  };
  /** @param {string} name */
  const host = (name) => {
    const text = env[name]?.trim();
    if (!text) return null;
    if (!HOST.test(text)) reasons.push(`${name} is "${text}"; it has to be an address or a name, like 127.0.0.1.`);
    return text;
  };
  /** @param {string} name @param {string} example */
  const wholePath = (name, example) => {
    const text = env[name]?.trim();
    if (!text) return null;
    if (!isAbsolute(text)) reasons.push(`${name} is "${text}"; it has to be a whole path, like ${example}.`);
    return text;
  };
  /** @param {string} name */
  const onOrOff = (name) => {
    const text = env[name] || 'off';
    if (text !== 'on' && text !== 'off') reasons.push(`${name} is "${text}"; it has to be on or off.`);
    return text === 'on';
  };

  const port = whole('PORT', 1, 65_535, 3000);
  const metricsPort = whole('METRICS_PORT', 1, 65_535, 0);
  if (metricsPort === port)
    reasons.push(`METRICS_PORT is ${port}, as PORT is; it has to be another: metrics are not for readers.`);
  const metricsHost = host('METRICS_HOST') ?? '127.0.0.1';
  const settings = {
    port,
    host: host('HOST'),
    siteUrl: noted(readSiteUrlSetting(env)),
    streetMap: noted(readStreetMapSettings(env)),
    drainSeconds: whole('DRAIN_SECONDS', 0, 300, 0),
    stopSeconds: whole('STOP_SECONDS', 1, 600, 25),
    logRequests: onOrOff('LOG_REQUESTS'),
    metrics: metricsPort ? { port: metricsPort, host: metricsHost } : null,
    indexFile: wholePath('INDEX_FILE', '/var/cache/dateline/index'),
    fontsDir: wholePath('FONTS_DIR', '/usr/share/fonts/noto'),
    pageQueue: whole('PAGE_QUEUE', 1, 10_000, 200),
    articlePictureBytes: whole('ARTICLE_PICTURE_CACHE_MB', 1, 4096, 64) * MEBIBYTE,
    pictures: {
      renderers: whole('PICTURE_RENDERERS', 1, 64, Math.max(1, availableParallelism() - 1)),
      queue: whole('PICTURE_QUEUE', 1, 1000, 24),
      cacheBytes: whole('PICTURE_CACHE_MB', 1, 4096, 64) * MEBIBYTE,
      // Far more than any step of one needs, also on a busy machine that has just started.
      limitMs: whole('PICTURE_SECONDS', 1, 3600, 10) * 1000,
    },
  };
  return reasons.length > 0 ? { ok: false, error: reasons } : { ok: true, value: settings };
}

const EXPECTED = 'http:// or https:// and a host, like https://maps.example.org, without a path';

/**
 * `SITE_URL` unset: null, and each request's own host stands in. Anything else that is no origin is a reason that names the setting.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Read<string | null>}
 */
export function readSiteUrlSetting(env) {
  const text = env.SITE_URL?.trim();
  if (!text) return { ok: true, value: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  // What the parser had to mend (a tab, a backslash, another host's punctuation) is not what the operator meant.
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isOrigin || !/^https?:\/\/[^\s\\/?#@]+\/?$/i.test(text)) {
    return { ok: false, error: `SITE_URL is "${text}"; it has to be ${EXPECTED}.` };
  }
  return { ok: true, value: url.origin };
}

/**
 * The operator's street map, read from the environment. Plain JavaScript, as the start command reads it without a build.
 * @typedef {{ url: string, kind: 'raster' | 'pmtiles', name: string, attribution: string, maxZoom: number }} StreetMapSettings
 */

const DEFAULT_MAX_ZOOM = 19;

/**
 * `BASEMAP_URL` unset: no street map. Anything else that cannot be used is a reason that names the setting.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Read<StreetMapSettings | null>}
 */
export function readStreetMapSettings(env) {
  const url = env.BASEMAP_URL?.trim();
  if (!url) return { ok: true, value: null };
  const kind = kindOf(url);
  if (!kind) {
    return bad('BASEMAP_URL', url, 'an address with {z}, {x} and {y}, or a path on this site that ends in .pmtiles');
  }
  const attribution = env.BASEMAP_ATTRIBUTION?.trim();
  if (!attribution) {
    return { ok: false, error: 'BASEMAP_ATTRIBUTION is missing: with BASEMAP_URL it has to say whose map it is.' };
  }
  const maxZoom = Number(env.BASEMAP_MAXZOOM || DEFAULT_MAX_ZOOM);
  if (!Number.isInteger(maxZoom) || maxZoom < 8 || maxZoom > 22) {
    return bad('BASEMAP_MAXZOOM', String(env.BASEMAP_MAXZOOM), 'a whole number from 8 to 22');
  }
  return { ok: true, value: { url, kind, name: env.BASEMAP_NAME?.trim() || 'Street map', attribution, maxZoom } };
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
 * @returns {Read<never>}
 */
function bad(name, found, expected) {
  return { ok: false, error: `${name} is "${found}"; it has to be ${expected}.` };
}
