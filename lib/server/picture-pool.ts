import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PictureFormat } from '../picture/picture-href';
import type { PictureJob, PictureMessage } from './picture-process';
import { PICTURE_TIMEOUT_MS, PictureTimeout } from './picture-timeout';
import { settings } from './settings/settings';

type Picture = Uint8Array<ArrayBuffer>;

interface Task {
  readonly job: PictureJob;
  readonly resolve: (picture: Picture) => void;
  readonly reject: (error: Error) => void;
}

/** A process and its task; null while it is idle. */
interface Helper {
  readonly process: ChildProcess;
  task: Task | null;
  timeout?: ReturnType<typeof setTimeout>;
}

// By hand, as tinypool counts the time in its queue as work and mixes what a process prints into our log, and workerpool never sends SIGKILL.
const waiting: Task[] = [];
const helpers = new Set<Helper>();

/** Draws a picture in a process of its own, so that pages are answered meanwhile: the renderer may hang, or end its process. */
export async function drawPicture(slug: string, query: string, format: PictureFormat): Promise<Picture> {
  const job = { slug, query, format, uncut: false };
  try {
    return await run(job);
  } catch (error) {
    if (format === 'svg' || error instanceof PictureTimeout) throw error;
    return await run({ ...job, uncut: true });
  }
}

function run(job: PictureJob): Promise<Picture> {
  return new Promise((resolve, reject) => {
    waiting.push({ job, resolve, reject });
    next();
  });
}

/** Gives the first waiting task to an idle process, or to a new one while the operator allows more. */
function next(): void {
  if (waiting.length === 0) return;
  const idle = [...helpers].find(({ task }) => task === null);
  if (!idle && helpers.size >= settings().pictures.renderers) return;
  const task = waiting.shift() ?? null;
  if (idle) {
    idle.task = task;
    send(idle);
  } else start(task);
}

function send(helper: Helper): void {
  keepAlive(helper, true);
  limit(helper);
  if (helper.task) helper.process.send(helper.task.job);
}

/** A start, SVG text and its pixels may each take so long, then the process is killed. */
function limit(helper: Helper): void {
  clearTimeout(helper.timeout);
  helper.timeout = setTimeout(() => {
    ended(helper, new PictureTimeout());
    helper.process.kill('SIGKILL');
  }, PICTURE_TIMEOUT_MS);
}

function start(task: Task | null): void {
  const root = process.cwd();
  const built = path.join(/* turbopackIgnore: true */ root, 'picture-process.js');
  const source = path.join(/* turbopackIgnore: true */ root, 'lib/server/picture-process.ts');
  // The built server has the compiled program next to it; in development and in tests tsx compiles it.
  const [file, execArgv] = existsSync(/* turbopackIgnore: true */ built) ? [built, []] : [source, ['--import', 'tsx']];
  const child = fork(file, [], { serialization: 'advanced', execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const helper: Helper = { process: child, task };
  helpers.add(helper);
  limit(helper);
  child.on('message', (message: PictureMessage) => {
    if (!helpers.has(helper)) return;
    if (message === 'ready') return send(helper);
    if (message === 'rendering') return limit(helper);
    clearTimeout(helper.timeout);
    keepAlive(helper, false);
    const done = helper.task;
    helper.task = null;
    if ('picture' in message) done?.resolve(message.picture);
    else done?.reject(new Error(message.error));
    next();
  });
  child.on('error', (error) => ended(helper, error));
  child.on('exit', () => ended(helper, new Error('the process that draws pictures ended')));
}

/** Fails the process's own task alone; the next task gets another process. */
function ended(helper: Helper, error: Error): void {
  if (!helpers.delete(helper)) return;
  clearTimeout(helper.timeout);
  helper.task?.reject(error);
  next();
}

/** An idle process does not keep ours from ending. */
function keepAlive({ process: child }: Helper, busy: boolean): void {
  if (busy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
