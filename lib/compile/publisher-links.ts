import type { PublisherLink } from '../story/paragraph-shape';
import type { Link, PassageSpan } from '../story/story';
import { holds, overlap, type Stretch } from '../text/stretch';

type AddressedSpan = Stretch & { readonly url: string };

interface LinkedParagraph {
  readonly spans: readonly PassageSpan[];
  readonly publisherLinks: readonly PublisherLink[];
}

/**
 * Where the publisher's links stand among the links to the map, which win: words that lead there lead nowhere else, and a sign behind them leads
 * to the publisher's address. Marks that would cut a link grow to its edges, as they do for links to the map.
 * @param isStatement whether the marks of an entity have a link of their own at their start
 */
export function placePublisherLinks(
  found: readonly AddressedSpan[],
  { links, spans }: { readonly links: readonly Link[]; readonly spans: readonly PassageSpan[] },
  isStatement: (id: string) => boolean,
): LinkedParagraph {
  const publisherLinks = [...found]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, url }): PublisherLink => {
      const span = { start, end };
      const isCut =
        links.some((link) => overlap(link, span) && (!link.quiet || !holds(span, link))) ||
        spans.some((mark) => isStatement(mark.entity) && holds(span, mark) && !holds(mark, span));
      if (!isCut) return { ...span, url };
      const touched = links.filter((link) => overlap(link, span));
      return { ...span, url, signAt: Math.max(end, ...touched.map((link) => link.end)) };
    });
  const whole = publisherLinks.filter(({ signAt }) => signAt === undefined);
  return { publisherLinks, spans: spans.map((mark) => grown(mark, whole)) };
}

function grown(mark: PassageSpan, whole: readonly Stretch[]): PassageSpan {
  const cut = whole.filter((link) => overlap(link, mark) && !holds(link, mark) && !holds(mark, link));
  const start = Math.min(mark.start, ...cut.map((link) => link.start));
  const end = Math.max(mark.end, ...cut.map((link) => link.end));
  return { ...mark, start, end };
}
