import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { storyJsonSchema } from '../../../lib/compile/schema';

it('docs/story.schema.json is what the schema gives: run "npm run story -- schema" after a change', () => {
  const committed = readFileSync(path.join(import.meta.dirname, '../../../docs/story.schema.json'), 'utf8');
  expect(committed).toBe(storyJsonSchema());
});
