import type { Issue, Result } from './issue';

/** The text of a file in a story's folder `series`, or why there is none. */
export type SeriesText = (file: string) => Result<string>;

/** Over 10,000 rows: every country of the world over 40 years. */
export const MAX_SERIES_BYTES = 200_000;

export const NO_SERIES_FILES: SeriesText = (file) => ({ ok: false, issues: [missingSeries(file)] });

export function missingSeries(file: string): Issue {
  return {
    code: 'file-missing',
    file: `series/${file}`,
    path: '',
    found: 'no such file',
    expected: 'the file that `series` of story.json names',
  };
}
