/** What a reader of outside data gives: the value, or everything that is wrong with it. Exceptions are for our own bugs. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem };
