import turfGreatCircle from '@turf/great-circle';
import L from 'leaflet';
import { dashesAt, dashPaths } from '../../components/map/many-flows/dash-paths';
import { FlowLayer } from '../../components/map/many-flows/flow-layer';
import { FlowDrawing } from '../../lib/flows/flow-drawing';
import { arcTolerance, FlowLines } from '../../lib/flows/flow-lines';
import { greatCircle } from '../../lib/geo/great-circle';
import { toUnit } from '../../lib/geo/mercator';
import { type ManyFlows, manyFlows } from '../../lib/scene/many-flows';
import type { FlowMark } from '../../lib/scene/mark';

/**
 * `empty` is a map without flows, `raw` one canvas of the layer's size and place that strokes each flow once in each copy of
 * the world in sight, in twelve straight pieces of one width.
 */
export type Contender = 'empty' | 'ours' | 'canvas' | 'raw';

const INKS = { ink: 'rgb(35, 33, 29)', paper: 'rgb(247, 243, 234)' };
const YEARS = 10;
/** Pixels: the widest line, and how far beside a line still means it. */
const WIDEST_HERE = 4;
const SLOP = 3;
/** Share of the map's size that the layer draws beyond each edge. */
const PADDING = 0.25;

interface Bench {
  readonly draw: () => Promise<void>;
  readonly step: (year: number) => Promise<void>;
  readonly zoom: (by: number) => Promise<void>;
  readonly pan: (way: number) => Promise<void>;
  /** For each point the flow that is found, and the one that a look at every flow finds. */
  readonly check: (points: readonly (readonly [number, number])[]) => [number, number][];
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
        measure: 'goods',
        what: 'goods',
        via: [],
        viaNames: [],
        both: false,
        state: 'happened',
        from: from ?? [0, 0],
        to: to ?? [0, 0],
        toEntity: '',
        toName: '',
        toCountry: null,
        amount: null,
        brief: null,
        keyed: false,
        quantity: { value, unit: '', series: 's', date: '2000', max: 80 },
        byDate: true,
        attribution: null,
      } satisfies FlowMark;
    }),
  );
}

/** Looks at every flow as it is drawn, in segments a hundredth of a pixel from the curve. */
function byBrute(ends: Float64Array, width: Float32Array, pixel: number): (x: number, y: number) => number {
  const flows = new FlowLines(new FlowDrawing(ends, arcTolerance(1 / pixel)).send().lines);
  // The square itself, so that each line is given in the copies of the world that reach into it.
  const lines = Array.from(width, (_, i) =>
    flows.paths(i, { scale: 1, x: 0, y: 0, width: 1, height: 1 }, 0.01 * pixel),
  );
  const order = [...width.keys()].sort((a, b) => (width[b] ?? 0) - (width[a] ?? 0) || a - b);
  return (x, y) =>
    order.find((i) => {
      const reach = (((width[i] ?? 0) * WIDEST_HERE) / 2 + SLOP) * pixel;
      return lines[i]?.some((line) => passes(line, x, y, reach));
    }) ?? -1;
}

function passes(line: Float64Array, x: number, y: number, reach: number): boolean {
  for (let k = 2; k < line.length; k += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [line[k - 2], line[k - 1], line[k], line[k + 1]];
    const [ux, uy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy || 1)));
    if (Math.hypot(ax + along * ux - x, ay + along * uy - y) <= reach) return true;
  }
  return false;
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
    // As dragging does it: the pane is moved by hand, and the map tells of its new place at the end.
    pan: async (way: number) => {
      for (let i = 0; i < 30; i++) {
        (map as unknown as { _rawPanBy(by: L.Point): void })._rawPanBy(L.point(10 * way, 0));
        map.fire('move');
        if (i % 5 === 4) await frame();
      }
      map.fire('moveend');
      await settled();
    },
  };
  let settled = painted;
  let wait = painted;
  if (who === 'ours') {
    let stand = () => {};
    let stale = false;
    let lines: FlowLines | null = null;
    let now = columns[0];
    if (!now) return;
    const props = {
      pane: 'flows',
      flows: now,
      inks: INKS,
      onDrawn: (drawn: ManyFlows | null) => {
        stale = drawn === null;
        if (drawn) stand();
      },
      onFailed: () => {
        throw new Error('The flows were not drawn.');
      },
      onLines: (made: FlowLines) => {
        lines = made;
      },
    };
    const layer = new FlowLayer(props);
    wait = async () => {
      await new Promise<void>((resolve) => {
        stand = resolve;
      });
      await painted();
    };
    settled = () => (stale ? wait() : painted());
    const scale = () => 256 * 2 ** map.getZoom();
    const unitOf = (at: readonly [number, number]): [number, number] => {
      const { x, y } = map.project(map.containerPointToLatLng([...at])).divideBy(scale());
      return [x, y];
    };
    const found = (at: readonly [number, number]) =>
      lines && now ? lines.at(...unitOf(at), 1 / scale(), now, WIDEST_HERE, SLOP) : -1;
    bench = {
      ...common,
      draw: async () => {
        layer.addTo(map);
        await wait();
      },
      step: async (year) => {
        now = columns[year % YEARS];
        if (now) layer.setProps({ ...props, flows: now });
        await wait();
      },
      pick: (points) => points.map((at) => found(at)),
      check: (points) => {
        if (!now) return [];
        const brute = byBrute(now.ends, now.width, 1 / scale());
        return points.map((at) => [found(at), brute(...unitOf(at))]);
      },
    };
    return;
  }
  const flows = years[0] ?? [];
  const widthOf = (year: number, i: number) => Math.max(0.4, (columns[year % YEARS]?.width[i] ?? 0) * WIDEST_HERE);
  if (who === 'raw') {
    const canvas = document.createElement('canvas');
    const ctx = canvas.getContext('2d', { willReadFrequently: true });
    const pad = map.getSize().multiplyBy(PADDING).round();
    const size = map.getSize().add(pad.multiplyBy(2));
    canvas.width = size.x;
    canvas.height = size.y;
    const lines = flows.map(({ from, to }) => greatCircle(from, to, 12).map(toUnit));
    const corner = map.getPixelOrigin().subtract(pad);
    const scale = 256 * 2 ** map.getZoom();
    const draw = async (year: number) => {
      ctx?.clearRect(0, 0, size.x, size.y);
      lines.forEach((line, i) => {
        if (!ctx) return;
        const all = line.map(([x]) => x * scale - corner.x);
        const first = Math.ceil(-Math.max(...all) / scale);
        for (let shift = first * scale; shift <= size.x - Math.min(...all); shift += scale) {
          ctx.beginPath();
          ctx.lineWidth = widthOf(year, i);
          ctx.globalAlpha = 0.5;
          for (const [x, y] of line) ctx.lineTo(x * scale - corner.x + shift, y * scale - corner.y);
          ctx.stroke();
        }
      });
      ctx?.getImageData(0, 0, 1, 1);
      await painted();
    };
    bench = { ...common, draw: () => draw(0), step: draw, pick: () => [], check: () => [] };
    return;
  }
  const renderer = L.canvas();
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
    check: () => [],
  };
}

