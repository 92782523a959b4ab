import type { Story } from '../../story/story';

interface Showing {
  readonly canScale: () => Promise<boolean>;
  readonly log: (message: string, cause: string) => void;
}

/**
 * A story as this machine can show it: without its pictures where they cannot be made. Originals are never sent, since nothing has taken out of them
 * what a camera wrote down of its place and owner.
 */
export async function showable(story: Story, { canScale, log }: Showing): Promise<Story> {
  if (!story.pictures || (await canScale())) return story;
  const cause = 'the package sharp has no binary for this machine: npm ci --include=optional, then build again';
  log(`The pictures of ${story.slug} are left out`, cause);
  const { pictures: _, ...rest } = story;
  return rest;
}
