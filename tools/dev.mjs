import { run, stopWithShell } from './child.mjs';

stopWithShell();

// As `next dev`, but it tells nobody that it runs.
process.exitCode = await run('node_modules/next/dist/bin/next', ['dev', ...process.argv.slice(2)], {
  codeWhenStopped: 0,
});
