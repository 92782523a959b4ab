import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { once } from '../once';
import { pageScripts } from './page-scripts';

/** Of a body that is not sent after all. */
const OF_THE_BODY = ['Content-Encoding', 'ETag', 'Last-Modified'];

/** A page of words, from the build. */
export const faultPage = once(async () => {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', 'server', 'app', 'fault.html');
  return Buffer.from(withoutScripts(await readFile(/* turbopackIgnore: true */ file, 'utf8')));
});

/** Whether the framework gave up: its own answer is a page that is blank without scripts, or nothing at all. */
export function isFault(response: ServerResponse): boolean {
  const type = response.getHeader('Content-Type');
  return response.statusCode === 500 && (type === undefined || String(type).startsWith('text/html'));
}

/** Words in the place of what the framework sends for a fault, when its headers are those of one: a page for who asked for one, else a line. */
export async function faultAnswer(response: ServerResponse): Promise<Buffer> {
  const page = response.hasHeader('Content-Type') ? await faultPage().catch(() => null) : null;
  return page ?? faultLine(response);
}

/** A line for whoever asked: its headers are those of a fault. */
export function faultLine(response: ServerResponse): Buffer {
  forgetBody(response);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  return Buffer.from('Something went wrong.\n');
}

/** No cache keeps a fault, and nothing is said of the body that would have come. */
export function forgetBody(response: ServerResponse): void {
  for (const name of OF_THE_BODY) response.removeHeader(name);
  response.setHeader('Cache-Control', 'no-store');
}

/** A page that cannot fail for what it loads: only the script that sets the reader's colours stays. */
function withoutScripts(html: string): string {
  let kept = '';
  let from = 0;
  for (const { attributes, start, end } of pageScripts(html)) {
    if (attributes.startsWith(' src="/theme.js"')) continue;
    kept += html.slice(from, start);
    from = end;
  }
  kept += html.slice(from);
  return kept.replace(/<link[^<>]*>/g, (link) => (link.includes(' as="script"') ? '' : link));
}
