import { describe, expect, test } from 'vitest';
import { foreignHost, readStreetMap } from '../../../lib/basemap/street-map';
import { readStreetMapSettings } from '../../../lib/server/settings/read-settings.mjs';

const GOOD = { BASEMAP_URL: 'https://tiles.example/{z}/{x}/{y}.png', BASEMAP_ATTRIBUTION: '© Example' };

describe('the operator’s street map', () => {
  test('is none without an address', () => {
    expect(readStreetMapSettings({})).toEqual({ ok: true, value: null });
    expect(readStreetMapSettings({ BASEMAP_URL: ' ', BASEMAP_MAXZOOM: 'x' })).toEqual({ ok: true, value: null });
  });

  test('is tiles of any host or of this one, or one file on this site', () => {
    expect(readStreetMapSettings(GOOD)).toEqual({
      ok: true,
      value: {
        url: GOOD.BASEMAP_URL,
        kind: 'raster',
        name: 'Street map',
        attribution: '© Example',
        maxZoom: 19,
      },
    });
    for (const [url, kind] of [
      ['/tiles/{z}/{x}/{y}.png', 'raster'],
      ['https://{s}.tiles.example/{z}/{x}/{y}@2x.png?key=1', 'raster'],
      ['/streets.pmtiles', 'pmtiles'],
    ]) {
      expect(readStreetMapSettings({ ...GOOD, BASEMAP_URL: url })).toMatchObject({ ok: true, value: { kind } });
    }
  });

  test.each([
    ['BASEMAP_URL', 'tiles.example/{z}/{x}/{y}.png'],
    ['BASEMAP_URL', 'https://tiles.example/{z}/{x}.png'],
    ['BASEMAP_URL', '//tiles.example/{z}/{x}/{y}.png'],
    ['BASEMAP_URL', 'https://elsewhere.example/streets.pmtiles'],
    ['BASEMAP_URL', 'javascript:alert(1)//{z}{x}{y}'],
    ['BASEMAP_ATTRIBUTION', ''],
    ['BASEMAP_MAXZOOM', '7'],
    ['BASEMAP_MAXZOOM', 'far'],
  ])('%s=%s is refused, and the reason names the setting', (name, value) => {
    const read = readStreetMapSettings({ ...GOOD, [name]: value });
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.error).toContain(name);
  });
});

describe('what the server says of it', () => {
  const streetMap = { url: '/t/{z}/{x}/{y}.png', kind: 'raster', name: 'Streets', attribution: 'Us', maxZoom: 18 };

  test.each([null, [], 'x', {}, { ...streetMap, kind: 'wms' }, { ...streetMap, attribution: '' }])(
    'is nothing where it is %j',
    (json) => {
      expect(readStreetMap(json)).toBeNull();
    },
  );

  test('names the host that would be asked, if it is another', () => {
    const read = readStreetMap(streetMap);
    expect(read && foreignHost(read, 'https://dateline.example')).toBeNull();
    const other = readStreetMap({ ...streetMap, url: 'https://{s}.tiles.example/{z}/{x}/{y}.png' });
    expect(other && foreignHost(other, 'https://dateline.example')).toBe('a.tiles.example');
  });
});
