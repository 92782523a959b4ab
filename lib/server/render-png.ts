import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

import { FONT_CUTS } from '../picture/fonts';
import { settings } from './settings/settings';
import { TooSlow } from './too-slow';

interface Job {
  readonly svg: string;
  readonly width: number;
  readonly done: (png: Uint8Array<ArrayBuffer>) => void;
  readonly failed: (error: Error) => void;
}

/** A process and what it draws; null while it rests, and then it keeps ours not alive. */
interface Helper {
  readonly process: ChildProcess;
  job: Job | null;
  /** Fails its job, and is asked no more. */
  readonly died: (error: Error) => void;
  limit?: ReturnType<typeof setTimeout>;
}

const waiting: Job[] = [];
const helpers = new Set<Helper>();

/**
 * Draws SVG text in a process of its own, as many at once as the operator lets it. A process that dies, or is ended because
 * it takes too long, fails its own job alone, and the next job gets a fresh one.
 */
export function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, failed) => {
    waiting.push({ svg, width, done, failed });
    next();
  });
}

function next(): void {
  if (waiting.length === 0) return;
  const { renderers, limitMs } = settings().pictures;
  const resting = [...helpers].find(({ job }) => job === null);
  const helper = resting ?? (helpers.size < renderers ? start() : null);
  const job = helper && waiting.shift();
  if (!helper || !job) return;
  helper.job = job;
  hold(helper, true);
  helper.process.send({ svg: job.svg, width: job.width });
  helper.limit = setTimeout(() => {
    helper.died(new TooSlow(limitMs));
    helper.process.kill('SIGKILL');
  }, limitMs);
}

function start(): Helper {
  const root = process.cwd();
  const file = path.join(/* turbopackIgnore: true */ root, 'lib/server/picture-worker.mjs');
  const fonts = FONT_CUTS.map((cut) => path.join(/* turbopackIgnore: true */ root, 'data/fonts', `${cut}.ttf`));
  const child = fork(file, fonts, {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const helper: Helper = {
    process: child,
    job: null,
    died(error) {
      if (!helpers.delete(helper)) return;
      clearTimeout(helper.limit);
      helper.job?.failed(error);
      next();
    },
  };
  child.on('message', (png: Uint8Array<ArrayBuffer>) => {
    const { job } = helper;
    helper.job = null;
    clearTimeout(helper.limit);
    hold(helper, false);
    job?.done(png);
    next();
  });
  child.on('error', helper.died);
  child.on('exit', () => helper.died(new Error('the process that draws pictures ended')));
  helpers.add(helper);
  return helper;
}

/** Only work keeps our own process from ending. */
function hold({ process: child }: Helper, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
