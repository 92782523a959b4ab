import { PICTURE_DEFAULTS, pictureHref } from '../picture/picture-href';
import { scene } from '../scene/scene';
import type { Story } from '../story/story';
import { defaultView } from '../view/default-view';
import type { View } from '../view/view';
import { storyHref, viewHref } from '../view/view-href';
import { viewHeading, viewTitle } from '../words/view-title';

/** What an application shows of a link before anybody opens it. */
export interface Preview {
  /** With the site's name, for a window. */
  readonly windowTitle: string;
  readonly title: string;
  readonly description: string;
  /** Canonical, with the site's own address. */
  readonly url: string;
  readonly image: { readonly url: string; readonly width: number; readonly height: number; readonly alt: string };
}

/** Of a view's link, or with null of the bare story's address. Nothing of the query as somebody wrote it comes here. */
export function previewOf(story: Story, view: View | null, site: string): Preview {
  const shown = view ?? defaultView(story);
  const { width, height } = PICTURE_DEFAULTS;
  const { words } = scene(story, shown);
  return {
    windowTitle: viewTitle(story, shown),
    title: viewHeading(story, shown),
    description: words,
    url: `${site}${view ? viewHref(story, view) : storyHref(story)}`,
    image: { url: `${site}${pictureHref(story, shown)}`, width, height, alt: words },
  };
}
