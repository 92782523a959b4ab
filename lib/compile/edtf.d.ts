/** The part of the untyped package `edtf` that we use: its grammar. Bounds are ours, see `read-edtf.ts`. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: 'Date' | 'Season' | 'Year' | 'Century';
    readonly level: number;
    /** Year, month from 0, day; or year and season. */
    readonly values: readonly number[];
    /** Bits of the digits written X: 15 year, 48 month, 192 day. */
    readonly unspecified?: number;
    readonly uncertain?: boolean;
    readonly approximate?: boolean;
  }
  export interface ParsedInterval {
    readonly type: 'Interval';
    readonly level: number;
    /** Infinity for `..`, null for an end that is left empty. */
    readonly values: readonly [ParsedDate | number | null, ParsedDate | number | null];
  }
  /** Throws on what is not EDTF. */
  export function parse(text: string, options: { readonly level: 0 | 1 }): ParsedDate | ParsedInterval;
}
