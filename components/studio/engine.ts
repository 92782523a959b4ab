import type { Answers, FromEngine, Question, ToEngine } from './engine-worker';

type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['ask']]>;

/** Suggestions and checks, made beside the page in a worker. */
export interface Engine {
  readonly ask: Ask;
  readonly close: () => void;
}

export function startEngine(): Engine {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<FromEngine>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer as never);
    else one?.reject(new Error(error));
  };
  // The worker's script did not come, or it stopped.
  worker.onerror = ({ message }) => failAll(message || 'The script for suggestions does not run.');
  const ask: Ask = (question) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, question } satisfies ToEngine);
    });
  return {
    ask,
    close: () => {
      worker.terminate();
      failAll('closed');
    },
  };
}
