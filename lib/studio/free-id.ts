/** Ids with a meaning of their own in stories. */
const RESERVED = ['article', 'none'];

/** An id that is not taken: the wanted one, or with a number behind it. @param suffix comes behind the number */
export function freeId(wanted: string, isTaken: (id: string) => boolean, suffix = ''): string {
  let id = `${wanted}${RESERVED.includes(wanted) ? '-1' : ''}${suffix}`;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}${suffix}`;
  return id;
}
