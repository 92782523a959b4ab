import { HOLE, type Hole, holeText } from '../view/page-holes';
import { joinPieces, type Pieces, pieceOf, type ReadyPiece } from './http/gzip-pieces';
import { hashOf, pageScripts, scriptHash } from './http/inline-scripts';
import { dataText } from './next-internals';

/** The text of each hole, as it is. */
export type HoleValues = Readonly<Record<Exclude<Hole, 'page'>, string>>;

/** Fixed bytes, or a hole: in markup, or in the JSON of a script. */
type Part = ReadyPiece | { readonly hole: Hole; readonly in: 'markup' | 'script' };
type Script = { readonly script: readonly Part[] };

export interface PageTemplate {
  readonly parts: readonly (Part | Script)[];
  /** Of the inline scripts without holes. */
  readonly hashes: readonly string[];
}

export interface FilledPage {
  readonly html: Pieces;
  /** Of all inline scripts, for the page's policy. */
  readonly hashes: readonly string[];
}

/** Reads a page that was rendered with holes; at the end of its head is one more. */
export function readTemplate(page: string): PageTemplate {
  const html = page.replace('</head>', (tag) => holeText('structured') + tag);
  const parts: (Part | Script)[] = [];
  const hashes: string[] = [];
  let from = 0;
  for (const { attributes, body, end } of pageScripts(html)) {
    if (/\ssrc=/.test(attributes)) continue;
    const script = partsOf(body, 'script');
    if (script.every((part) => 'raw' in part)) {
      hashes.push(scriptHash(body));
      continue;
    }
    // With its holes it is a script of Next's, too, and values are escaped so that it stays one.
    scriptHash(body);
    const closed = end - '</script>'.length;
    parts.push(...partsOf(html.slice(from, closed - body.length), 'markup'), { script });
    from = closed;
  }
  parts.push(...partsOf(html.slice(from), 'markup'));
  return { parts, hashes: [...new Set(hashes)] };
}

function partsOf(text: string, where: 'markup' | 'script'): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(HOLE)) {
    if (found.index > from) parts.push(pieceOf(Buffer.from(text.slice(from, found.index)), 9));
    parts.push({ hole: found[1] as Hole, in: where });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(pieceOf(Buffer.from(text.slice(from)), 9));
  return parts;
}

/** @param content the page's own markup */
export function fillTemplate({ parts, hashes }: PageTemplate, values: HoleValues, content: Pieces): FilledPage {
  const all = [...hashes];
  // Most values stand in several places.
  const written = new Map<string, Pieces>();
  const bytes = (part: Part): Pieces => {
    if ('raw' in part) return [part];
    if (part.hole === 'page') return content;
    const key = `${part.in} ${part.hole}`;
    const known = written.get(key) ?? write(part.hole, part.in, values[part.hole]);
    written.set(key, known);
    return known;
  };
  const html = parts.flatMap((part) => {
    if (!('script' in part)) return bytes(part);
    const script = part.script.flatMap(bytes);
    all.push(hashOf(joinPieces(script)));
    return script;
  });
  return { html, hashes: all };
}

function write(hole: Hole, where: 'markup' | 'script', value: string): Pieces {
  if (hole === 'structured') return value ? [Buffer.from(value)] : [];
  return [Buffer.from(where === 'script' ? scriptText(value) : markupText(value))];
}

const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' } as const;

/** As React writes text and attributes. */
function markupText(value: string): string {
  return value.replace(/[&<>"']/g, (character) => MARKUP[character as keyof typeof MARKUP]);
}

/** Inside a string of JSON that is itself in a string of a script, as Next writes its data: nothing in it can end the script. */
function scriptText(value: string): string {
  const inner = JSON.stringify(JSON.stringify(dataText(value)).slice(1, -1)).slice(1, -1);
  return inner.replace(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
