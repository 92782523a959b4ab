import { storyHref } from '../view/serialize-view';
import type { ListedStory } from './listed-story';

/** Pages beside the stories. */
const PAGES = ['/', '/about', '/about/borders'];
/** Stories of a part: the protocol allows fifty times as many, and a part must be quick to make. */
const PART = 1000;
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The sitemap, of bare pages only, since a view's page says that it is not to be indexed. Of many stories it is an index, and `part` is one of its
 * parts; null when there is no such part.
 * @param stories in an order that a new one changes little, so that few parts change with it
 */
export function sitemap(stories: readonly ListedStory[], site: string, part: number | null = null): string | null {
  const parts = Math.max(1, Math.ceil(stories.length / PART));
  if (part !== null && part > parts) return null;
  const storiesOf = (number: number) => stories.slice((number - 1) * PART, number * PART);
  if (part === null && parts > 1) {
    const numbers = Array.from({ length: parts }, (_, index) => index + 1);
    return xmlDocument({
      name: 'sitemapindex',
      attributes: NAMESPACE,
      children: numbers.map((number) =>
        located('sitemap', `${site}/sitemap.xml?part=${number}`, latestChange(storiesOf(number))),
      ),
    });
  }
  const shown = storiesOf(part ?? 1);
  return xmlDocument({
    name: 'urlset',
    attributes: NAMESPACE,
    children: [
      ...((part ?? 1) === 1 ? PAGES.map((path) => located('url', `${site}${path}`)) : []),
      ...shown.map((story) => located('url', `${site}${storyHref(story)}`, latestChange([story]))),
    ],
  });
}

function latestChange(stories: readonly ListedStory[]): string | undefined {
  let latest: string | undefined;
  for (const { changes } of stories) {
    const date = changes.at(-1)?.date;
    if (date && (!latest || date > latest)) latest = date;
  }
  return latest;
}

function located(name: 'url' | 'sitemap', loc: string, lastmod?: string): XmlElement {
  const children: XmlElement[] = [{ name: 'loc', children: [loc] }];
  if (lastmod) children.push({ name: 'lastmod', children: [lastmod] });
  return { name, children };
}

/** An element with its attributes; children are elements or text, and text is escaped. A library of XML is mostly its reader. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (XmlElement | string)[];
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root)}\n`;
}

function xmlText(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes = {}, children = [] } = node;
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${open.join('')}>${children.map(xmlText).join('')}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters and lone halves of characters are allowed nowhere in XML, not even escaped. */
function escaped(text: string): string {
  const allowed = text
    .replace(/\p{Surrogate}/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
