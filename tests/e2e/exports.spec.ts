import { scene } from '../../lib/scene/scene';
import { parseView } from '../../lib/view/parse-view';
import { firstStory, STORY } from './support/story-page';
import { expect, test } from './support/test';

const FORMATS = {
  geojson: ['application/geo+json', 'geojson'],
  csv: ['text/csv; charset=utf-8; header=present', 'csv'],
  annotations: ['application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', 'jsonld'],
  citation: ['application/x-bibtex; charset=utf-8', 'bib'],
} as const;

test('each export is a file to save, of its own type, that no page can run', async ({ request }) => {
  for (const [format, [type, extension]] of Object.entries(FORMATS)) {
    const answer = await request.get(`${STORY}/export/${format}`);
    expect(answer.status(), format).toBe(200);
    expect(answer.headers(), format).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="${STORY.split('/')[2]}.${extension}"`,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
    const unknown = await request.get(`/stories/no-such-story/export/${format}`);
    expect([unknown.status(), unknown.headers()['cache-control']]).toEqual([404, 'no-store']);
    expect(await unknown.text()).not.toContain('<');
  }
});

test('a link’s query gives what that view shows, however the link was spelled', async ({ request, baseURL }) => {
  const story = await firstStory();
  for (const query of ['fbclid=1&s=dushanbe&l=icc%7Esummits&v=1', 'l=none', 'v=1&t=2024&c=9/0/0', 'v=7&l=%00%FF']) {
    const { view } = parseView(query, story);
    const { features, metadata } = await (await request.get(`${STORY}/export/geojson?${query}`)).json();
    expect(features.map(({ id }: { id: string }) => id)).toEqual(scene(story, view).marks.map(({ id }) => id));
    expect(metadata.url).toMatch(new RegExp(`^${baseURL}${STORY}\\?v=1&c=`));
  }
  const { features } = await (await request.get(`${STORY}/export/geojson?utm_source=x`)).json();
  expect(features.length).toBeGreaterThan(scene(story, parseView('', story).view).marks.length);
});

test('a citation is in the style that is asked for, and an unknown style is refused in a line', async ({ request }) => {
  for (const [style, start] of [
    ['bibtex', '@misc{'],
    ['ris', 'TY  - ELEC\r\n'],
    ['apa', 'Dateline. ('],
  ]) {
    const text = await (await request.get(`${STORY}/export/citation?v=1&s=dushanbe&as=${style}`)).text();
    expect(text.startsWith(start ?? ''), text).toBe(true);
    expect(text).toContain('&s=dushanbe&');
  }
  const refused = await request.get(`${STORY}/export/citation?as=%3Cscript%3E`);
  expect(refused.status()).toBe(400);
  expect(refused.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await refused.text()).toBe('as has to be bibtex, ris or apa.\n');
});

test('a file is named after the view that it shows, also when somebody else’s page links to it', async ({
  request,
}) => {
  const slug = STORY.split('/')[2];
  const view = (await (await request.get(`${STORY}/export/geojson?v=1&s=dushanbe&t=2024`)).json()).metadata.url.split(
    '?',
  )[1];
  const nameOf = async (path: string) => (await request.get(`${STORY}/${path}`)).headers()['content-disposition'];
  for (const query of [view, `${view}&download`])
    expect(await nameOf(`export/csv?${query}`)).toBe(`attachment; filename="${slug}-dushanbe-2024-view.csv"`);
  expect(await nameOf(`picture.png?${view}`)).toBe(`inline; filename="${slug}-dushanbe-2024-1200.png"`);
  expect(await nameOf(`picture.svg?${view}&theme=dark&download`)).toBe(
    `attachment; filename="${slug}-dushanbe-2024-dark.svg"`,
  );
  // Any other place or value leads to the one spelling.
  const other = await request.get(`${STORY}/picture.svg?download=1&${view}`, { maxRedirects: 0 });
  expect(other.status()).toBe(308);
  expect(other.headers().location).toBe(`${STORY}/picture.svg?${view}&download`);
});
