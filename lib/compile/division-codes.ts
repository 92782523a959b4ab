/** In story.json: `"division": "TJ-KT"`. */
const PLACED = /"division"\s*:\s*"([^"]{1,8})"/g;
const CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** The codes of divisions that a story's files may have, found before they are understood; null where no file speaks of divisions. */
export function divisionCodes(storyJson: string, series: readonly string[]): ReadonlySet<string> | null {
  const placed = [...storyJson.matchAll(PLACED)].map(([, code = '']) => code);
  const lists = series.map((text) => text.split('\n')).filter(([header = '']) => /^[a-z]*,division,/.test(header));
  if (placed.length === 0 && lists.length === 0) return null;
  const counted = lists.flatMap((lines) => lines.map((line) => line.split(',', 2)[1] ?? ''));
  return new Set([...placed, ...counted.filter((code) => CODE.test(code))]);
}
