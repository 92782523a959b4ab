import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../lib/export/atom-feed';
import { sitemap, xmlDocument } from '../../../lib/export/sitemap';
import { FIRST, SERIES, SITE, storyOf } from './subjects';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'link', 'url'].includes(name),
  trimValues: false,
});

const stories = async () => [await storyOf(FIRST), await storyOf(SERIES)];

describe('the feed', () => {
  test('is Atom: each entry has its own id, title, time, link and box', async () => {
    const text = atomFeed(await stories(), SITE);
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
    const story = await storyOf(FIRST);
    const [first] = story.changes;
    if (!first) throw new Error('no first change');
    const corrected = {
      ...story,
      title: 'A & B <c> "d"',
      changes: [first, { revision: 2, date: '2027-02-03', text: '5 < 6 & so on ]]>' }],
    };
    const { feed } = parser.parse(atomFeed([corrected, await storyOf(SERIES)], SITE));
    expect(feed.updated).toBe('2027-02-03T00:00:00Z');
    expect(feed.entry).toHaveLength(3);
    expect(feed.entry.slice(0, 2)).toMatchObject([
      { id: `${SITE}/stories/${FIRST}`, title: 'A & B <c> "d"', updated: '2027-02-03T00:00:00Z' },
      { id: `${SITE}/stories/${FIRST}#revision-2`, summary: '5 < 6 & so on ]]>' },
    ]);
  });

  test('is a feed also without stories', () => {
    expect(parser.parse(atomFeed([], SITE)).feed.updated).toBe('1970-01-01T00:00:00Z');
  });
});

test('the sitemap has bare pages only, each once', async () => {
  const text = sitemap(await stories(), SITE);
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
