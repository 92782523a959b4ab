import type { SentLines } from '@/lib/flows/flow-lines';
import { FlowPainter, type LinesRequest, type PaintRequest } from './flow-painter';

export type ToWorker = { readonly canvas: OffscreenCanvas } | LinesRequest | PaintRequest;
export type FromWorker =
  | { readonly lines: SentLines; readonly of: number }
  | { readonly seq: number; readonly whole: boolean; readonly ms: number };

interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}
const scope = self as unknown as Scope;

const painter = new FlowPainter();
let wanted: PaintRequest | null = null;
let busy = false;
let canvas: OffscreenCanvas | null = null;

scope.onmessage = ({ data }) => {
  if ('canvas' in data) canvas = data.canvas;
  else if ('ends' in data) {
    const { lines, buffers } = painter.make(data);
    scope.postMessage({ lines, of: data.lines }, buffers);
  } else {
    wanted = data;
    // Thrown again where the page hears it: a promise's error stays in here.
    if (!busy)
      pump().catch((error) => {
        setTimeout(() => {
          throw error;
        });
      });
  }
};

/** The newest request wins: what is asked for while one is drawn takes the place of what waited. */
async function pump(): Promise<void> {
  busy = true;
  while (wanted) {
    const request: PaintRequest = wanted;
    wanted = null;
    for (const whole of request.inTwo ? [false, true] : [true]) {
      if (wanted) break;
      const ms = paint(request, whole);
      // A canvas shows what was drawn once the task has ended; and what was asked for meanwhile is heard.
      await new Promise((resolve) => setTimeout(resolve));
      scope.postMessage({ seq: request.seq, whole, ms }, []);
    }
  }
  busy = false;
}

/** Returns how many milliseconds it took. */
function paint(request: PaintRequest, whole: boolean): number {
  const begun = performance.now();
  const ctx = canvas?.getContext('2d');
  if (!canvas || !ctx) throw new Error('no canvas to draw on');
  painter.paint(canvas, ctx, request, whole);
  return performance.now() - begun;
}
