import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders that hold a story, as `storySlugs` of lib/server finds them: what a build says of known stories must hold for no other.
 * @param {string} root
 * @returns {string[]}
 */
export function storyFolders(root) {
  const folder = join(root, 'data/stories');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]{1,64}$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => existsSync(join(folder, name, 'story.json')))
    .sort();
}

/**
 * A pattern of addresses for any of these; null for none, since a pattern cannot be empty.
 * @param {readonly string[]} slugs
 */
export const slugPattern = (slugs) => (slugs.length > 0 ? `:slug(${slugs.join('|')})` : null);
