import { expect, it } from 'vitest';
import { compileServiceWorker } from '../../../tools/service-worker.mjs';
import { ROOT, read } from '../project/project-files';

it('the service worker is what is compiled: `npm run worker` has nothing to change', async () => {
  expect(read('public/worker.js')).toBe(await compileServiceWorker(ROOT));
});
