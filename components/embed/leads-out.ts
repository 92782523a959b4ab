import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { parseView } from '@/lib/view/parse-view';
import { storyHref } from '@/lib/view/serialize-view';

/**
 * Does a link lead out of the embed? What can be shown on its map stays here; the article's words, other panels and all other
 * pages open in a window of their own, as nothing but the embed may stand in the frame.
 */
export function leadsOut(link: HTMLAnchorElement, story: Story, view: View): boolean {
  if (link.target) return true;
  if (link.dataset.choose) return false;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== storyHref(story)) return true;
  const { highlight, panel } = parseView(url.search, story).view;
  return panel !== view.panel || highlight !== null;
}
