import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';

// The same examples for every change: what is noticed once is noticed again.
fc.configureGlobal({ seed: 1 });

/** Writes down which blocks of the marked sources a test file entered: a line of JSON each. */
const file = process.env.REACHED_FILE;
if (file) {
  /** @type {Record<string, Uint8Array>} */
  const reached = {};
  Object.assign(globalThis, { reachedBlocks: reached });
  afterAll(() => {
    const blocks = Object.entries(reached).flatMap(([source, marks]) =>
      [...marks].flatMap((mark, block) => (mark ? [`${source}:${block}`] : [])),
    );
    appendFileSync(file, `${JSON.stringify({ test: expect.getState().testPath, blocks })}\n`);
  });
}
