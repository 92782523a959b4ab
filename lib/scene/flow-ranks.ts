/** More flows than this are not told apart one by one: all are drawn together, faded by rank. */
export const MANY_FLOWS = 200;
/** As many have a head and full ink, and as many stand out from the rest. */
export const STRONGEST = 200;
export const STANDING_OUT = 1500;
/** Long lists of the same are given in pages of so many. */
export const PAGE = 50;
