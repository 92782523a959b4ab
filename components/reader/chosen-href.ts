import { choose } from '@/lib/scene/choose';
import type { EntityId } from '@/lib/story/ids';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { viewHref } from '@/lib/view/serialize-view';

let last: { story: Story; view: View; hrefs: Map<EntityId, string> } | null = null;

/** The link that chooses an entity from this view; the same entity is linked many times on a page. */
export function chosenHref(story: Story, view: View, id: EntityId): string {
  if (last?.story !== story || last.view !== view) last = { story, view, hrefs: new Map() };
  const known = last.hrefs.get(id);
  if (known) return known;
  const href = viewHref(story, choose(story, view, id));
  last.hrefs.set(id, href);
  return href;
}
