export interface PageScript {
  /** What stands between `<script` and `>`. */
  readonly attributes: string;
  readonly body: string;
  /** Where the element begins and ends in the page. */
  readonly start: number;
  readonly end: number;
}

const OPEN = '<script';
const CLOSE = '</script>';

/** A page's scripts, in their order. No regular expression: on a page of openings without an end it would take the square of its length. */
export function pageScripts(html: string): PageScript[] {
  const scripts: PageScript[] = [];
  for (let start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, start)) {
    const opened = html.indexOf('>', start);
    const closed = opened < 0 ? -1 : html.indexOf(CLOSE, opened);
    if (closed < 0) break;
    const attributes = html.slice(start + OPEN.length, opened);
    scripts.push({ attributes, body: html.slice(opened + 1, closed), start, end: closed + CLOSE.length });
    start = closed + CLOSE.length;
  }
  return scripts;
}
