import { hasWide } from '../text/break-offsets';
import type { EntityId } from './ids';
import type { PublisherLink } from './paragraph-shape';
import type { EntityKind, Link, Paragraph, Story } from './story';
import { storyIndex } from './story-index';
import type { TimeRange } from './time-range';

/** A paragraph as nested pieces whose texts, joined, are its line exactly. */
export type Piece =
  | { readonly type: 'text'; readonly start: number; readonly text: string }
  | { readonly type: 'highlight'; readonly start: number; readonly text: string }
  | {
      readonly type: 'link';
      readonly start: number;
      readonly entity: EntityId;
      readonly kind: EntityKind;
      /** Marked, and followed from the margin. */
      readonly quiet: boolean;
      readonly children: readonly Piece[];
    }
  | {
      readonly type: 'time';
      readonly start: number;
      readonly time: TimeRange;
      readonly quiet: boolean;
      readonly children: readonly Piece[];
    }
  | {
      readonly type: 'publisher-link';
      readonly start: number;
      readonly url: string;
      readonly children: readonly Piece[];
    }
  /** Stands behind words that lead to the map and to a publisher's address, and has none itself. */
  | { readonly type: 'publisher-sign'; readonly start: number; readonly url: string; readonly children: readonly [] }
  | { readonly type: 'lang'; readonly start: number; readonly lang: string; readonly children: readonly Piece[] }
  | {
      readonly type: 'mark';
      readonly start: number;
      readonly entity: EntityId;
      /** Not the continuation of a mark that was split. */
      readonly first: boolean;
      readonly children: readonly Piece[];
    };

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Marks outermost, links inside them, highlighted words innermost, so that no link is ever cut. Marks that cross are
 * closed and opened again: the later one is split. Words in another language cross nothing: they are where a mark would be, or inside a link.
 * So are the publisher's links, around which no link stands.
 */
export function pieces(paragraph: Paragraph, highlight: Span | null): Piece[] {
  const { text, links, spans, langs = [], publisherLinks = [] } = paragraph;
  const isInLink = (span: Span) => links.some(({ start, end }) => start <= span.start && span.end <= end);
  const wrapped = langs.filter((span) => !isInLink(span));
  const inLinks = langs.filter(isInLink);
  const signs = publisherLinks.filter(({ signAt }) => signAt !== undefined);
  const addressed = publisherLinks.filter(({ signAt }) => signAt === undefined);
  const leaf = (from: number, to: number) => plain({ text, links, langs: inLinks, signs, highlight }, from, to);
  const ordered = [...spans, ...wrapped, ...addressed].sort((a, b) => a.start - b.start || b.end - a.end);
  const within = (from: number, to: number, depth: number): Piece[] => {
    const out: Piece[] = [];
    let at = from;
    // Of the marks deeper than this one, the first that covers something of the stretch wraps what it covers.
    while (at < to) {
      const index = ordered.findIndex(
        (mark, i) => i >= depth && mark.end > at && mark.start < to && mark.end > mark.start,
      );
      const mark = ordered[index];
      if (!mark) {
        out.push(...leaf(at, to));
        break;
      }
      const start = Math.max(at, mark.start);
      const end = Math.min(to, mark.end);
      if (start > at) out.push(...leaf(at, start));
      const children = within(start, end, index + 1);
      if ('lang' in mark) out.push({ type: 'lang', start, lang: mark.lang, children });
      else if ('url' in mark) out.push({ type: 'publisher-link', start, url: mark.url, children });
      else out.push({ type: 'mark', start, entity: mark.entity, first: start === mark.start, children });
      at = end;
    }
    return out;
  };
  return within(0, text.length, 0);
}

type LangSpan = NonNullable<Paragraph['langs']>[number];

interface Plain {
  readonly text: string;
  readonly links: readonly Link[];
  /** Those inside links. */
  readonly langs: readonly LangSpan[];
  readonly signs: readonly PublisherLink[];
  readonly highlight: Span | null;
}

