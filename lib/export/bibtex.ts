import type { CitedWork } from './cited-works';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** UTF-8, an entry a work. `@misc` is known to every style; names in double braces are of nobody with a first name. */
export function bibtex(works: readonly CitedWork[]): string {
  return works.map(entry).join('\n');
}

function entry({ key, author, title, publisher, date, url, note, kind }: CitedWork): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const fields = [
    `author = {{${escaped(author)}}}`,
    `title = {{${escaped(title)}}}`,
    ...(kind === 'article' ? [`howpublished = {${escaped(publisher)}}`] : []),
    `year = {${year}}`,
    // A macro, so without braces.
    ...(MONTHS[Number(month) - 1] ? [`month = ${MONTHS[Number(month) - 1]}`] : []),
    `day = {${Number(day)}}`,
    `url = {${plainUrl(url)}}`,
    ...(note ? [`note = {${escaped(note)}}`] : []),
  ];
  return `@misc{${key},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for its own; a line break is a space. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&%#_~^]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** `url` is read as it stands; only what would end or open a group has to go. */
function plainUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
