import turfGreatCircle from '@turf/great-circle';
import L from 'leaflet';
import { FlowLayer } from '../../components/map/many-flows/flow-layer';
import { flowArcs } from '../../lib/geo/flow-arcs';
import { type FlowIndex, flowIndex } from '../../lib/geo/flow-index';
import { greatCircle } from '../../lib/geo/great-circle';
import { toUnit } from '../../lib/geo/mercator';
import { arcTolerance } from '../../lib/picture/draw-many';
import { manyFlows } from '../../lib/scene/many-flows';
import type { FlowMark } from '../../lib/scene/mark';

/** `empty` is a map without flows, `raw` one canvas that strokes each flow once, in twelve straight pieces of one width. */
export type Contender = 'empty' | 'ours' | 'canvas' | 'raw';

const INKS = { ink: 'rgb(35, 33, 29)', paper: 'rgb(247, 243, 234)' };
const YEARS = 10;

interface Bench {
  readonly draw: () => Promise<void>;
  readonly step: (year: number) => Promise<void>;
  readonly zoom: (by: number) => Promise<void>;
  readonly pan: () => Promise<void>;
  readonly pick: (points: readonly (readonly [number, number])[]) => number[];
}

let random = 1;
const next = () => {
  random = (random * 16807) % 2147483647;
  return random / 2147483647;
};

