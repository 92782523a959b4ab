import type { Story } from '../story/story';
import { storyHref } from '../view/serialize-view';
import { type XmlElement, xmlDocument } from './xml';

/** Pages beside the stories. */
const PAGES = ['/', '/about', '/about/borders'];

/** Bare pages only: a view's page says that it is not to be indexed. */
export function sitemap(stories: readonly Story[], site: string): string {
  return xmlDocument({
    name: 'urlset',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    children: [
      ...PAGES.map((path) => url(`${site}${path}`)),
      ...stories.map((story) => url(`${site}${storyHref(story)}`, story.changes.at(-1)?.date)),
    ],
  });
}

function url(loc: string, lastmod?: string): XmlElement {
  const children: XmlElement[] = [{ name: 'loc', children: [loc] }];
  if (lastmod) children.push({ name: 'lastmod', children: [lastmod] });
  return { name: 'url', children };
}
