import { Worker } from 'node:worker_threads';
import { settings } from './settings/settings';
import { TooSlow } from './too-slow';

/** A picture by its story and canonical query. */
export interface SvgQuestion {
  readonly id: number;
  readonly slug: string;
  readonly query: string;
}

export type SvgAnswer = { readonly id: number; readonly svg: string } | { readonly id: number; readonly error: string };

interface Asked {
  readonly done: (svg: string) => void;
  readonly failed: (error: Error) => void;
}

let thread: Worker | null = null;
let last = 0;
let limit: ReturnType<typeof setTimeout> | undefined;
const asked = new Map<number, Asked>();

/**
 * A picture as SVG text, made in a thread of its own: pages are answered meanwhile. A thread that ends, or is ended because it
 * takes too long to answer anything, fails what it was asked, and the next question gets a fresh one.
 */
export function pictureSvgText(slug: string, query: string): Promise<string> {
  return new Promise((done, failed) => {
    const id = ++last;
    asked.set(id, { done, failed });
    thread ??= start();
    thread.ref();
    if (asked.size === 1) watch(thread);
    thread.postMessage({ id, slug, query } satisfies SvgQuestion);
  });
}

function start(): Worker {
  const worker = new Worker(new URL('./svg-thread.ts', import.meta.url));
  worker.on('message', (answer: SvgAnswer) => {
    if (thread !== worker) return;
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    watch(worker);
    // Only work keeps our own process from ending.
    if (asked.size === 0) worker.unref();
    if ('svg' in answer) waiting?.done(answer.svg);
    else waiting?.failed(new Error(answer.error));
  });
  worker.on('error', (error) => end(worker, error));
  worker.on('exit', () => end(worker, new Error('the thread that writes pictures ended')));
  return worker;
}

/** From here on it has so long for its next answer, if it still owes one. */
function watch(worker: Worker): void {
  clearTimeout(limit);
  if (asked.size === 0) return;
  const { limitMs } = settings().pictures;
  limit = setTimeout(() => {
    end(worker, new TooSlow(limitMs));
    void worker.terminate();
  }, limitMs);
}

function end(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  clearTimeout(limit);
  for (const { failed } of asked.values()) failed(error);
  asked.clear();
}
