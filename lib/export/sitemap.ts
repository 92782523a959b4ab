import type { Story } from '../story/story';
import { storyHref } from '../view/serialize-view';

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
