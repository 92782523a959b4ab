import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  /** What noticed the change; null when nothing did. */
  readonly failed: string | null;
  /** Milliseconds of each test file that ran. */
  readonly durations: Readonly<Record<string, number>>;
}

/** Runs unit tests over changed sources in a process that stays warm, and is replaced when it hangs. */
export class TestRunner {
  #child: ChildProcess | null = null;

  constructor(private readonly env: Readonly<Record<string, string>> = {}) {}

  /**
   * @param sources by absolute path
   * @param tests absolute paths, in order; none means all
   * @param patience milliseconds without a word after which the change counts as never ending, by test file that is running
   */
  async run(
    sources: Readonly<Record<string, string>>,
    tests: readonly string[],
    patience: (test: string | undefined) => number,
  ): Promise<Outcome> {
    const child = await this.#warm();
    const left = [...tests];
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout;
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        child.off('message', hear);
        child.off('exit', died);
        resolve(outcome);
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.stop();
          finish({ failed: `never ends: ${left[0]}`, durations: {} });
        }, patience(left[0]));
      };
      const hear = (message: Outcome | { done: string }) => {
        if (!('done' in message)) return finish(message);
        left.splice(left.indexOf(message.done), 1);
        wait();
      };
      // As when it takes all memory that there is.
      const died = (code: number | null, signal: string | null) => {
        this.#child = null;
        finish({ failed: `ends the process of the tests (${code ?? signal}): ${left[0]}`, durations: {} });
      };
      child.on('message', hear);
      child.once('exit', died);
      wait();
      child.send({ sources, tests });
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #warm(): Promise<ChildProcess> {
    if (this.#child) return this.#child;
    this.#child = fork(join(import.meta.dirname, 'run-tests.mjs'), {
      execArgv: [],
      // With CI set, nothing that a test stores is written.
      env: { ...process.env, CI: 'true', ...this.env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const child = this.#child;
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code, signal) => reject(new Error(`The tests cannot be started: ${code ?? signal}`)));
    });
    return child;
  }
}
