/**
 * Milliseconds after which a test counts as hanging. No test is about time, and a busy machine must not fail one: at a fiftieth of a
 * core the longest of them still takes less.
 */
export const PATIENCE_MS = 60 * 60_000;
