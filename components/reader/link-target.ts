import { choose, type Stage } from '@/lib/scene/choose';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { defaultView } from '@/lib/view/fields';
import { changeIn } from '@/lib/view/parse-view';
import { storyHref, viewHref } from '@/lib/view/serialize-view';

/** What a link of the page said before it was completed, and what it was completed to. */
const written = new WeakMap<HTMLAnchorElement, { readonly change: string; readonly whole: string }>();

/** What a link of the page says by itself, completed or not. */
function ownHref(link: HTMLAnchorElement): string {
  const href = link.getAttribute('href') ?? '';
  const known = written.get(link);
  return known?.whole === href ? known.change : href;
}

/**
 * The view that a link of this story leads to from the one that is shown: links in the page have only what they change (`changeHref`), and
 * `data-clear` on those that show all times. Null for every other link.
 */
export function linkTarget(link: HTMLAnchorElement, story: Story, view: View, stage?: Stage): View | null {
  const id = link.dataset.entity ?? link.dataset.choose;
  const href = ownHref(link);
  const url = new URL(href, location.href);
  if (href.startsWith('#') || url.origin !== location.origin || url.pathname !== storyHref(story) || !url.search)
    return null;
  if (id) return choose(story, view, id, stage);
  const change = changeIn(url.search, story);
  // A link with a camera is a view by itself.
  const base = change.camera ? defaultView(story) : view;
  return { ...base, ...change, ...(link.dataset.clear === 't' ? { time: null } : {}) };
}

/** Writes the whole view into a link, for whoever copies it or opens it elsewhere. React knows nothing of it, as its own value stays. */
export function completeLink(link: HTMLAnchorElement, story: Story, target: View): void {
  const whole = viewHref(story, target);
  written.set(link, { change: ownHref(link), whole });
  if (whole !== link.getAttribute('href')) link.setAttribute('href', whole);
}
