/** A name of a place in the text, before it is told what it stands for here. */
export interface PlaceName {
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly number[];
  readonly isDemonym: boolean;
  /** The name leaves no doubt, if nothing around it does. */
  readonly isClear: boolean;
  /** In another case than the nominative, so that it is no subject. */
  readonly isOblique?: boolean;
  readonly why: string;
}
