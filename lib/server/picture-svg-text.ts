import { Worker } from 'node:worker_threads';

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
const asked = new Map<number, Asked>();

/**
 * A picture as SVG text, made in a thread of its own: pages are answered meanwhile. A thread that ends fails what it was
 * asked, and the next question gets a fresh one.
 */
export function pictureSvgText(slug: string, query: string): Promise<string> {
  return new Promise((done, failed) => {
    const id = ++last;
    asked.set(id, { done, failed });
    thread ??= start();
    thread.ref();
    thread.postMessage({ id, slug, query } satisfies SvgQuestion);
  });
}

function start(): Worker {
  const worker = new Worker(new URL('./svg-thread.ts', import.meta.url));
  worker.on('message', (answer: SvgAnswer) => {
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    // Only work keeps our own process from ending.
    if (asked.size === 0) worker.unref();
    if ('svg' in answer) waiting?.done(answer.svg);
    else waiting?.failed(new Error(answer.error));
  });
  const ended = (error: Error) => {
    if (thread !== worker) return;
    thread = null;
    for (const { failed } of asked.values()) failed(error);
    asked.clear();
  };
  worker.on('error', ended);
  worker.on('exit', () => ended(new Error('the thread that writes pictures ended')));
  return worker;
}
