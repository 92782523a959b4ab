import { exportMessages } from '@words/site';
import type { BorderPolicy } from '../basemap/world';
import { type Mark, measureOf } from '../scene/mark';
import { exactWords, isZone } from '../scene/zone';
import type { FlowState } from '../story/flow-state';
import type { SeriesDate } from '../story/series-date';
import type { ContextFact, Entity, Flow, Passage, Source, Story } from '../story/story';
import { drawnWith, placementCountries, storyIndex } from '../story/story-index';
import { withoutIsolates } from '../words/direction';
import { commas } from '../words/in-sentence';
import { claimWords } from '../words/kind-line';
import { givenDateWords } from '../words/time-label';
import { sameAs } from './same-as';
import { entityUrl, type Subject, sourcesOf } from './subject';

/** What an export says of an entity, whatever its format. These are values: words that are put together have no isolates in them. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly kind: Entity['kind'];
  /** What kind of place, event, flow or organisation. */
  readonly type: string | null;
  /** How exactly the text or its source places it. */
  readonly precision: Entity['placement']['kind'];
  readonly placementNote: string;
  /** How exactly, where a shape of its own says where it is: "about 30 km from Aden". */
  readonly exactness: string | null;
  /** The place that gathers it, or several. */
  readonly at: string | null;
  readonly participants: readonly { readonly entity: string; readonly name: string; readonly part: string }[];
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  readonly origin: 'article' | 'context';
  readonly layers: readonly string[];
  readonly says: readonly string[];
  /** What a flow moves, how, and through which places. */
  readonly flow: FlowFacts | null;
  readonly summary: string | null;
  readonly when: Entity['when'] | null;
  /** The date as this view has it. */
  readonly whenWords: string | null;
  readonly amount: Amount | null;
  /** According to whom. */
  readonly attribution: string | null;
  readonly passages: readonly { readonly paragraph: number; readonly exact: string }[];
  readonly context: readonly ContextFact[];
  readonly sources: readonly Source[];
  /** What it is elsewhere, and its names by language. */
  readonly sameAs: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly url: string;
}

interface FlowFacts {
  readonly measure: string;
  readonly state: FlowState;
  readonly both: boolean;
  readonly via: readonly string[];
}

interface Amount {
  readonly words: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly year: number | null;
  /** As exactly as it is given: a year, a month or a day. */
  readonly date: SeriesDate | null;
}

export function factsOf(entity: Entity, subject: Subject): Facts {
  const { story, marks } = subject;
  const mark = marks.get(entity.id) ?? null;
  const { placement } = entity;
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    type: typeOf(entity),
    precision: placement.kind,
    placementNote: entity.placementNote,
    exactness: plain(isZone(placement) ? exactWords(placement, story) : null),
    at: drawnWith(entity).join(' | ') || null,
    participants: (entity.kind === 'event' && entity.participants ? entity.participants : []).map(
      ({ entity: id, part }) => ({ entity: id, name: storyIndex(story).entity(id)?.name ?? id, part }),
    ),
    countries: placementCountries(entity),
    origin: mark?.origin ?? (entity.passages.length > 0 ? 'article' : 'context'),
    layers: mark?.layers ?? layersOf(entity, subject),
    says: (mark?.says ?? []).map(withoutIsolates),
    flow: entity.kind === 'flow' ? flowOf(entity) : null,
    summary: entity.summary ?? null,
    when: entity.when ?? null,
    whenWords: plain(
      (mark?.kind === 'gathered' ? mark.when : null) ?? (entity.when ? givenDateWords(entity.when) : null),
    ),
    amount: amountOf(entity, mark, story),
    attribution: plain(attributionOf(entity, story)),
    passages: entity.passages.map((passage) => ({ paragraph: passage.paragraph, exact: wordsOf(passage, story) })),
    context: entity.context,
    sources: sourcesOf(subject, entity),
    sameAs: sameAs(entity.same),
    names: entity.names ?? {},
    url: entityUrl(subject, entity.id),
  };
}

const plain = (words: string | null): string | null => words && withoutIsolates(words);

/** "Title, publisher, date, address" */
export function sourceWords({ title, publisher, date, url }: Source): string {
  return [title, publisher, date, url].filter(Boolean).join(', ');
}

function wordsOf({ paragraph, start, end }: Passage, story: Story): string {
  return story.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
}

function typeOf(entity: Entity): string | null {
  if (entity.kind === 'flow') return entity.what ?? entity.measure;
  return 'type' in entity ? entity.type : null;
}

function flowOf({ measure, state, both, via }: Flow): FlowFacts {
  return { measure, state: state ?? 'happened', both: both === true, via: via ?? [] };
}

function layersOf(entity: Entity, { story, view }: Subject): readonly string[] {
  return storyIndex(story)
    .layersOf(entity.id)
    .map(({ id }) => id)
    .filter((id) => view.layers.includes(id));
}

/** A year is a number, for those who read only years. */
const dated = (date: SeriesDate | null) => ({ year: date === null ? null : Number(date.slice(0, 4)), date });

/** The value of a country, division or place is that of the layer that shows it. */
function amountOf(entity: Entity, mark: Mark | null, story: Story): Amount | null {
  if (mark?.kind === 'flow' && mark.amount) {
    const { value = null, unit = null, date = null } = mark.quantity ?? {};
    return { words: withoutIsolates(mark.amount), value, unit, ...dated(date) };
  }
  const measure = mark && measureOf(mark);
  if (measure) {
    const { series, value, words, date } = measure;
    const unit = storyIndex(story).series(series)?.unit ?? null;
    return { words: withoutIsolates(words), value, unit, ...dated(date) };
  }
  if (entity.kind !== 'figure') return null;
  const { written, period, value, unit } = entity.figure;
  return { words: withoutIsolates(commas([written, period])), value, unit, ...dated(null) };
}

/** With the caution that must stand beside a claim wherever it is shown. */
function attributionOf(entity: Entity, story: Story): string | null {
  if (entity.kind === 'figure') {
    const { saidBy } = entity.figure;
    return saidBy ? (storyIndex(story).entity(saidBy)?.name ?? null) : null;
  }
  const claim = entity.kind === 'statement' || entity.kind === 'flow' ? entity.claim : undefined;
  const own = entity.kind === 'flow' ? entity.attribution : undefined;
  return [own ?? (claim && claimWords(claim)), claim?.caution].filter(Boolean).join('. ') || null;
}

/** Whose borders a file has, and where notes on them are. */
export function bordersNote(policy: BorderPolicy, notes: string): string {
  return policy === 'un' ? exportMessages.bordersUn({ notes }) : exportMessages.bordersControl({ notes });
}

/** What a mark's geometry is, for somebody who has only the numbers. */
export function geometryNote(mark: Mark): string | null {
  switch (mark.kind) {
    case 'area':
      return null;
    case 'point':
      return mark.type === 'city' ? exportMessages.city : null;
    case 'border':
      return exportMessages.border;
    case 'region':
      return exportMessages.region;
    case 'zone':
      return mark.form === 'soft-region' ? exportMessages.softRegion : exportMessages[mark.form];
    case 'flow':
      return exportMessages.flow;
    case 'gathered':
      if (mark.precision === 'zone') return exportMessages.inZone;
      return mark.precision === 'country' ? exportMessages.country : exportMessages.city;
  }
}
