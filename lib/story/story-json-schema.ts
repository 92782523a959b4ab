import { z } from 'zod';
import { storySchema } from './schema';

/** The story format's JSON Schema as it is committed and served. Draft 7 and not newer: that is what editors know whole. */
export function storyJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(storySchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'Dateline story', ...rest }, null, 2)}\n`;
}
