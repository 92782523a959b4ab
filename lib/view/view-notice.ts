/** The link's keys that hold a part of the view. */
export type FieldKey = 'c' | 't' | 'l' | 's' | 'h' | 'p' | 'b';

/**
 * `unreadable`: the value does not have the form of its key. `unknown`: ids that the story does not have were left out.
 * `all-unknown`: the same, and no id was left. `lost`: the highlighted words are not in the story.
 */
export type FieldFault = 'unreadable' | 'unknown' | 'all-unknown' | 'lost';

/** The link has another version or is too long, so none of it is read. */
export type LinkFault = 'other-version' | 'too-long';

/** What could not be read of a link, for the polite line. */
export interface ViewNotice {
  readonly code: FieldFault | LinkFault;
  readonly key?: FieldKey;
  readonly text: string;
}
