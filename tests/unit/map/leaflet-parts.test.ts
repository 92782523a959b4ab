// @vitest-environment happy-dom
import { transformWithOxc } from 'vite';
import { expect, it } from 'vitest';
import parts, * as named from '../../../components/map/leaflet-parts';
import { codeFiles, read } from '../project/project-files';

/** What a file uses of Leaflet when it runs: its types are gone. */
async function membersUsed(path: string): Promise<readonly string[]> {
  const { code } = await transformWithOxc(read(path), path);
  return [...code.matchAll(/\bL\.([A-Za-z]+)/g)].map(([, name]) => name ?? '');
}

it('a build has every part of Leaflet that the map uses', async () => {
  const files = codeFiles().filter((path) => path.startsWith('components/map/') && /from 'leaflet'/.test(read(path)));
  const used = (await Promise.all(files.map(membersUsed))).flat();
  expect(used).toContain('Renderer');
  for (const name of new Set(used)) expect(Object.keys(parts), name).toContain(name);
});

it('a build has what react-leaflet imports for a map and its panes', () => {
  expect(Object.keys(named)).toEqual(expect.arrayContaining(['Map', 'DomUtil', 'LatLngBounds']));
});

it('every way of moving the map is there', () => {
  const host = document.createElement('div');
  const map = new parts.Map(host, { center: [40, 60], zoom: 4 });
  for (const way of ['dragging', 'touchZoom', 'doubleClickZoom', 'scrollWheelZoom', 'boxZoom', 'keyboard'] as const)
    expect(map[way], way).toBeDefined();
  map.remove();
});
