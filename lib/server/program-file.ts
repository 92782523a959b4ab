import { existsSync } from 'node:fs';
import path from 'node:path';

/** A program that runs in a process of its own, and what Node needs to run it. */
interface ProgramFile {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** The built server has the compiled program next to it; in development and in tests tsx compiles it. */
export function programFile(name: 'picture-process' | 'scale-picture-process'): ProgramFile {
  const root = process.cwd();
  const built = path.join(/* turbopackIgnore: true */ root, `${name}.js`);
  return existsSync(/* turbopackIgnore: true */ built)
    ? { file: built, execArgv: [] }
    : {
        file: path.join(/* turbopackIgnore: true */ root, 'lib/server', `${name}.ts`),
        execArgv: ['--import', 'tsx'],
      };
}
