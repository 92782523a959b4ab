import { settings } from './settings/settings';

/** Whatever has `get`: a request's `headers`, or what Next's `headers()` gives. */
interface HeaderReader {
  get(name: string): string | null;
}

/** For a request whose Host is no host: nothing that somebody else wrote goes into our addresses. */
const FALLBACK = 'http://localhost';

/** A name or an IPv4 address, or an IPv6 address in brackets, and a port if any. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * The site's own address without a slash at its end: the setting `SITE_URL`, else the request's own Host. Of what a proxy adds
 * only `X-Forwarded-Proto` is heeded, which can say no more than http or https; `X-Forwarded-Host` is not.
 */
export function siteUrl(headers: HeaderReader, setting: string | null = settings().siteUrl): string {
  if (setting) return setting;
  const host = headers.get('host') ?? '';
  if (!HOST.test(host)) return FALLBACK;
  const address = `${overTls(headers) ? 'https' : 'http'}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : FALLBACK;
}

/** Whether the reader's connection is TLS. Each proxy on the way may add its own protocol behind a comma: the first one is the reader's. */
export function overTls(headers: HeaderReader): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase() === 'https';
}
