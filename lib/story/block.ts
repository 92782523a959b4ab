/** What a paragraph is besides a paragraph. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly ordered: boolean }
  | { readonly kind: 'quotation'; readonly from: number; readonly to: number };