function marksOf(count: number): FlowMark[][] {
  random = 9;
  const places = Array.from({ length: 1500 }, () => [next() * 320 - 160, next() * 110 - 45] as const);
  const pairs = Array.from({ length: count }, () => {
    const from = Math.floor(next() * 1500);
    return [places[from], places[(from + 1 + Math.floor(next() * 1499)) % 1500]] as const;
  });
  const usual = pairs.map(() => Math.exp(1.3 * Math.sqrt(-2 * Math.log(next())) * Math.cos(6.283 * next())));
  return Array.from({ length: YEARS }, () =>
    pairs.map(([from, to], i) => {
      const value = (usual[i] ?? 1) * (0.7 + 0.6 * next());
      return {
        kind: 'flow',
        id: `f-${i}`,
        name: '',
        short: '',
        origin: 'context',
        layers: [],
        says: [],
        selected: false,
        measure: 'exports',
        from: from ?? [0, 0],
        to: to ?? [0, 0],
        amount: null,
        quantity: { value, unit: '', series: 's', year: 2000, most: 80 },
        byYear: true,
        attribution: null,
      } satisfies FlowMark;
    }),
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
async function painted(): Promise<void> {
  await frame();
  await frame();
}

let bench: Bench | null = null;

function start(who: Contender, count: number): void {
  const years = who === 'empty' ? [] : marksOf(count);
  // Ranking is the scene's work, the same for whoever draws.
  const columns = years.map((marks) => manyFlows(marks));
  const host = document.createElement('div');
  host.style.cssText = 'width:1400px;height:900px';
  document.body.append(host);
  const map = L.map(host, { center: [25, 10], zoom: 3, zoomAnimation: false, fadeAnimation: false, inertia: false });
  map.createPane('flows');
  const common = {
    zoom: async (by: number) => {
      map.setZoom(map.getZoom() + by, { animate: false });
      await wait();
    },
    pan: async () => {
      for (let i = 0; i < 30; i++) {
        map.panBy([i < 15 ? 10 : -10, 0], { animate: false, noMoveStart: true });
        if (i % 5 === 4) await frame();
      }
      await painted();
    },
  };
  let wait = painted;
  if (who === 'ours') {
    let stand = () => {};
    let index: FlowIndex | null = null;
    let now = columns[0];
    const layer = new FlowLayer('flows', {
      onDrawn: () => stand(),
      onStale: () => {},
      onBoxes: (box, ends) => {
        index = flowIndex(ends, box, -0.2);
      },
    });
    wait = async () => {
      await new Promise<void>((resolve) => {
        stand = resolve;
      });
      await painted();
    };
    bench = {
      ...common,
      draw: async () => {
        layer.addTo(map);
        if (now) layer.setFlows(now, INKS);
        await wait();
      },
      step: async (year) => {
        now = columns[year % YEARS];
        if (now) layer.setFlows(now, INKS);
        await wait();
      },
      pick: (points) =>
        points.map(([x, y]) => {
          const unit = map.project(map.containerPointToLatLng([x, y])).divideBy(256 * 2 ** map.getZoom());
          const pixel = 1 / (256 * 2 ** map.getZoom());
          return index?.at(unit.x, unit.y, pixel, (i) => (now?.width[i] ?? 0) * 4, 3, 4) ?? -1;
        }),
    };
    return;
  }
  const flows = years[0] ?? [];
  const widthOf = (year: number, i: number) => Math.max(0.4, (columns[year % YEARS]?.width[i] ?? 0) * 4);
  if (who === 'raw') {
    const canvas = document.createElement('canvas');
    const ctx = canvas.getContext('2d', { willReadFrequently: true });
    canvas.width = 1820;
    canvas.height = 1170;
    const lines = flows.map(({ from, to }) => greatCircle(from, to, 12).map(toUnit));
    const draw = async (year: number) => {
      ctx?.clearRect(0, 0, 1820, 1170);
      lines.forEach((line, i) => {
        if (!ctx) return;
        ctx.beginPath();
        ctx.lineWidth = widthOf(year, i);
        ctx.globalAlpha = 0.5;
        for (const [x, y] of line) ctx.lineTo(x * 2048 - 200, y * 2048 - 400);
        ctx.stroke();
      });
      ctx?.getImageData(0, 0, 1, 1);
      await painted();
    };
    bench = { ...common, draw: () => draw(0), step: draw, pick: () => [] };
    return;
  }
  const renderer = L.canvas({ padding: 0.15 });
  const lines: L.Polyline[] = [];
  bench = {
    ...common,
    draw: async () => {
      flows.forEach(({ from, to }, i) => {
        const points = greatCircle(from, to, 64).map(([lon, lat]): [number, number] => [lat, lon]);
        lines.push(L.polyline(points, { renderer, weight: widthOf(0, i), opacity: 0.5, color: INKS.ink }).addTo(map));
      });
      await painted();
    },
    step: async (year) => {
      lines.forEach((line, i) => {
        line.setStyle({ weight: widthOf(year, i) });
      });
      await painted();
    },
    pick: (points) =>
      points.map(([x, y]) => {
        const at = map.containerPointToLayerPoint([x, y]);
        let best = -1;
        // As Leaflet's canvas does for each event.
        lines.forEach((line, i) => {
          if ((line as unknown as { _containsPoint(p: L.Point): boolean })._containsPoint(at)) best = i;
        });
        return best;
      }),
  };
}

/** Milliseconds for making all lines: ours, and turf's great circles of 64 points. */
function arcs(count: number): { ours: number; turf: number } {
  const flows = marksOf(count)[0] ?? [];
  const ends = Float64Array.from(flows.flatMap(({ from, to }) => [...from, ...to]));
  // Neither is measured on its first words.
  flowArcs(ends, -0.2, arcTolerance(2048));
  for (const { from, to } of flows.slice(0, 2000)) turfGreatCircle([...from], [...to], { npoints: 64 });
  let begun = performance.now();
  flowArcs(ends, -0.2, arcTolerance(2048));
  const ours = performance.now() - begun;
  begun = performance.now();
  for (const { from, to } of flows) turfGreatCircle([...from], [...to], { npoints: 64 });
  return { ours, turf: performance.now() - begun };
}

/** Bytes of all that the layer and its worker keep: ends twice, lines, boxes, the index over them, widths and order twice. */
function bytes(count: number): number {
  const flows = marksOf(count)[0] ?? [];
  const ends = Float64Array.from(flows.flatMap(({ from, to }) => [...from, ...to]));
  const { node, off, length, box } = flowArcs(ends, -0.2, arcTolerance(2048));
  const own = [node, off, length, box, ends, ends].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return own + count * (16 * 1.07 + 4 * 1.07) + 4 * 4 * count;
}

Object.assign(window, { start, arcs, bytes, run: (what: keyof Bench, arg: never) => bench?.[what](arg) });
