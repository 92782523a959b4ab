import { MONTHS } from '../story/time-label';
import type { CitedWork } from './cited-works';

/** Plain text after the style of the APA, a work a line. */
export function apa(works: readonly CitedWork[]): string {
  return works.map((work) => `${line(work)}\n`).join('');
}

function line({ kind, author, title, date, url, note }: CitedWork): string {
  const what = kind === 'map' && note ? ` [${note}]` : '';
  return `${ended(author)} (${dayOf(date)}). ${ended(`${title}${what}`)} ${url}`.replace(/\s+/g, ' ');
}

/** "2025, October 8" */
function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}, ${MONTHS[(month ?? 1) - 1]} ${day}`;
}

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
