import { FlowPainter, PARTS, type PaintRequest, type Part } from './flow-painter';

export type ToWorker =
  | { readonly sheets: ReadonlyMap<Part, OffscreenCanvas> }
  | { readonly ends: Float64Array }
  | PaintRequest;
export type FromWorker =
  | { readonly box: Float32Array }
  | { readonly seq: number; readonly part: Part; readonly ms: number };

interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}
const scope = self as unknown as Scope;

let painter: FlowPainter | null = null;
let wanted: PaintRequest | null = null;
let busy = false;
let sheets: ReadonlyMap<Part, OffscreenCanvas> = new Map();

scope.onmessage = ({ data }) => {
  if ('sheets' in data) {
    sheets = data.sheets;
    return;
  }
  if ('ends' in data) {
    painter = new FlowPainter(data.ends);
    const box = painter.arcsAt(0).box.slice();
    scope.postMessage({ box }, [box.buffer]);
    return;
  }
  wanted = data;
  if (!busy) void pump();
};

/** The newest request wins: what is asked for while one is drawn takes the place of what waited. */
async function pump(): Promise<void> {
  busy = true;
  while (wanted) {
    const request: PaintRequest = wanted;
    wanted = null;
    for (const part of PARTS) {
      if (wanted) break;
      paint(request, part);
      await nextTask();
    }
  }
  busy = false;
}

function paint(request: PaintRequest, part: Part): void {
  const begun = performance.now();
  const canvas = sheets.get(part);
  const ctx = canvas?.getContext('2d');
  if (!canvas || !ctx || !painter) return;
  painter.paint(canvas, ctx, part, request);
  scope.postMessage({ seq: request.seq, part, ms: performance.now() - begun }, []);
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