/** Milliseconds for making all lines: ours, and turf's great circles of 64 points. */
function arcs(count: number): { ours: number; turf: number } {
  const flows = marksOf(count)[0] ?? [];
  const ends = Float64Array.from(flows.flatMap(({ from, to }) => [...from, ...to]));
  // Neither is measured on its first words.
  new FlowDrawing(ends, arcTolerance(2048));
  for (const { from, to } of flows.slice(0, 2000)) turfGreatCircle([...from], [...to], { npoints: 64 });
  let begun = performance.now();
  new FlowDrawing(ends, arcTolerance(2048));
  const ours = performance.now() - begun;
  begun = performance.now();
  for (const { from, to } of flows) turfGreatCircle([...from], [...to], { npoints: 64 });
  return { ours, turf: performance.now() - begun };
}

/** Bytes of all that the layer and its worker keep: ends, lines and their copy in the index, its boxes, widths and order. */
function bytes(count: number): number {
  const flows = marksOf(count)[0] ?? [];
  const ends = Float64Array.from(flows.flatMap(({ from, to }) => [...from, ...to]));
  const { buffers } = new FlowDrawing(ends, arcTolerance(2048)).send();
  const sent = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  // Who draws keeps the same once more, except for the boxes, which are last.
  return ends.byteLength + 2 * sent - (buffers.at(-1)?.byteLength ?? 0) + count * 8;
}

/**
 * Milliseconds a picture, by turns: moving dashes on the 200 largest, the same flows stroked again with dashes as wide as they are, and again
 * as hairlines, which ours are.
 */
function dashes(count: number): { ours: number[]; redrawn: number[]; hairlines: number[] } {
  const many = manyFlows(marksOf(count)[0] ?? []);
  const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!many || !ctx) throw new Error('no flows, or no canvas');
  [ctx.canvas.width, ctx.canvas.height] = [1400, 900];
  const canvasViewport = { scale: 2048, x: 400, y: 450, width: 1400, height: 900 };
  const made = new FlowLines(new FlowDrawing(many.ends, arcTolerance(2048)).send().lines);
  const paths = dashPaths(made, many.order, canvasViewport, 200);
  const widths = [...many.order].flatMap((i) =>
    dashPaths(made, Uint32Array.of(i), canvasViewport, 1).map(() => Math.max(1, (many.width[i] ?? 0) * WIDEST_HERE)),
  );
  const timed = (draw: () => void) => {
    const begun = performance.now();
    ctx.clearRect(0, 0, 1400, 900);
    draw();
    ctx.getImageData(0, 0, 1, 1);
    return performance.now() - begun;
  };
  const redraw = (picture: number, widthOf: (way: number) => number) =>
    timed(() => {
      ctx.setLineDash([9, 81]);
      ctx.lineDashOffset = -2 * picture;
      paths.forEach(({ points }, way) => {
        ctx.lineWidth = widthOf(way);
        ctx.beginPath();
        for (let k = 0; k < points.length; k += 2) ctx.lineTo(points[k] ?? 0, points[k + 1] ?? 0);
        ctx.stroke();
      });
    });
  const [ours, redrawn, hairlines]: [number[], number[], number[]] = [[], [], []];
  for (let picture = 0; picture < 40; picture++) {
    ours.push(
      timed(() => {
        ctx.setLineDash([]);
        ctx.lineWidth = 1;
        ctx.beginPath();
        dashesAt(ctx, paths, picture / 30);
        ctx.stroke();
      }),
    );
    redrawn.push(redraw(picture, (way) => widths[way] ?? 1));
    hairlines.push(redraw(picture, () => 1));
  }
  return { ours, redrawn, hairlines };
}

Object.assign(window, { start, arcs, bytes, dashes, run: (what: keyof Bench, arg: never) => bench?.[what](arg) });
