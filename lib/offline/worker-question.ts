/** What a page asks the service worker, components/offline/service-worker. */
export type WorkerQuestion =
  | { readonly type: 'keep'; readonly path: string; readonly title: string }
  | { readonly type: 'list' };

export interface KeptStory {
  readonly path: string;
  readonly title: string;
}

/** The answer to `keep`. That to `list` is the kept stories, those read last first. */
export interface KeepAnswer {
  readonly kept: boolean;
  /** Whether the site could be asked for its present state. */
  readonly fresh: boolean;
  /** The server's time of the page that is kept, as in its `Date` header; null when unknown. */
  readonly date: string | null;
}
