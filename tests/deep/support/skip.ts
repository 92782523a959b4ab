/** Ends a test that cannot be had here, with the reason. tools/test-deep.mjs knows the code. */
export function skip(reason: string): never {
  console.log(`skipped: ${reason}`);
  process.exit(77);
}
