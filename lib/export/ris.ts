import type { CitedWork } from './cited-works';

/** A record a work, CRLF; a value is one line. */
export function ris(works: readonly CitedWork[]): string {
  return works.map(record).join('\r\n');
}

function record({ kind, author, title, publisher, date, url, note }: CitedWork): string {
  const [year = ''] = date.split('-');
  const lines: [tag: string, value: string][] = [
    ['TY', kind === 'map' ? 'ELEC' : 'NEWS'],
    ['AU', author],
    ['TI', title],
    ['PB', publisher],
    ['PY', year],
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['UR', url],
    ...(note ? [['N1', note] as [string, string]] : []),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** Whatever breaks a line anywhere would begin a tag of its own. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  return text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}
