import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import config from '../../../../vitest.config';

/** The unit tests of the folders that are changed. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: (process.env.MUTATED_FOLDERS ?? '').split(',').map((folder) => `tests/unit/${folder}/**/*.test.ts`),
    // It starts programs, in which nothing is changed.
    exclude: ['**/story-cli.test.ts'],
    setupFiles: [join(import.meta.dirname, 'same-examples.ts')],
  },
});
