import { exportMessages } from '@words/site';
import type { Entity, Passage, Story } from '../story/story';
import { storyHref } from '../view/serialize-view';
import { sameAs } from './same-as';
import { entityUrl, type Subject } from './subject';
import { textSelectors } from './text-selectors';

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
    'dcterms:description': noteOf(subject),
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
        language: subject.story.lang,
      },
      ...sameAs(entity.same)
        .filter((address) => address.startsWith('http'))
        .map((source) => ({ type: 'SpecificResource', purpose: 'identifying', source })),
    ],
    target: target(passage, subject),
  };
}

/** The words that the view's link highlights. */
function highlighting(id: string, passage: Passage, subject: Subject): JsonLd {
  return { id, type: 'Annotation', motivation: 'highlighting', target: target(passage, subject) };
}

/** The selectors were made on our copy of the text, or the extracts of it: the quote holds wherever the words stand, the positions in the copy. */
function target(passage: Passage, subject: Subject): JsonLd {
  const { story } = subject;
  return {
    type: 'SpecificResource',
    source: story.article.url ?? pageOf(subject),
    ...(story.article.url ? { state: { type: 'TimeState', cached: pageOf(subject), sourceDate: dayOf(story) } } : {}),
    selector: textSelectors(story.paragraphs, passage),
  };
}

function noteOf(subject: Subject): string {
  const { article, rights } = subject.story;
  const original = article.url ?? pageOf(subject);
  return rights.show === 'extracts'
    ? exportMessages.extractsNote({ original })
    : exportMessages.textNote({ page: pageOf(subject) });
}

function pageOf({ story, site }: Subject): string {
  return `${site}${storyHref(story)}`;
}

function dayOf(story: Story): string {
  return `${story.date}T00:00:00Z`;
}
