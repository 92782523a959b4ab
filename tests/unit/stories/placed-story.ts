import path from 'node:path';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';
import type { Story } from '../../../lib/story/story';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/placements');

/** A story that has every kind of placement with a shape of its own, also over the date line and far north. */
export async function placedStory(): Promise<Story> {
  const read = await readStory('far-and-near', FOLDER);
  if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
  return read.value;
}
