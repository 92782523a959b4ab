import { type ChildProcess, fork } from 'node:child_process';
import type { PictureFormat } from '../picture/picture-href';
import type { Story } from '../story/story';
import type { PictureJob, PictureMessage, PictureOutcome } from './picture-process';
import { programFile } from './program-file';

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

/**
 * Draws pictures in processes of their own, so that pages are answered meanwhile: the renderer may hang, or end its process. By hand, as
 * tinypool counts the time in its queue as work and mixes what a process prints into our log, and workerpool never sends SIGKILL.
 */
export class PicturePool {
  readonly #waiting: Task[] = [];
  readonly #helpers = new Set<Helper>();

  /** @param timeoutMs for each step: the start of a process, SVG text, and its pixels */
  constructor(
    private readonly maxProcesses: number,
    private readonly timeoutMs: number,
  ) {}

  async draw(story: Story, query: string, format: PictureFormat): Promise<Picture> {
    const job = { story, query, format, uncut: false };
    try {
      return await this.#run(job);
    } catch (error) {
      if (format === 'svg' || error instanceof PictureTimeout) throw error;
      return await this.#run({ ...job, uncut: true });
    }
  }

  #run(job: PictureJob): Promise<Picture> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Gives the first waiting task to an idle process, or to a new one while more are allowed. */
  #next(): void {
    const idle = [...this.#helpers].find(({ task }) => task === null);
    if (!idle && this.#helpers.size >= this.maxProcesses) return;
    const task = this.#waiting.shift();
    if (!task) return;
    if (idle) {
      idle.task = task;
      this.#send(idle);
    } else this.#start(task);
  }

  #send(helper: Helper): void {
    keepAlive(helper, true);
    this.#limit(helper);
    if (helper.task) helper.process.send(helper.task.job);
  }

  /** From here on, the process has so long for its next step. */
  #limit(helper: Helper): void {
    clearTimeout(helper.timeout);
    helper.timeout = setTimeout(() => {
      this.#end(helper, new PictureTimeout(this.timeoutMs));
      helper.process.kill('SIGKILL');
    }, this.timeoutMs);
  }

  #start(task: Task): void {
    const helper: Helper = { process: forkProgram(), task };
    this.#helpers.add(helper);
    this.#limit(helper);
    helper.process.on('message', (message: PictureMessage) => {
      if (this.#helpers.has(helper)) this.#hear(helper, message);
    });
    helper.process.on('error', (error) => this.#end(helper, error));
    helper.process.on('exit', () => this.#end(helper, new Error('the process that draws pictures ended')));
  }

  #hear(helper: Helper, message: PictureMessage): void {
    if (message === 'ready') this.#send(helper);
    else if (message === 'rendering') this.#limit(helper);
    else this.#finish(helper, message);
  }

  #finish(helper: Helper, outcome: PictureOutcome): void {
    clearTimeout(helper.timeout);
    keepAlive(helper, false);
    const { task } = helper;
    helper.task = null;
    if ('picture' in outcome) task?.resolve(outcome.picture);
    else task?.reject(new Error(outcome.error));
    this.#next();
  }

  /** Fails the process's own task alone; the next task gets another process. */
  #end(helper: Helper, error: Error): void {
    if (!this.#helpers.delete(helper)) return;
    clearTimeout(helper.timeout);
    helper.task?.reject(error);
    this.#next();
  }
}

function forkProgram(): ChildProcess {
  const { file, execArgv } = programFile('picture-process');
  return fork(file, [], {
    serialization: 'advanced',
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
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

/** One step of a picture took longer than `PICTURE_SECONDS` allows. */
export class PictureTimeout extends Error {
  constructor(ms: number) {
    super(`a picture took more than ${ms / 1000} s`);
  }
}
