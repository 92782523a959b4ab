import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './tests/unit/patience.mjs';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) },
      { find: /^@words\//, replacement: fileURLToPath(new URL('./lib/words/compiled/', import.meta.url)) },
      // Tests run on the whole package: layers of a second copy would count their ids anew.
      { find: /^leaflet\/src\/layer\/tile\/.*$/, replacement: 'leaflet' },
    ],
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Only what hangs is ended: no test is about time.
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    teardownTimeout: PATIENCE_MS,
    env: { PICTURE_SECONDS: String(PATIENCE_MS / 1000) },
  },
});
