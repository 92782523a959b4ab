import { fnvHash } from '../view/highlight';

/** An id for a name: "Ürümqi" is `urumqi`. Names in other scripts, which leave nothing, are get a checksum. */
export function slugOf(...names: readonly (string | null)[]): string {
  const name = names.filter((part) => part !== null).join(' ');
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  return ascii || `x${fnvHash(name, 0, name.length)}`;
}

/** Room for a number behind it; ids have at most 64 letters. */
const MOST = 56;
