import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from '../project/project-files';

// On Windows a shell that ends takes its programs along or not, as the system likes.
it.skipIf(process.platform === 'win32')(
  'what npm runs through a shell ends with it, and so does what that runs',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shell-'));
    const server = join(folder, 'server.mjs');
    writeFileSync(server, "console.log('pid', process.pid); setInterval(() => {}, 1000);");
    const starter = join(folder, 'start.mjs');
    const child = pathToFileURL(join(ROOT, 'tools/child.mjs')).href;
    const program = JSON.stringify(relative(ROOT, server));
    writeFileSync(
      starter,
      `import { run, stopWithShell } from '${child}'; stopWithShell(); await run(${program}, []);`,
    );
    // With a command behind it, no shell makes itself the program.
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${starter}"; exit`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(shell.stdout, 'data');
    const pid = Number(/pid (\d+)/.exec(String(said))?.[1]);
    expect(isThere(pid)).toBe(true);
    shell.kill('SIGTERM');
    // Nobody else has the other end of its output: it closes when the last of them is gone.
    await once(shell.stdout, 'close');
    expect(isThere(pid)).toBe(false);
    rmSync(folder, { recursive: true });
  },
);

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
