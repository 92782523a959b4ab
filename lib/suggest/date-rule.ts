import type { Day } from './calendar';
import type { Token } from './tokens';

/** What a rule sees: the text, where it stands, the article's day, and the last date before. */
export interface DateLook {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly today: Day | null;
  /** EDTF of the date named last, from which "two months later" counts. */
  readonly before: string | null;
  readonly isFuture: boolean;
}

/** A rule tells where its words end and what they mean; null where they are none of its kind. */
export type DateRule = (look: DateLook) => { readonly to: number; readonly edtf: string | null } | null;
