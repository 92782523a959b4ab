/** Milliseconds after which a part of the map that has not come is called missing. It may still come. */
export const LOAD_TIMEOUT_MS = 12_000;
