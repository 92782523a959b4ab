import type { KeepAnswer, KeptStory, WorkerQuestion } from '@/lib/offline/offline-list';

/** A first visit keeps some megabytes, on whatever line there is. */
const ANSWER_MS = 120_000;

/** Every read of it is by shape: the worker may be an older one. */
export async function keepStory(worker: ServiceWorker, path: string, title: string): Promise<KeepAnswer> {
  const answer = Object(await ask(worker, { type: 'keep', path, title })) as Record<string, unknown>;
  return {
    kept: answer.kept === true,
    fresh: answer.fresh === true,
    date: typeof answer.date === 'string' ? answer.date : null,
  };
}

/** None where there is no worker, or it does not answer. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return [];
  const answer = await ask(worker, { type: 'list' }).catch(() => null);
  if (!Array.isArray(answer)) return [];
  return answer.filter(
    (row): row is KeptStory =>
      typeof row?.title === 'string' && typeof row.path === 'string' && /^\/stories\/[a-z0-9-]+$/.test(row.path),
  );
}

function ask(worker: ServiceWorker, question: WorkerQuestion): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('The worker did not answer.')), ANSWER_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
