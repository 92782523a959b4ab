import type { APIRequestContext } from '@playwright/test';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { firstStory, STORY } from './support/story-page';
import { expect, test } from './support/test';

/** As they introduce themselves: some are known to Next as robots, some are not. */
const AGENTS = {
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  WhatsApp: 'WhatsApp/2.23.20.0',
  Mastodon: 'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.example/)',
  iMessage:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  Telegram: 'TelegramBot (like TwitterBot)',
  Chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
};

/** As far as a robot reads. */
const READ = 100_000;

const QUERIES = [
  'v=1&s=dushanbe',
  'fbclid=Iw&utm_source=x&b=un&p=places&s=tjk&v=1&l=summits%7Eicc&c=5%2F40%2F70',
  'v=1&s=remittances-rus-tjk&t=2024',
  'v=1&s=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&t=%22onerror=x&l=%3C/head%3E&h=%27&zz=%3Cimg+src=x%3E',
];

async function headOf(request: APIRequestContext, address: string, headers: Record<string, string> = {}) {
  const answer = await request.get(address, { headers });
  expect(answer.status()).toBe(200);
  const html = Buffer.from((await answer.body()).subarray(0, READ)).toString('utf8');
  expect(html, 'the head ends within what a robot reads').toContain('</head>');
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = new Map<string, string>();
  for (const [, name = '', content = ''] of head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)) {
    expect(tags.has(name) && name.startsWith('og:'), `${name} stands once`).toBe(false);
    tags.set(name, unescaped(content));
  }
  return { head, tags, html };
}

test('every agent gets the same preview of a view, in the head, of the canonical view', async ({
  request,
  baseURL,
}) => {
  const story = await firstStory();
  for (const query of QUERIES) {
    const canonical = serializeView(parseView(query, story).view, story);
    for (const [name, agent] of Object.entries(AGENTS)) {
      const { tags, head } = await headOf(request, `${STORY}?${query}`, { 'user-agent': agent });
      const where = `${name}, ${query}`;
      expect(tags.get('og:url'), where).toBe(`${baseURL}${STORY}?${canonical}`);
      expect(tags.get('og:image'), where).toBe(`${baseURL}${STORY}/picture.png?${canonical}`);
      expect(Object.fromEntries(tags), where).toMatchObject({
        'og:type': 'article',
        'og:site_name': 'Dateline',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:type': 'image/png',
        'twitter:card': 'summary_large_image',
      });
      expect(tags.get('og:title'), where).toContain(story.title);
      expect(tags.get('og:image:alt'), where).toBe(tags.get('og:description'));
      expect(head, where).toContain(`<link rel="canonical" href="${baseURL}${STORY}"`);
      expect(head, where).not.toMatch(/alert\(1\)|onerror|<img|fbclid/);
    }
  }
});

test('the bare story has a preview of its own at the host that was asked, and structured data', async ({
  request,
  baseURL,
}) => {
  for (const agent of Object.values(AGENTS)) {
    const { tags, head } = await headOf(request, `${STORY}?utm_source=x`, { 'user-agent': agent });
    expect(tags.get('og:url')).toBe(`${baseURL}${STORY}`);
    expect(tags.get('og:image')).toMatch(new RegExp(`^${baseURL}${STORY}/picture\\.png\\?v=1&`));
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? '');
    expect(data).toMatchObject({ url: `${baseURL}${STORY}`, isBasedOn: { '@type': 'NewsArticle' } });
  }
  const elsewhere = await headOf(request, STORY, { host: 'maps.example.org', 'x-forwarded-proto': 'https' });
  expect(elsewhere.tags.get('og:url')).toBe(`https://maps.example.org${STORY}`);
  for (const host of ['evil.example/"><script>', 'a b', 'x'.repeat(300)]) {
    const { tags } = await headOf(request, STORY, { host });
    expect(tags.get('og:url')).toBe(`http://localhost${STORY}`);
  }
  const { html } = await headOf(request, `${STORY}?v=1`, {
    host: 'maps.example.org',
    'x-forwarded-host': 'evil.example',
  });
  expect(html).not.toContain('evil.example');
  expect(html).not.toContain('application/ld+json');
});

test('the bare page is known again by its tag, and its inner address leads to the story', async ({ request }) => {
  const first = await request.get(STORY);
  const { etag = '', 'cache-control': cache } = first.headers();
  expect(cache).toBe('s-maxage=31536000');
  expect(await first.text()).not.toContain('site.invalid');
  expect((await request.get(STORY, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  const inner = await request.get(`${STORY}/bare`, { maxRedirects: 0 });
  expect([inner.status(), inner.headers().location]).toEqual([308, STORY]);
});

test('feed, sitemap and robots name the host that was asked, and every page leads to the feed', async ({
  request,
  baseURL,
}) => {
  const feed = await request.get('/feed.xml');
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(await feed.text()).toContain(`<id>${baseURL}${STORY}</id>`);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${baseURL}${STORY}</loc>`);
  expect(sitemap).not.toContain('?v=');
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  for (const address of ['/', STORY, `${STORY}?v=1`]) {
    const { head } = await headOf(request, address);
    expect(head).toMatch(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feed\.xml"\/>/);
  }
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
