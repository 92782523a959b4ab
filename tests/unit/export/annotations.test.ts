import { expect, test } from 'vitest';
import { annotations } from '../../../lib/export/annotations';
import type { Story } from '../../../lib/story/story';
import { FIRST, SERIES, SITE, storyOf, subject } from './subjects';

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body?: readonly { readonly source?: string; readonly value?: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

const itemsOf = (story: Story, query = ''): readonly Annotation[] =>
  (annotations(subject(story, query)) as { first: { items: readonly Annotation[] } }).first.items;

test('each passage is found again by its quote and by its position, and nowhere else', async () => {
  for (const story of [await storyOf(FIRST), await storyOf(SERIES)]) {
    const whole = story.paragraphs.map(({ text }) => text).join('\n');
    const characters = [...whole];
    const items = itemsOf(story);
    expect(items).toHaveLength(story.entities.flatMap(({ passages }) => passages).length);
    for (const { target } of items) {
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      const at = whole.indexOf(prefix + exact + suffix);
      expect(at).toBe(whole.lastIndexOf(prefix + exact + suffix));
      expect(characters.slice(start, end).join('')).toBe(exact);
      expect([...whole.slice(0, at + prefix.length)]).toHaveLength(start);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  }
});

test('the target is the publisher’s article, the body our link to what the words speak of', async () => {
  const story = await storyOf(FIRST);
  for (const { target, body } of itemsOf(story)) {
    expect(target.source).toBe(story.article.url);
    expect(body?.[0]?.source).toMatch(new RegExp(`^${SITE}/stories/${FIRST}\\?v=1&.*&s=[a-z0-9-]+&`));
  }
  const own = await storyOf(SERIES);
  for (const { target } of itemsOf(own)) expect(target.source).toBe(`${SITE}/stories/${SERIES}`);
});

test('a view has the passages of what it shows, and the words that its link highlights', async () => {
  const story = await storyOf(FIRST);
  expect(itemsOf(story, 'l=none')).toEqual([]);
  const ids = itemsOf(story, 'l=none&s=dushanbe&h=1.0-7').map(({ id }) => id.split('#')[1]);
  expect(ids).toEqual(['dushanbe-1', 'dushanbe-2', 'dushanbe-3', 'highlight']);
  const highlight = itemsOf(story, 'l=none&h=1.0-7')[0];
  expect(highlight).toMatchObject({ motivation: 'highlighting', target: { selector: [{ exact: 'Russian' }, {}] } });
});

test('it is an annotation collection with its page inside', async () => {
  const story = await storyOf(FIRST);
  const all = annotations(subject(story, 's=dushanbe&fbclid=1'));
  expect(all).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: itemsOf(story, 's=dushanbe').length,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(all.id).toMatch(/export\/annotations\?v=1&c=.*&s=dushanbe&p=article&b=un$/);
});
