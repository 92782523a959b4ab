import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '@/lib/server/settings/read-settings.mjs';
import { read } from '../../project/project-files';

const NAMES = [
  'PORT',
  'HOST',
  'SITE_URL',
  'BASEMAP_URL',
  'BASEMAP_ATTRIBUTION',
  'BASEMAP_NAME',
  'BASEMAP_MAXZOOM',
  'DRAIN_SECONDS',
  'STOP_SECONDS',
  'LOG_REQUESTS',
  'METRICS_PORT',
  'METRICS_HOST',
  'INDEX_FILE',
  'FONTS_DIR',
  'PAGE_QUEUE',
  'PICTURE_RENDERERS',
  'PICTURE_QUEUE',
  'PICTURE_CACHE_MB',
  'PICTURE_SECONDS',
  'ARTICLE_PICTURE_CACHE_MB',
];

describe('the settings', () => {
  it('may all be missing', () => {
    expect(readSettings({})).toMatchObject({
      ok: true,
      value: { port: 3000, host: null, siteUrl: null, streetMap: null, metrics: null, logRequests: false },
    });
  });

  it('are values of their kind afterwards', () => {
    const env = {
      PORT: '80',
      HOST: '::1',
      METRICS_PORT: '9100',
      PICTURE_CACHE_MB: '8',
      PICTURE_SECONDS: '2',
      LOG_REQUESTS: 'on',
    };
    expect(readSettings({ ...env, SITE_URL: 'https://maps.example.org/' })).toMatchObject({
      ok: true,
      value: {
        port: 80,
        host: '::1',
        siteUrl: 'https://maps.example.org',
        metrics: { port: 9100, host: '127.0.0.1' },
        pictures: { cacheBytes: 8 * 2 ** 20, limitMs: 2000 },
        logRequests: true,
      },
    });
  });

  it('do not take the machine’s name for an address to listen at', () => {
    expect(readSettings({ HOSTNAME: 'c0ffee' })).toMatchObject({ ok: true, value: { host: null } });
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['HOST', 'a b'],
    ['INDEX_FILE', 'cache/index'],
    ['FONTS_DIR', 'fonts'],
    ['HOST', '-x'],
    ['SITE_URL', 'maps.example.org'],
    ['BASEMAP_URL', 'tiles'],
    ['DRAIN_SECONDS', '-1'],
    ['STOP_SECONDS', '0'],
    ['STOP_SECONDS', 'soon'],
    ['LOG_REQUESTS', 'yes'],
    ['METRICS_PORT', '70000'],
    ['METRICS_PORT', '3000'],
    ['METRICS_HOST', 'http://x'],
    ['PICTURE_RENDERERS', '0'],
    ['PICTURE_QUEUE', '1.5'],
    ['PICTURE_CACHE_MB', '5000'],
    ['PICTURE_SECONDS', '0'],
    ['ARTICLE_PICTURE_CACHE_MB', '0'],
  ])('say what is wrong with %s "%s"', (name, text) => {
    const got = readSettings({ [name]: text });
    expect(got).toEqual({ ok: false, error: [expect.stringContaining(name)] });
    expect(got.ok ? '' : got.error[0]).not.toContain('\n');
  });

  it('say everything that is wrong at once', () => {
    const got = readSettings({ PORT: 'x', SITE_URL: 'y', STOP_SECONDS: 'z' });
    expect(got.ok ? [] : got.error.map((reason) => reason.split(' ')[0]).sort()).toEqual([
      'PORT',
      'SITE_URL',
      'STOP_SECONDS',
    ]);
  });

  it('never throw, whatever is set', () => {
    const env = fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.option(fc.string(), { nil: undefined })])));
    fc.assert(fc.property(env, (any) => void expect(readSettings(any)).toHaveProperty('ok')));
  });

  it('are those that the operator’s guide lists, each once', () => {
    const listed = [...read('docs/deploy.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...NAMES].sort());
    const source = read('lib/server/settings/read-settings.mjs');
    expect(NAMES.filter((name) => !source.includes(name))).toEqual([]);
  });
});
