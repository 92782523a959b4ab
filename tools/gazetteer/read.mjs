import { readFileSync } from 'node:fs';

/** A file of a package that is installed here. */
export function readPackage(path) {
  return readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
}

export function readJson(path) {
  return JSON.parse(readPackage(path));
}

export function readInput(name) {
  return readFileSync(new URL(`input/${name}`, import.meta.url), 'utf8');
}
