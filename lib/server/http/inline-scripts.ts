import { createHash } from 'node:crypto';
import { pageScripts } from './page-scripts';

/** The shapes of Next's own inline scripts: each pushes one JSON value on a list. */
const PUSHES = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((?<json>.*)\);?$/s,
  /^self\.__next_f\.push\((?<json>.*)\);?$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((?<json>.*)\);?$/s,
] as const;

export interface InlineScripts {
  /** CSP source expressions, each once: `'sha256-…'`. */
  readonly hashes: readonly string[];
  /** The beginnings of scripts that are not Next's; browsers will refuse them. */
  readonly refused: readonly string[];
}

/**
 * Hashes of a page's inline scripts, for its Content-Security-Policy. Only scripts of exactly Next's own shape are hashed,
 * or a script that slipped in with the content would be allowed, too.
 */
export function inlineScripts(html: string): InlineScripts {
  const hashes = new Set<string>();
  const refused: string[] = [];
  for (const { attributes, body } of pageScripts(html)) {
    if (/\ssrc=/.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue;
    if (isPush(body)) hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
    else refused.push(body.slice(0, 80));
  }
  return { hashes: [...hashes], refused };
}

function isPush(body: string): boolean {
  for (const shape of PUSHES) {
    const json = shape.exec(body)?.groups?.json;
    if (json === undefined) continue;
    try {
      JSON.parse(json);
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
