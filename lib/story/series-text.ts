import type { Issue, Result } from './issue';

/** The text of a file in a story's folder `series`, or why there is none. */
export type SeriesText = (file: string) => Result<string>;

/** A row has about 20: 10,000 flows over 25 years. */
export const MAX_SERIES_BYTES = 6_000_000;

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
