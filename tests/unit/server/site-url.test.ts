import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteUrlSetting } from '../../../lib/server/settings/read-settings.mjs';
import { overTls, siteUrl } from '../../../lib/server/site-url';

const from = (headers: Record<string, string>, setting: string | null = null) => {
  const byName = new Map(Object.entries(headers));
  return siteUrl({ get: (name) => byName.get(name) ?? null }, setting);
};

describe('the setting SITE_URL', () => {
  test('is an origin, with or without a slash at its end', () => {
    for (const text of ['https://maps.example.org', ' https://maps.example.org/ ', 'HTTPS://Maps.Example.org']) {
      expect(readSiteUrlSetting({ SITE_URL: text })).toEqual({ ok: true, value: 'https://maps.example.org' });
    }
    expect(readSiteUrlSetting({ SITE_URL: 'http://[::1]:3000' })).toEqual({ ok: true, value: 'http://[::1]:3000' });
    expect(readSiteUrlSetting({})).toEqual({ ok: true, value: null });
    expect(readSiteUrlSetting({ SITE_URL: ' ' })).toEqual({ ok: true, value: null });
  });

  test.each([
    'maps.example.org',
    'ftp://maps.example.org',
    'javascript:alert(1)',
    'https://',
    'https://maps.example.org/news',
    'https://maps.example.org?x=1',
    'https://maps.example.org#x',
    'https://user:secret@maps.example.org',
    'https://maps.example.org\\evil',
    'https://a b',
    'https://maps.example.org:99999',
  ])('is refused with a reason that names it: %s', (text) => {
    const read = readSiteUrlSetting({ SITE_URL: text });
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(`SITE_URL is "${text}"`) });
  });
});

describe('the site’s own address', () => {
  test('is the setting, whatever the request says', () => {
    const setting = 'https://maps.example.org';
    expect(from({ host: 'evil.example', 'x-forwarded-proto': 'http' }, setting)).toBe(setting);
  });

  test('without the setting is the request’s own host, https where the proxy says so', () => {
    expect(from({ host: 'maps.example.org' })).toBe('http://maps.example.org');
    expect(from({ host: 'maps.example.org:8080' })).toBe('http://maps.example.org:8080');
    expect(from({ host: '127.0.0.1:3000' })).toBe('http://127.0.0.1:3000');
    expect(from({ host: '[::1]:3000' })).toBe('http://[::1]:3000');
    expect(from({ host: 'Maps.Example.org', 'x-forwarded-proto': 'https' })).toBe('https://maps.example.org');
  });

  test.each(['https', 'HTTPS', 'https, http', ' https ,http'])('is https where the proxy says "%s"', (proto) => {
    const headers = { host: 'maps.example.org', 'x-forwarded-proto': proto };
    expect(from(headers)).toBe('https://maps.example.org');
    expect(overTls({ get: () => proto })).toBe(true);
  });

  test.each(['', 'http', 'http, https', 'httpsx', 'javascript'])('is http where the proxy says "%s"', (proto) => {
    expect(from({ host: 'maps.example.org', 'x-forwarded-proto': proto })).toBe('http://maps.example.org');
    expect(overTls({ get: () => proto })).toBe(false);
  });

  test('heeds no other host that a request names, and no other protocol', () => {
    const headers = { host: 'maps.example.org', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' };
    expect(from(headers)).toBe('http://maps.example.org');
  });

  test.each([
    '',
    'a b',
    'evil.example/path',
    'user@evil.example',
    'a"><script>',
    "a'b",
    'a:port',
    'a:99999',
    '[::1',
    '-a',
    'ä.example',
  ])('is a fixed one when the request’s host is none: "%s"', (host) => {
    expect(from({ host })).toBe('http://localhost');
  });

  test('never holds what does not belong into an address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, proto) => {
        expect(from({ host, 'x-forwarded-proto': proto })).toMatch(/^https?:\/\/[a-z0-9.:[\]-]+$/);
      }),
    );
  });
});
