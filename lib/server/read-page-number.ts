/** Far more than there can be, and few enough digits to be exact. */
const NUMBER = /^[1-9]\d{0,6}$/;

/** The number of a page in an address, from 1; what is none is the first page. Of a repeated key the first counts. */
export function readPageNumber(text: string | readonly string[] | null | undefined): number {
  const first = typeof text === 'string' ? text : text?.[0];
  return first && NUMBER.test(first) ? Number(first) : 1;
}
