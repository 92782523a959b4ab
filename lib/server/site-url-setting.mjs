/**
 * The site's own address, read from the environment. Plain JavaScript, as the start command reads it without a build.
 * @typedef {{ ok: true, siteUrl: string | null } | { ok: false, reason: string }} ReadSiteUrl
 */

const EXPECTED = 'http:// or https:// and a host, like https://maps.example.org, without a path';

/**
 * `SITE_URL` unset: null, and each request's own host stands in. Anything else that is no origin is a reason that names the setting.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {ReadSiteUrl}
 */
export function readSiteUrlSetting(env) {
  const text = env.SITE_URL?.trim();
  if (!text) return { ok: true, siteUrl: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  // What the parser had to mend (a tab, a backslash, another host's punctuation) is not what the operator meant.
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isOrigin || !/^https?:\/\/[^\s\\/?#@]+\/?$/i.test(text)) {
    return { ok: false, reason: `SITE_URL is "${text}"; it has to be ${EXPECTED}.` };
  }
  return { ok: true, siteUrl: url.origin };
}
