import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) },
      { find: /^@words\//, replacement: fileURLToPath(new URL('./lib/words/compiled/', import.meta.url)) },
    ],
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // No test is about time: a busy machine must not fail one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
