import { fnvHash } from '../view/highlight';

/** An id for a name: "Ürümqi" is `urumqi`. Names in other scripts, which leave nothing, are get a checksum. */
export function slugOf(...names: readonly (string | null)[]): string {
  const name = names.filter((part) => part !== null).join(' ');
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MOST)
    .replace(/-$/, '');
  return ascii || `x${fnvHash(name, 0, name.length)}`;
}

/** Room for a number behind it; ids have at most 64 letters. */
const MOST = 56;
