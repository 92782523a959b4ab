/** Milliseconds after which a part of the map that has not come is called missing. It may still come. */
export const GIVE_UP_MS = 12_000;
