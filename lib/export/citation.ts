import { exportMessages } from '@words/site';
import { MONTHS } from '../story/months';
import type { Story } from '../story/story';
import type { CitationStyle } from '../view/serialize-view';
import { isolated, withoutIsolates } from '../words/direction';
import { viewHeading } from '../words/view-title';
import type { Subject } from './subject';

interface Style {
  readonly type: string;
  readonly extension: string;
  readonly write: (works: readonly CitedWork[]) => string;
}

/**
 * The values of `as`; the first is meant when it is missing. By hand, for three styles and two works: @citation-js would bring its own
 * data format and a CSL processor.
 */
const STYLES = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib', write: bibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris', write: ris },
  apa: { type: 'text/plain; charset=utf-8', extension: 'txt', write: apa },
} as const satisfies Readonly<Record<CitationStyle, Style>>;

export function readCitationStyle(text: string | null): CitationStyle | null {
  if (text === null) return 'bibtex';
  return Object.keys(STYLES).find((name): name is CitationStyle => name === text) ?? null;
}

export function citation(subject: Subject, style: CitationStyle): { text: string; type: string; extension: string } {
  const { write, type, extension } = STYLES[style];
  return { text: write(citedWorks(subject)), type, extension };
}

/** A work as a reference list needs it. Nobody knows here when a reader looked at it. */
export interface CitedWork {
  /** `[a-z0-9-]` */
  readonly key: string;
  readonly kind: 'map' | 'article';
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO day. */
  readonly date: string;
  readonly url: string;
  readonly note: string | null;
}

/** Our map first, then the article that it rests on, which is the publisher's. */
function citedWorks(subject: Subject): readonly CitedWork[] {
  const { story, view, whole, url } = subject;
  const map: CitedWork = {
    key: `${story.slug}-map`,
    kind: 'map',
    author: exportMessages.publisher,
    title: whole ? story.title : viewHeading(story, view),
    publisher: exportMessages.publisher,
    date: story.changes.at(-1)?.date ?? story.date,
    url,
    note: exportMessages.citedMap({ revision: story.revision }),
  };
  return story.article.url ? [map, articleOf(story, story.article.url)] : [map];
}

function articleOf(story: Story, url: string): CitedWork {
  return {
    key: story.slug,
    kind: 'article',
    author: story.article.publisher,
    title: story.title,
    publisher: story.article.publisher,
    date: story.date,
    url,
    note: story.article.headlineNote || null,
  };
}

/** Plain text after the style of the APA, a work a line: a sentence, in which each text of a story is isolated. */
function apa(works: readonly CitedWork[]): string {
  return works.map((work) => `${line(work)}\n`).join('');
}

function line({ kind, author, title, date, url, note }: CitedWork): string {
  const what = kind === 'map' && note ? ` [${isolated(note)}]` : '';
  const name = ended(`${isolated(title)}${what}`);
  return `${ended(isolated(author))} (${dayOf(date)}). ${name} ${url}`.replace(/\s+/g, ' ');
}

/** "2025, October 8" */
function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}, ${MONTHS[(month ?? 1) - 1]} ${day}`;
}

const ended = (text: string): string => (/[.?!]\u2069?$/.test(text) ? text : `${text}.`);

const BIBTEX_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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
    ...(BIBTEX_MONTHS[Number(month) - 1] ? [`month = ${BIBTEX_MONTHS[Number(month) - 1]}`] : []),
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
  return withoutIsolates(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&%#_~^]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** `url` is read as it stands; only what would end or open a group has to go. */
function plainUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

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
  const plain = withoutIsolates(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  return plain.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}
