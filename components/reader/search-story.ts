import MiniSearch from 'minisearch';
import type { EntityId } from '@/lib/story/ids';
import type { Passage, Story } from '@/lib/story/story';
import { kindLine } from '@/lib/words/kind-line';

export type Hit =
  | {
      readonly kind: 'entity';
      readonly key: string;
      readonly id: EntityId;
      readonly name: string;
      readonly note: string;
    }
  | {
      readonly kind: 'words';
      readonly key: string;
      readonly passage: Passage;
      readonly before: string;
      readonly words: string;
      readonly after: string;
    };

export type StorySearch = (query: string) => readonly Hit[];

const MAX_ENTITIES = 8;
const MAX_PARAGRAPHS = 5;
/** Characters of the line that stand on either side of the words found. */
const AROUND = 36;

/** An index over a story's entities and its text. Loaded when the reader first searches. */
export function searchStory(story: Story): StorySearch {
  const index = new MiniSearch<{ id: string; name: string; text: string }>({
    fields: ['name', 'text'],
    searchOptions: { boost: { name: 4 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  index.addAll([
    ...story.entities.map((entity) => ({
      id: `entity ${entity.id}`,
      name: entity.name,
      text: [entity.short, entity.summary, kindLine(entity, story)].filter(Boolean).join(' '),
    })),
    ...story.paragraphs.map((paragraph) => ({ id: `paragraph ${paragraph.n}`, name: '', text: paragraph.text })),
  ]);
  return (query) => {
    const results = index.search(query, { combineWith: 'AND' });
    const entities: Hit[] = [];
    const paragraphs: Hit[] = [];
    for (const result of results) {
      const [kind, id = ''] = String(result.id).split(' ');
      const hit = kind === 'entity' ? entityHit(story, id) : wordsHit(story, Number(id), result.terms);
      if (hit) (kind === 'entity' ? entities : paragraphs).push(hit);
    }
    return [...named(entities, query).slice(0, MAX_ENTITIES), ...paragraphs.slice(0, MAX_PARAGRAPHS)];
  };
}

/** Whatever is called so comes before what only mentions it. */
function named(entities: readonly Hit[], query: string): Hit[] {
  const starts = (hit: Hit) => hit.kind === 'entity' && hit.name.toLowerCase().startsWith(query.toLowerCase());
  return [...entities].sort((a, b) => Number(starts(b)) - Number(starts(a)));
}

function entityHit(story: Story, id: EntityId): Hit | null {
  const entity = story.entities.find((candidate) => candidate.id === id);
  return entity ? { kind: 'entity', key: id, id, name: entity.name, note: kindLine(entity, story) } : null;
}

function wordsHit(story: Story, n: number, terms: readonly string[]): Hit | null {
  const text = story.paragraphs[n - 1]?.text;
  const term = terms[0];
  if (text === undefined || term === undefined) return null;
  const start = text.toLowerCase().indexOf(term);
  if (start < 0) return null;
  const end = start + term.length;
  return {
    kind: 'words',
    key: `${n}.${start}`,
    passage: { paragraph: n, start, end },
    before: `${start > AROUND ? '… ' : ''}${text.slice(Math.max(0, start - AROUND), start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? ' …' : ''}`,
  };
}
