import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed, feedItems } from '../../../lib/export/atom-feed';
import { type ListedStory, listedStory } from '../../../lib/export/listed-story';
import { sitemap, xmlDocument } from '../../../lib/export/sitemap';
import { FIRST, SERIES, SITE, storyOf } from './subjects';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'link', 'url', 'sitemap'].includes(name),
  trimValues: false,
});

const listed = async (slug: string) => listedStory(await storyOf(slug));
const stories = async () => [await listed(FIRST), await listed(SERIES)];
const feedOf = (of: readonly ListedStory[], page = 1) => atomFeed(feedItems(of), SITE, page) ?? '';

/** So many stories, of which each third was corrected, each on a day of its own. */
async function many(count: number): Promise<ListedStory[]> {
  const story = await listed(FIRST);
  const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, n) => ({
    ...story,
    slug: `story-${String(n).padStart(5, '0')}`,
    changes: [
      { revision: 1, date: day(n), text: 'First.' },
      ...(n % 3 === 0 ? [{ revision: 2, date: day(n + 5000), text: 'Mended.' }] : []),
    ],
  }));
}

describe('the feed', () => {
  test('is Atom: each entry has its own id, title, time, link and box', async () => {
    const text = feedOf(await stories());
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = parser.parse(text);
    expect(feed).toMatchObject({
      xmlns: 'http://www.w3.org/2005/Atom',
      id: `${SITE}/feed.xml`,
      author: { name: 'Dateline' },
    });
    expect(feed.link).toContainEqual({ rel: 'self', href: `${SITE}/feed.xml`, type: 'application/atom+xml' });
    expect(feed.entry).toHaveLength(2);
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(2);
    for (const entry of feed.entry) {
      expect(entry.link[0].href).toMatch(new RegExp(`^${SITE}/stories/[a-z0-9-]+$`));
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      const [south, west, north, east] = entry['georss:box'].split(' ').map(Number);
      expect(south < north && west < east).toBe(true);
    }
  });

  test('has a correction as an entry of its own, newest first, and escapes what an author wrote', async () => {
    const story = await listed(FIRST);
    const [first] = story.changes;
    if (!first) throw new Error('no first change');
    const corrected = {
      ...story,
      title: 'A & B <c> "d"',
      changes: [first, { revision: 2, date: '2027-02-03', text: '5 < 6 & so on ]]>' }],
    };
    const { feed } = parser.parse(feedOf([corrected, await listed(SERIES)]));
    expect(feed.updated).toBe('2027-02-03T00:00:00Z');
    expect(feed.entry).toHaveLength(3);
    expect(feed.entry.slice(0, 2)).toMatchObject([
      { id: `${SITE}/stories/${FIRST}`, title: 'A & B <c> "d"', updated: '2027-02-03T00:00:00Z' },
      { id: `${SITE}/stories/${FIRST}#revision-2`, summary: '5 < 6 & so on ]]>' },
    ]);
  });

  test('is a feed also without stories', () => {
    expect(parser.parse(feedOf([])).feed.updated).toBe('1970-01-01T00:00:00Z');
  });
});

describe('the feed of many stories', () => {
  const pagesOf = (of: readonly ListedStory[]) => {
    const pages = [];
    for (let page = 1, text = feedOf(of); text; page++, text = feedOf(of, page)) pages.push(text);
    return pages;
  };
  const hrefs = (feed: { link: { rel: string; href: string }[] }) =>
    Object.fromEntries(feed.link.map(({ rel, href }) => [rel, href]));

  test('comes in pages that lead to each other, and together have each story and correction once, latest first', async () => {
    const texts = pagesOf(await many(120));
    const feeds = texts.map((text) => parser.parse(text).feed);
    for (const text of texts) expect(XMLValidator.validate(text)).toBe(true);
    expect(feeds).toHaveLength(4);
    const entries = feeds.flatMap(({ entry }) => entry);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(160);
    expect(entries).toHaveLength(160);
    const times = entries.map(({ updated }) => updated);
    expect(times).toEqual([...times].sort().reverse());

    const address = (page: number) => `${SITE}/feed.xml${page > 1 ? `?page=${page}` : ''}`;
    for (const [index, feed] of feeds.entries()) {
      expect(feed.id).toBe(`${SITE}/feed.xml`);
      expect(hrefs(feed)).toEqual({
        self: address(index + 1),
        alternate: `${SITE}/`,
        first: address(1),
        last: address(4),
        ...(index > 0 ? { previous: address(index) } : {}),
        ...(index < 3 ? { next: address(index + 2) } : {}),
      });
    }
  });

  test('has pages of one size, however many there are, and none behind the last', async () => {
    const few = feedOf(await many(100)).length;
    expect(Math.abs(feedOf(await many(3000)).length - few)).toBeLessThan(few / 50);
    expect(atomFeed(feedItems(await many(100)), SITE, 4)).toBeNull();
  });
});

describe('the sitemap of many stories', () => {
  test('is an index of parts that together have each page once', async () => {
    const all = await many(2500);
    const index = sitemap(all, SITE) ?? '';
    expect(XMLValidator.validate(index)).toBe(true);
    const parts = parser.parse(index).sitemapindex.sitemap;
    expect(parts.map(({ loc }: { loc: string }) => loc)).toEqual(
      [1, 2, 3].map((part) => `${SITE}/sitemap.xml?part=${part}`),
    );
    const locs = [1, 2, 3].flatMap((part) => {
      const { url } = parser.parse(sitemap(all, SITE, part) ?? '').urlset;
      return url.map(({ loc }: { loc: string }) => loc);
    });
    expect(locs).toHaveLength(2503);
    expect(new Set(locs).size).toBe(2503);
    expect(sitemap(all, SITE, 4)).toBeNull();
  });

  test('says of a part when one of its stories changed last', async () => {
    const all = await many(1001);
    const { sitemap: parts } = parser.parse(sitemap(all, SITE) ?? '').sitemapindex;
    const latest = all.slice(0, 1000).flatMap(({ changes }) => changes.map(({ date }) => date));
    expect(parts[0].lastmod).toBe(latest.sort().at(-1));
    expect(parts[1].lastmod).toBe(all[1000]?.changes.at(-1)?.date);
  });
});

test('the sitemap has bare pages only, each once', async () => {
  const text = sitemap(await stories(), SITE) ?? '';
  expect(XMLValidator.validate(text)).toBe(true);
  const locs = parser.parse(text).urlset.url.map(({ loc }: { loc: string }) => loc);
  expect(locs).toEqual(
    ['/', '/about', '/about/borders', `/stories/${FIRST}`, `/stories/${SERIES}`].map((path) => `${SITE}${path}`),
  );
});

test('any text stays text in XML, and what XML cannot hold is left out', () => {
  const plain = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const wrapped = (text: string) => xmlDocument({ name: 'a', attributes: { b: text }, children: [text] });
  const telling = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ';', ']', 'lt', '#', 'é', '漢', '😀', ' '),
  });
  fc.assert(
    fc.property(telling, (text) => {
      expect(plain.parse(wrapped(`.${text}`)).a).toMatchObject({ '#text': `.${text}`, b: `.${text}` });
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => XMLValidator.validate(wrapped(text)) === true));
  expect(wrapped('\ud800x\u0000\u000b\uffff</a>')).toContain('>x&lt;/a&gt;</a>');
});
