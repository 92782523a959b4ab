/** In story.json: `"division": "TJ-KT"`. */
const PLACED = /"division"\s*:\s*"([^"]{1,8})"/g;
/** The second cell of a line of a series. */
const COUNTED = /^[^,\n]*,([A-Z]{2}-[A-Z0-9]{1,3}),/gm;

const isOfDivisions = (series: string): boolean => /^[a-z]*,division,/.test(series);

/** The codes of divisions that a story's files may have, found before they are understood; null where no file speaks of divisions. */
export function divisionCodes(storyJson: string, series: readonly string[]): ReadonlySet<string> | null {
  const counted = series.filter(isOfDivisions);
  const found = [...storyJson.matchAll(PLACED), ...counted.flatMap((text) => [...text.matchAll(COUNTED)])];
  return found.length > 0 || counted.length > 0 ? new Set(found.map(([, code = '']) => code)) : null;
}
