/** The first of these marks behind which a text can end: with what separates values, or with the line. */
export function closingMark(line: string, marks: string): { readonly index: number; readonly mark: string } | null {
  for (let index = 0; index < line.length; index++) {
    const mark = line.charAt(index);
    if (!marks.includes(mark)) continue;
    const next = line
      .slice(index + 1)
      .trimStart()
      .charAt(0);
    if (next === '' || ',:}]'.includes(next)) return { index, mark };
  }
  return null;
}
