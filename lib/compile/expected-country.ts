/** Codes that others use for Kosovo, for which ISO 3166-1 has none: the World Bank, the Olympic Committee, its passports. */
const OTHERS = new Map(['XKX', 'KOS', 'RKS', 'UNK'].map((code) => [code, 'x-kosovo']));

/** What would be right where a story has a code that the map does not know. */
export function expectedCountry(code: string): string {
  const own = OTHERS.get(code);
  return own ? `"${own}", which is the map’s code` : 'an ISO 3166-1 alpha-3 code of a country on the map';
}
