import { type Dirent, readdir, readFile, realpath, type Stats, stat, statSync } from 'node:fs';

/** What a look at a file needs: any change of the file changes one of these. */
export interface FileState {
  readonly isFile: boolean;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** All that the shelf asks of a file system. What is not there, or goes meanwhile, is null; other failures reject. */
export interface Disk {
  readonly state: (path: string) => Promise<FileState | null>;
  /** The same at once: on a quick disk it takes a quarter of the time, on a slow one everybody waits. */
  readonly stateNow: (path: string) => FileState | null;
  /** Names of the folders in a folder, in any order. */
  readonly folders: (path: string) => Promise<readonly string[] | null>;
  /** Names of everything in a folder, in any order. */
  readonly names: (path: string) => Promise<readonly string[] | null>;
  readonly bytes: (path: string) => Promise<Buffer<ArrayBuffer> | null>;
  /** Where a path leads, through all links. */
  readonly real: (path: string) => Promise<string | null>;
}

const GONE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

type Done<T> = (error: NodeJS.ErrnoException | null, value: T) => void;

/** By callbacks: `node:fs/promises` takes twice the time for a `stat`, and a look at a large shelf is thousands of them. */
function ask<T, R>(call: (done: Done<T>) => void, read: (value: T) => R): Promise<R | null> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (!error) resolve(read(value));
      else if (GONE.has(error.code)) resolve(null);
      else reject(error);
    });
  });
}

function stateOf(found: Stats): FileState {
  const { size, mtimeMs, ctimeMs, ino } = found;
  return { isFile: found.isFile(), size, mtimeMs, ctimeMs, ino };
}

export const DISK: Disk = {
  state: (path) => ask((done: Done<Stats>) => stat(/* turbopackIgnore: true */ path, done), stateOf),
  stateNow: (path) => {
    const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
    return found ? stateOf(found) : null;
  },
  folders: (path) =>
    ask(
      (done: Done<Dirent[]>) => readdir(/* turbopackIgnore: true */ path, { withFileTypes: true }, done),
      (entries) => entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    ),
  names: (path) =>
    ask(
      (done: Done<string[]>) => readdir(/* turbopackIgnore: true */ path, done),
      (names) => names,
    ),
  bytes: (path) =>
    ask(
      (done: Done<Buffer<ArrayBuffer>>) => readFile(/* turbopackIgnore: true */ path, done),
      (bytes) => bytes,
    ),
  real: (path) =>
    ask(
      (done: Done<string>) => realpath(/* turbopackIgnore: true */ path, done),
      (found) => found,
    ),
};
