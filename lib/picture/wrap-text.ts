/** Lines of words no wider than `width`, at most `max` of them; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, max: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === max - 1)
      return [...lines, cutText(`${longer} ${words.slice(i + 1).join(' ')}`, width, measure)];
    if (line) lines.push(line);
    line = measure(word) <= width ? word : cutText(word, width, measure);
  }
  return line ? [...lines, line] : lines;
}

/** As much of a line as is no wider than `width`, with an ellipsis when some is left out. */
export function cutText(text: string, width: number, measure: (text: string) => number): string {
  const whole = text.trim();
  if (measure(whole) <= width) return whole;
  const letters = [...whole];
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters
    .join('')
    .trimEnd()
    .replace(/[,;:–-]$/, '')}…`;
}
