import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileStory } from '../../../lib/compile/compile-story';
import { formatIssue, type Issue, type Issues } from '../../../lib/compile/issue';
import { missingGeometry } from '../../../lib/compile/read-geometry';
import { NO_PICTURE_FILES } from '../../../lib/compile/read-picture';
import { missingSeries } from '../../../lib/compile/read-series';
import type { Result } from '../../../lib/story/result';
import type { CountryFacts, Story } from '../../../lib/story/story';

export const FIXTURES = path.join(import.meta.dirname, '../../fixtures/stories/valid');

const KNOWN = ['NOR', 'DNK', 'SWE'];

export function countryFacts(iso3: string): CountryFacts | null {
  return KNOWN.includes(iso3) ? { iso3, name: iso3, native: [], bbox: [0, 0, 1, 1], anchor: [0, 0] } : null;
}

/** Norway and Sweden touch; Denmark is an island here. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { NOR: ['SWE'], SWE: ['NOR'] };
const neighbours = (iso3: string): readonly string[] => BESIDE[iso3] ?? [];

export const articleText = read('article.txt');
export const storyJson = read('story.json');

function read(file: string): string {
  return readFileSync(path.join(FIXTURES, 'ferry-talks', file), 'utf8');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The valid story's JSON, loose enough to be broken in any way. */
// biome-ignore lint/suspicious/noExplicitAny: tests break it on purpose
export type Loose = any;

export type Files = Readonly<Record<string, string>>;

export function compileText(
  json: string,
  article = articleText,
  files: Files = {},
  pictureFiles = NO_PICTURE_FILES,
): Result<Story, Issues> {
  return compileStory({
    slug: 'ferry-talks',
    articleText: article,
    articleSha256: sha256(article),
    storyJson: json,
    countryFacts,
    neighbours,
    pictureFiles,
    geometryText: (file) => {
      const value = files[file];
      return value === undefined ? { ok: false, error: [missingGeometry(file)] } : { ok: true, value };
    },
    seriesText: (file) => {
      const value = files[file];
      return value === undefined ? { ok: false, error: [missingSeries(file)] } : { ok: true, value };
    },
  });
}

/** The valid story after `change`. */
export function compileChanged(change: (story: Loose) => void, files: Files = {}): Result<Story, Issues> {
  const story: Loose = JSON.parse(storyJson);
  change(story);
  return compileText(JSON.stringify(story), articleText, files);
}

/** Two series: shares of two countries, payments of one flow. */
export const SERIES_FILES: Files = {
  'share.csv': 'year,country,value\n2021,NOR,4.5\n2021,DNK,0\n2022,NOR,12\n2024,NOR,30\n2025,DNK,31\n',
  'payments.csv': 'year,flow,value\n2022,payments,4\n2023,payments,5\n',
};

/** The valid story with a shaded layer and a flow by year. */
export function addSeries(story: Loose): void {
  const common = { measures: 'All of it.', sources: ['gazetteer'], asOf: '2024-04' };
  story.series = [
    { id: 'share', name: 'Share of fares', file: 'share.csv', unit: '% of fares', ...common },
    { id: 'paid', name: 'Payments', file: 'payments.csv', unit: 'million US dollars', decimals: 0, ...common },
  ];
  Object.assign(entityOf(story, 'payments'), { amounts: { series: 'paid' }, when: { edtf: '2022/2023' } });
  story.layers.push({
    id: 'shares',
    name: 'Share of fares',
    origin: 'article',
    shows: 'What part of all fares each country pays.',
    asOf: '2024-04',
    legend: [{ style: 'shade', label: 'Share of fares' }],
    shade: { series: 'share', classes: [5, 10, 20] },
    items: [{ entity: 'the-two' }],
  });
}

export function seriesStory(): Story {
  const result = compileChanged(addSeries, SERIES_FILES);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

export function issuesOf(result: Result<unknown, Issues>): readonly Issue[] {
  return result.ok ? [] : result.error;
}

/** A problem in the words that people read, without its line: another test has the lines, and these files are one long one. */
export function wordsOf({ line, column, ...issue }: Issue): string {
  return formatIssue(issue);
}

export function validStory(): Story {
  const result = compileText(storyJson);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

export function entityOf(story: Loose, id: string): Loose {
  return story.entities.find((entity: Loose) => entity.id === id);
}
