/** A revision of a story, as its readers are told of it. */
export interface Change {
  readonly revision: number;
  readonly date: string;
  readonly text: string;
}
