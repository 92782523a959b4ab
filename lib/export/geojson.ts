import { exportMessages } from '@words/site';
import type { World } from '../basemap/world';
import { worldFor } from '../basemap/world-for';
import { type GeoBbox, geoBbox } from '../geo/cut-at-180';
import type { Mark } from '../scene/mark';
import type { Source } from '../story/story';
import { storyIndex } from '../story/story-index';
import { withoutIsolates } from '../words/direction';
import { bordersNote, factsOf, geometryNote } from './facts-of';
import { type Geometry, geometryOfMarks, partsOf } from './geometry';
import type { Subject } from './subject';

export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly bbox?: GeoBbox;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly bbox?: GeoBbox;
  /** A foreign member (RFC 7946, 6.1): what this is, whose, and under which terms. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly features: readonly Feature[];
}

/** One feature a mark of the scene, in its order. */
export function geojson(subject: Subject, world: World): FeatureCollection {
  const own = worldFor(world, Object.keys(subject.story.countries));
  const geometryOf = geometryOfMarks(own, subject.view.borders);
  const geometries = subject.scene.marks.map(geometryOf);
  return {
    type: 'FeatureCollection',
    ...boxOf(geometries),
    metadata: metadataOf(subject),
    features: subject.scene.marks.map((mark, i): Feature => {
      const geometry = geometries[i] ?? null;
      return { type: 'Feature', id: mark.id, ...boxOf([geometry]), geometry, properties: propertiesOf(mark, subject) };
    }),
  };
}

/** A point is its own box. */
function boxOf(geometries: readonly (Geometry | null)[]): { bbox?: GeoBbox } {
  const [only] = geometries;
  if (geometries.length === 1 && only?.type === 'Point') return {};
  const bbox = geoBbox(geometries.flatMap(partsOf));
  return bbox ? { bbox } : {};
}

function propertiesOf(mark: Mark, subject: Subject): Readonly<Record<string, unknown>> {
  const entity = storyIndex(subject.story).entity(mark.id);
  if (!entity) return { name: mark.name };
  const {
    id: _,
    when,
    whenWords,
    amount,
    flow,
    sources,
    context,
    url,
    sameAs,
    names,
    ...facts
  } = factsOf(entity, subject);
  return {
    ...facts,
    mark: mark.kind,
    // Set for what is drawn with a place; a country's label point is no place.
    ...(mark.kind === 'gathered'
      ? { at: mark.also.length > 0 ? [mark, ...mark.also].map(({ at }) => at) : mark.at, precision: mark.precision }
      : {}),
    ...(mark.kind === 'flow' && entity.kind === 'flow'
      ? { from: entity.from.entity, to: entity.to.entity, ...flow }
      : {}),
    geometryNote: geometryNote(mark),
    when: when
      ? { edtf: when.edtf, first: when.first, last: when.last, words: whenWords, announced: when.announced }
      : null,
    amount,
    context: context.map(({ sources: ids, ...fact }) => ({
      ...fact,
      sources: ids.flatMap((id) => storyIndex(subject.story).source(id) ?? []).map(cited),
    })),
    sources: sources.map(cited),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
    chosen: mark.selected,
    url,
  };
}

const cited = ({ title, publisher, date, url }: Source) => ({ title, publisher, date, url });

function metadataOf({ story, view, scene, whole, url, site }: Subject): Readonly<Record<string, unknown>> {
  return {
    title: whole ? withoutIsolates(exportMessages.wholeStory({ title: story.title })) : story.title,
    description: withoutIsolates(scene.words),
    publisher: exportMessages.publisher,
    url,
    revision: story.revision,
    revised: story.changes.at(-1)?.date,
    language: story.lang,
    article: { publisher: story.article.publisher, url: story.article.url, date: story.date, dateline: story.dateline },
    rights: story.rights,
    baseMap: exportMessages.baseMap,
    borders: view.borders,
    bordersNote: bordersNote(view.borders, `${site}/about/borders`),
    time: view.time?.edtf ?? null,
    layers: view.layers.flatMap((id) => {
      const layer = storyIndex(story).layer(id);
      return layer ? [{ id, name: layer.name, origin: layer.origin, shows: layer.shows, asOf: layer.asOf.edtf }] : [];
    }),
  };
}
