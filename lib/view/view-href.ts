import type { Story } from '../story/story';
import { serializeView } from './serialize-view';
import type { View } from './view';

export function storyHref(story: Pick<Story, 'slug'>): string {
  return `/stories/${story.slug}`;
}

/** The link that opens exactly this view. */
export function viewHref(story: Story, view: View): string {
  return `${storyHref(story)}?${serializeView(view, story)}`;
}
