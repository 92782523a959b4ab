import { readFile } from 'node:fs/promises';
import path from 'node:path';

let reading: Promise<string> | null = null;

/** Names the build that answers; a server under development has none. */
export function buildId(): Promise<string> {
  reading ??= readFile(path.join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').then(
    (id) => id.trim(),
    () => 'development',
  );
  return reading;
}
