/** Whether a year, or year and month, lies more than a year before a day (YYYY-MM-DD). No date is old. */
export function olderThanAYear(asOf: string | null, today: string): boolean {
  if (asOf === null) return true;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return asOf < yearAgo.slice(0, asOf.length);
}
