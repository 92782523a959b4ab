import { describe, expect, it } from 'vitest';
import { read } from './project-files';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  readonly packages: Record<string, Locked>;
}

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
/** The least versions that have no known hole that concerns us. */
const FLOORS = { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' };

const FOLDERS = ['', 'tools/basemap/', 'tools/fonts/', 'tools/gazetteer/', 'tests/bench/'];

describe.each(FOLDERS)('%spackage.json', (folder) => {
  const manifest = JSON.parse(read(`${folder}package.json`));
  const lockfile: Lockfile = JSON.parse(read(`${folder}package-lock.json`));
  const wanted: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it.each(wanted)('pins %s exactly: %s', (name, version) => {
    expect(version).toMatch(EXACT);
    expect(lockfile.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  const installed = Object.entries(lockfile.packages).filter(([path]) => path !== '');

  it('has no address of a registry', () => {
    expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  // Those that the registry of whoever wrote the file did not hold: tools/complete-lockfile.mjs.
  it('has a checksum for everything, but for some that other platforms alone install', () => {
    const unchecked = installed.filter(([, locked]) => !locked.integrity && !isForOthers(locked));
    expect(unchecked.map(([path]) => path)).toEqual([]);
    const sums = installed.flatMap(([, { integrity }]) => integrity ?? []);
    expect(sums.filter((sum) => !sum.startsWith('sha512-'))).toEqual([]);
  });

  it('holds the packages of every platform: without one, npm ci refuses it', () => {
    const names = new Set(installed.map(([path]) => path.split('node_modules/').at(-1)));
    const wantedThere = installed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    expect(wantedThere.filter((name) => !names.has(name))).toEqual([]);
  });
});

it('runs no script of a package that is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});

describe('versions', () => {
  const { dependencies, engines } = JSON.parse(read('package.json'));

  it.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
    expect(compare(dependencies[name], floor)).toBeGreaterThanOrEqual(0);
  });

  it('runs from Node 20.19 on', () => {
    expect(engines.node).toBe('>=20.19');
  });
});

function isForOthers({ optional, os, cpu, libc }: Locked): boolean {
  const ours = os?.includes('linux') && cpu?.includes('x64') && !libc?.includes('musl');
  return Boolean(optional && os && cpu && !ours);
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  const differing = left?.findIndex((part, i) => part !== right?.[i]) ?? -1;
  return differing < 0 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}
