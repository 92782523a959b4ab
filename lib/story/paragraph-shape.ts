/** What a paragraph is besides a paragraph. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly ordered: boolean }
  | { readonly kind: 'quotation'; readonly from: number; readonly to: number };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A link that the article itself has. It is never inside a link to the map, nor around one. */
export interface PublisherLink extends Span {
  readonly url: string;
  /** Where words of it lead to the map: the offset at which a sign leads to the address instead. */
  readonly signAt?: number;
}

/** What a paragraph is like, whatever it speaks of. */
export interface ParagraphShape {
  readonly kind: 'text' | 'caption';
  /** None for a paragraph that is no more than that. */
  readonly block?: Block;
  /** BCP 47, where it is not the article's. */
  readonly lang?: string;
  /** Words in other languages, in order, apart, cutting no link and no span. */
  readonly langs?: readonly (Span & { readonly lang: string })[];
  /** In order and apart; none where the article has no links of its own. */
  readonly publisherLinks?: readonly PublisherLink[];
  /** Of extracts, what of the text is the article's own; what is between says that something is left out. An empty text is left out whole. */
  readonly own?: readonly Span[];
}
