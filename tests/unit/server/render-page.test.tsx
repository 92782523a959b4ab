import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Embed } from '../../../components/embed/embed';
import { Reader } from '../../../components/reader/reader';
import { usualCardPlace } from '../../../components/reader/use-card-place';
import { KeptContext } from '../../../components/story/kept';
import { joinPieces } from '../../../lib/server/http/gzip-pieces';
import { loadStory } from '../../../lib/server/load-story';
import { storySlugs } from '../../../lib/server/read-story';
import { renderPage } from '../../../lib/server/render-page';
import type { Story } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';
import { anyStory } from '../stories/placed-story';

// Outside of Next there is one React, and its renderer is the usual one.
vi.mock('../../../lib/server/render-element', () => ({
  renderElement: (element: ReactNode) => htmlOf(element),
}));

async function htmlOf(element: ReactNode): Promise<string> {
  const { prelude } = await prerender(element, {
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => (error as { digest?: string }).digest,
  });
  return new Response(prelude).text();
}

const PAGES = { stories: Reader, embed: Embed } as const;
const BASEMAP = '/basemap/000000000000';
const VIEWS_EACH = 12;
/** Stories with series of countries, of divisions and places by month, and with shapes and words of every direction. */
const FIXTURES = ['epidemic', 'fighting', 'date-line', 'arabic'];

/** Names that React makes of an element's place in the tree, which differs in a part that was rendered by itself. */
const withoutIds = (html: string) => html.replace(/_R_\w*_/g, 'id');

/** Different each time; a failing view stands in the message. */
function anyQuery(story: Story): string {
  const pick = <T,>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
  const { n, text } = pick(story.paragraphs);
  const end = 1 + Math.floor(Math.random() * (text.length - 1));
  const layers = story.layers.filter(() => Math.random() < 0.4).map(({ id }) => id);
  return [
    'v=1',
    Math.random() < 0.5
      ? `c=${(2 + Math.random() * 5).toFixed(1)}/${(Math.random() * 60).toFixed(2)}/${(Math.random() * 90).toFixed(2)}`
      : '',
    Math.random() < 0.3 ? `t=${pick(['2024', '2025-10', '../2023', '2025-10-08', 'never', ...datesOf(story)])}` : '',
    Math.random() < 0.5 ? `l=${layers.sort().join('~') || 'none'}` : '',
    Math.random() < 0.8 ? `s=${pick(story.entities).id}` : '',
    Math.random() < 0.2 ? `h=${n}.0-${end}` : '',
    `p=${pick(['article', 'article', 'places', 'timeline', 'figures', 'voices', 'sources'])}`,
    Math.random() < 0.2 ? 'b=control' : '',
  ]
    .filter(Boolean)
    .join('&');
}

const datesOf = (story: Story) => Object.values(story.series ?? {}).flatMap(({ dates }) => [...dates]);

describe.each(['stories', 'embed'] as const)('a page of /%s that is put together from kept parts', (kind) => {
  const Page = PAGES[kind];
  const stories: Story[] = [];
  beforeAll(async () => {
    for (const slug of storySlugs()) stories.push((await loadStory(slug)) as Story);
    for (const slug of FIXTURES) stories.push(await anyStory(slug));
  });

  const rendered = async (story: Story, query: string) => {
    const parsed = parseView(query, story);
    const pieces = await renderPage({
      kind,
      story,
      parsed,
      cardPlace: (scene) => usualCardPlace(story, scene, parsed.view.camera),
      render: (initial, parts) => (
        <KeptContext value={parts}>
          <Page story={story} initial={initial} basemap={BASEMAP} />
        </KeptContext>
      ),
    });
    return withoutIds(joinPieces(pieces).toString());
  };
  const whole = async (story: Story, query: string) =>
    withoutIds(await htmlOf(<Page story={story} initial={parseView(query, story)} basemap={BASEMAP} />));

  test('is what the browser renders for that view, whatever was asked for before', async () => {
    for (const story of stories) {
      const queries = ['', ...Array.from({ length: VIEWS_EACH }, () => anyQuery(story))];
      for (const query of [...queries, ...queries]) {
        expect(await rendered(story, query), `${story.slug}?${query}`).toBe(await whole(story, query));
      }
    }
  });

  test('has in a card what the layers of its own view say, after other layers were shown', async () => {
    for (const story of stories) {
      const layers = story.layers.map(({ id }) => id).sort();
      const chosen = story.layers.flatMap((layer) => [layer.items[0]?.entity, layer.items.at(-1)?.entity]);
      for (const id of new Set(chosen)) {
        for (const shown of [layers.join('~'), 'none']) {
          const query = `v=1&l=${shown}&s=${id}`;
          expect(await rendered(story, query), `${story.slug}?${query}`).toBe(await whole(story, query));
        }
      }
    }
  });

  test('is of the revision that was asked for', async () => {
    const [story] = stories as [Story];
    const changed = { ...story, title: 'Another title', slug: story.slug };
    expect(await rendered(changed, 'v=1')).toContain('Another title');
    expect(await rendered(story, 'v=1')).not.toContain('Another title');
  });
});
