/** The link's keys that hold a part of the view. */
export type FieldKey = 'c' | 't' | 'l' | 's' | 'h' | 'p' | 'b';

/**
 * `unreadable`: the value has not the key's form. `unknown`: ids that the story doesn't have were left out; `all-unknown`: and
 * none was left. `lost`: the highlighted words are not in the story.
 */
export type FieldFault = 'unreadable' | 'unknown' | 'all-unknown' | 'lost';

/** Another version of the link, or too long a query: nothing of the link is read. */
export type LinkFault = 'other-version' | 'too-long';

/** What could not be read of a link, for the polite line. */
export interface ViewNotice {
  readonly code: FieldFault | LinkFault;
  readonly key?: FieldKey;
  readonly text: string;
}
