import { exportMessages } from '@words/site';
import { letterEnd, letterStart } from '../story/letters';
import type { Entity, Paragraph, Passage, Story } from '../story/story';
import { storyHref } from '../view/serialize-view';
import { entityUrl, type Subject } from './subject';

/** JSON-LD of the W3C Web Annotation Data Model. */
type JsonLd = Readonly<Record<string, unknown>>;

/** Each passage an annotation: the publisher's article is its target, the thing that the words speak of its body. */
export function annotations(subject: Subject): JsonLd {
  const { story, entities, url, site } = subject;
  const id = `${site}${storyHref(story)}/export/annotations${new URL(url).search}`;
  const items = entities.flatMap((entity) =>
    entity.passages.map((passage, i) => annotation(`${id}#${entity.id}-${i + 1}`, entity, passage, subject)),
  );
  const highlight = subject.view.highlight;
  const all = highlight ? [...items, highlighting(`${id}#highlight`, highlight, subject)] : items;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: story.title,
    creator: { type: 'Organization', name: exportMessages.publisher, homepage: `${site}/` },
    modified: `${story.changes.at(-1)?.date ?? story.date}T00:00:00Z`,
    rights: story.rights.url ?? story.article.url ?? pageOf(subject),
    'dcterms:description': exportMessages.textNote({ page: pageOf(subject) }),
    total: all.length,
    first: { id: `${id}#page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: all },
  };
}

function annotation(id: string, entity: Entity, passage: Passage, subject: Subject): JsonLd {
  return {
    id,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: entityUrl(subject, entity.id) },
      {
        type: 'TextualBody',
        purpose: 'tagging',
        value: entity.name,
        format: 'text/plain',
        language: 'en',
      },
    ],
    target: target(passage, subject),
  };
}

/** The words that the view's link highlights. */
function highlighting(id: string, passage: Passage, subject: Subject): JsonLd {
  return { id, type: 'Annotation', motivation: 'highlighting', target: target(passage, subject) };
}

/** The selectors were made on our copy of the text: the quote holds wherever the words stand, the positions in the copy. */
function target(passage: Passage, subject: Subject): JsonLd {
  const { story } = subject;
  return {
    type: 'SpecificResource',
    source: story.article.url ?? pageOf(subject),
    ...(story.article.url ? { state: { type: 'TimeState', cached: pageOf(subject), sourceDate: dayOf(story) } } : {}),
    selector: textSelectors(story.paragraphs, passage),
  };
}

function pageOf({ story, site }: Subject): string {
  return `${site}${storyHref(story)}`;
}

function dayOf(story: Story): string {
  return `${story.date}T00:00:00Z`;
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Characters before and after that are quoted at least, where the paragraph has them. */
const AROUND = 32;

/**
 * A passage by its words, with as much of its paragraph around them as tells it from every other place; and by its position in
 * the article, whose paragraphs are joined by one line feed each. Positions count Unicode code points, as the model asks.
 */
export function textSelectors(
  paragraphs: readonly Paragraph[],
  { paragraph, start, end }: Passage,
): readonly [TextQuoteSelector, TextPositionSelector] {
  const text = paragraphs.find(({ n }) => n === paragraph)?.text ?? '';
  const whole = paragraphs.map((one) => one.text).join('\n');
  const before = paragraphs.filter(({ n }) => n < paragraph).map((one) => `${one.text}\n`);
  const first = codePoints(before.join('') + text.slice(0, start));
  const exact = text.slice(start, end);
  return [
    { type: 'TextQuoteSelector', exact, ...around(text, start, end, whole) },
    { type: 'TextPositionSelector', start: first, end: first + codePoints(exact) },
  ];
}

function around(text: string, start: number, end: number, whole: string): { prefix: string; suffix: string } {
  for (let reach = AROUND; ; reach *= 2) {
    const prefix = text.slice(letterStart(text, start - reach), start);
    const suffix = text.slice(end, letterEnd(text, end + reach));
    const quoted = prefix + text.slice(start, end) + suffix;
    const isOnly = whole.indexOf(quoted) === whole.lastIndexOf(quoted);
    if (isOnly || quoted.length === text.length) return { prefix, suffix };
  }
}

function codePoints(text: string): number {
  return [...text].length;
}
