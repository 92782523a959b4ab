import L from 'leaflet';
import { feature } from 'topojson-client';
import { BasemapLayer } from '../../components/map/basemap-layer';
import type { BasemapColours, BasemapData } from '../../components/map/paint-basemap';
import { readWater } from '../../lib/basemap/read-water';
import { readWorld } from '../../lib/basemap/read-world';
import { linesUnder, shapesOf, watersOf } from '../../lib/draw/basemap-shapes';

export interface Times {
  /** Milliseconds from the text of the files until everything is seen. */
  readonly paint: number;
  /** Milliseconds from a zoom by one to what is seen. */
  readonly zoom: number;
}

/** `shaded` is ours with relief. */
type Contender = 'ours' | 'shaded' | 'svg' | 'canvas';

const COLOURS: BasemapColours = {
  land: '#f7f3ea',
  sea: '#dfe7ea',
  coast: '#8ea3aa',
  border: '#948975',
  disputed: '#a65a16',
  relief: 0.3,
};
const STYLE = { color: '#948975', weight: 0.8, fillColor: '#f7f3ea', fillOpacity: 1 };

const files = Promise.all([
  text('/basemap/world.json'),
  text('/basemap/water.json'),
  text('/world-atlas/countries-10m.json'),
  fetch('/basemap/relief.jpg').then((answer) => answer.blob()),
]);

/** One contender on a map of its own, from the text of its files to pixels, and once more after a zoom. */
async function measure(who: Contender): Promise<Times> {
  const [world, water, atlas, relief] = await files;
  const host = document.createElement('div');
  host.style.cssText = 'width:792px;height:690px';
  document.body.append(host);
  const map = L.map(host, { center: [45, 66], zoom: 4, zoomSnap: 0, zoomAnimation: false, fadeAnimation: false });
  map.createPane('ground');
  await painted();
  const begun = performance.now();
  if (who === 'ours' || who === 'shaded') {
    // As on the page: each file is drawn when it is there, and the picture is decoded while the outlines are read.
    const picture = who === 'shaded' ? createImageBitmap(relief) : null;
    const props = { pane: 'ground', basemap: basemapOf(world, water), colours: COLOURS, onPainted: () => {} };
    const layer = new BasemapLayer(props).addTo(map);
    if (picture) layer.setProps({ ...props, basemap: { ...props.basemap, relief: await picture } });
  } else {
    const topology = JSON.parse(atlas);
    const renderer = who === 'svg' ? L.svg() : L.canvas();
    const style = { ...STYLE, renderer } as L.PathOptions;
    L.geoJSON(feature(topology, topology.objects.countries), { style, interactive: false }).addTo(map);
  }
  await painted();
  const shown = performance.now();
  map.setZoom(5, { animate: false });
  await painted();
  const zoomed = performance.now();
  map.remove();
  host.remove();
  await painted();
  return { paint: shown - begun, zoom: zoomed - shown };
}

function basemapOf(worldText: string, waterText: string): BasemapData {
  const read = readWorld(JSON.parse(worldText));
  const water = readWater(JSON.parse(waterText));
  if (!read.ok || !water.ok) throw new Error('the base map cannot be read');
  return {
    ...shapesOf(read.world),
    ...linesUnder(read.world, 'un'),
    ...watersOf(water.water),
    divisions: [],
    relief: null,
  };
}

async function text(path: string): Promise<string> {
  return (await fetch(path)).text();
}

/** What was drawn has been handed to the screen: the frame after the next one has begun. */
async function painted(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

Object.assign(window, { measure });
