import type { IssueCode } from './issue-codes';

/** Something wrong in a story's files, with its place. Written so that the one line that it prints is enough to mend it. */
export interface Issue {
  readonly code: IssueCode;
  /** "story.json" or "article.txt". */
  readonly file: string;
  /** e.g. "entities[3].passages[0].exact"; empty when it is the whole file. */
  readonly path: string;
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** For words that are not in the text: the most similar words that are. */
  readonly near?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** `story.json passages[12].exact: not in paragraph 9: "$1.9bn"; near: "$1.8bn"` */
export function formatIssue(issue: Issue): string {
  const place = issue.path ? `${issue.file} ${issue.path}` : issue.file;
  const cure = issue.near === undefined ? `expected: ${issue.expected}` : `near: ${quoted(issue.near)}`;
  return `${place}: ${issue.found}; ${cure}`;
}

const MAX_QUOTED = 160;

/** Words of a file inside a message: on one line, with nothing that a terminal would obey, and not endless. */
export function quoted(text: string): string {
  const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
