import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './child.mjs';

/**
 * npm leaves those packages for other platforms out of the lockfile that its registry does not hold, and then `npm ci`
 * refuses the file everywhere. This puts them back: name, exact version and platform, without a checksum, which
 * nobody here could know. They are only ever
 * fetched on their own platform. `npm run lockfile [folder]`
 */
const file = join(ROOT, process.argv[2] ?? '.', 'package-lock.json');
const lockfile = JSON.parse(readFileSync(file, 'utf8'));
const added = missingOptional(lockfile.packages);
Object.assign(lockfile.packages, Object.fromEntries(added));
const [top = '', ...rest] = Object.keys(lockfile.packages).sort((a, b) => a.localeCompare(b, 'en'));
lockfile.packages = Object.fromEntries([top, ...rest].map((path) => [path, lockfile.packages[path]]));
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
for (const [path, { version }] of added) console.log(`added ${path} ${version}`);
console.log(`${added.length} added`);

/** @param {Record<string, any>} packages */
function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev, engines }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, path, name))
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...platformOf(name), ...(dev && { dev }), optional: true, ...(engines && { engines }) },
      ]),
  );
}

/**
 * As Node looks for it: beside, then further up.
 * @param {Record<string, any>} packages
 * @param {string} from
 * @param {string} name
 */
function isThere(packages, from, name) {
  const parents = from.split('/node_modules/').map((_, i, all) => all.slice(0, all.length - i).join('/node_modules/'));
  return [...parents, ''].some((parent) => `${parent ? `${parent}/` : ''}node_modules/${name}` in packages);
}

/** @param {string} name ends in system, processor and C library: `cli-linux-x64-musl` */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].find((word) => words.includes(word));
  const cpu = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'].find((word) =>
    words.includes(word),
  );
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
  if (!os || !cpu) throw new Error(`${name}: no platform in its name; add it to package-lock.json by hand`);
  return { cpu: [cpu], ...(libc && os === 'linux' && { libc: [libc] }), os: [os] };
}