function plain({ text, links, langs, signs, highlight }: Plain, from: number, to: number): Piece[] {
  const out: Piece[] = [];
  let at = from;
  /** Words without links up to an offset, and the signs that stand among and right behind them. */
  const goOn = (end: number) => {
    for (const { signAt = 0, url } of signs) {
      if (signAt <= from || signAt < at || signAt > end) continue;
      if (signAt > at) out.push(...words(text, at, signAt, highlight));
      out.push({ type: 'publisher-sign', start: signAt, url, children: [] });
      at = signAt;
    }
    if (at < end) out.push(...words(text, at, end, highlight));
    at = end;
  };
  for (const link of links) {
    if (link.end <= from || link.start >= to) continue;
    goOn(link.start);
    const children = wordsIn(text, langs, link.start, link.end, highlight);
    const { start, quiet = false } = link;
    if ('time' in link) out.push({ type: 'time', start, time: link.time, quiet, children });
    else out.push({ type: 'link', start, entity: link.entity, kind: link.kind, quiet, children });
    at = link.end;
  }
  goOn(to);
  return out;
}

/** The words of a link, with those in another language apart. */
function wordsIn(text: string, langs: readonly LangSpan[], from: number, to: number, highlight: Span | null): Piece[] {
  const out: Piece[] = [];
  let at = from;
  for (const { start, end, lang } of langs) {
    if (end <= from || start >= to) continue;
    if (start > at) out.push(...words(text, at, start, highlight));
    out.push({ type: 'lang', start, lang, children: words(text, start, end, highlight) });
    at = end;
  }
  if (at < to) out.push(...words(text, at, to, highlight));
  return out;
}

function words(text: string, from: number, to: number, highlight: Span | null): Piece[] {
  if (!highlight || highlight.end <= from || highlight.start >= to) {
    return [{ type: 'text', start: from, text: text.slice(from, to) }];
  }
  const start = Math.max(from, highlight.start);
  const end = Math.min(to, highlight.end);
  return [
    ...(start > from ? [{ type: 'text', start: from, text: text.slice(from, start) } as const] : []),
    { type: 'highlight', start, text: text.slice(start, end) },
    ...(end < to ? [{ type: 'text', start: end, text: text.slice(end, to) } as const] : []),
  ];
}

/** Two claims that start this close share a line: the margin has room for one. The other is reached from its card. */
const SAME_LINE = 45;
/** Of letters that are as wide as high. */
const SAME_WIDE_LINE = 24;

/** The statements of a paragraph whose shape stands in the margin, quotations first. */
export function claimStarts(paragraph: Paragraph, story: Story): ReadonlySet<EntityId> {
  const index = storyIndex(story);
  const statements = paragraph.spans.flatMap((mark) => {
    const entity = index.entity(mark.entity);
    return entity?.kind === 'statement' ? [{ id: mark.entity, start: mark.start, claim: entity.claim }] : [];
  });
  const ordered = statements.sort(
    (a, b) => Number(b.claim.isQuotation) - Number(a.claim.isQuotation) || a.start - b.start,
  );
  const line = hasWide(paragraph.text) ? SAME_WIDE_LINE : SAME_LINE;
  const shown: typeof statements = [];
  for (const statement of ordered) {
    if (shown.every((other) => Math.abs(other.start - statement.start) > line)) shown.push(statement);
  }
  return new Set(shown.map((statement) => statement.id));
}

/** Whether a direct quotation starts with the paragraph and takes up most of it. */
export function isQuoted(paragraph: Paragraph, story: Story): boolean {
  return paragraph.spans.some((mark) => {
    const entity = storyIndex(story).entity(mark.entity);
    const direct = entity?.kind === 'statement' && entity.claim.isQuotation && entity.claim.form === 'direct';
    return direct && mark.start === 0 && mark.end > paragraph.text.length / 2;
  });
}
