/** Whose words the article's are, and on what terms they are shown. */
export interface Rights {
  readonly holder: string;
  readonly terms: string;
  readonly url?: string;
  /** Only the sentences that have a passage are shown, and nothing else of the text is in the story. */
  readonly show?: 'extracts';
}
