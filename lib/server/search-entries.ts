/** What Next gives a page for its query. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Pairs in the order of their first appearance, repeated keys side by side. */
export function searchEntries(params: SearchParams): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : (value ?? []).map((each) => [key, each] as [string, string]),
  );
}
