import { beforeAll, describe, expect, it } from 'vitest';
import { outlines } from '../../../lib/draw/basemap-shapes';
import { drawScene } from '../../../lib/draw/draw-scene';
import { roughMeasure } from '../../../lib/draw/label-style';
import { geometryOfMarks } from '../../../lib/export/geometry';
import { frameProjector } from '../../../lib/geo/mercator';
import { paintGroups } from '../../../lib/paint/paint-groups';
import { mapKey } from '../../../lib/scene/map-key';
import { type EventMark, markWords } from '../../../lib/scene/mark';
import { type Scene, scene } from '../../../lib/scene/scene';
import { readWorldFile } from '../../../lib/server/basemap-files';
import { EVENT_SIGNS, EVENT_TYPES } from '../../../lib/story/event-sign';
import type { Story } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { parseView } from '../../../lib/view/parse-view';
import { kindLine } from '../../../lib/words/kind-line';
import { readEveryKind } from '../../fixtures/every-kind/read-every-kind';

const world = await readWorldFile();
let story: Story;
let shown: Scene;

beforeAll(async () => {
  story = await readEveryKind();
  shown = scene(story, { layers: ['events'], time: null, selection: null });
});

function markOf(id: string): EventMark {
  const mark = shown.marks.find((one): one is EventMark => one.kind === 'gathered' && one.id === id);
  if (!mark) throw new Error(`no event ${id}`);
  return mark;
}

function drawn() {
  const [width, height] = [720, 630];
  return drawScene(shown, {
    projector: frameProjector([28, 45], 3, width, height),
    zoom: 3,
    centerLon: 28,
    viewport: { left: 0, top: 0, right: width, bottom: height },
    outlines: outlines(
      (iso3) => world.byIso3.get(iso3)?.polygons ?? null,
      () => [],
    ),
    names: [],
    measure: roughMeasure,
  });
}

describe('an event', () => {
  it('of each type has its sign and line in the key', () => {
    const { view } = parseView('v=1&l=events', story);
    const signs = mapKey(story, view, shown).entries.map(({ sign }) => sign);
    expect(signs).toEqual(expect.arrayContaining([...EVENT_SIGNS]));
  });

  it.each(EVENT_TYPES)('of type %s is called so', (type) => {
    const entity = storyIndex(story).entity(`event-${type}`);
    const word = type === 'other' ? 'event' : type;
    expect(entity && kindLine(entity, story).toLowerCase()).toBe(`${word}, 3 may 2024`);
    expect(markWords(markOf(`event-${type}`)).toLowerCase()).toContain(`${type}, ${word}, 3 may 2024`);
  });

  it('at several places is one mark, and says at how many', () => {
    const protest = markOf('event-protest');
    expect(shown.marks.filter(({ id }) => id.startsWith('event-protest'))).toHaveLength(1);
    expect([protest.at, ...protest.also.map(({ at }) => at)]).toEqual(['esp', 'dza', 'irn']);
    expect(markWords(protest)).toBe('Protest, protest, 3 May 2024, at 3 places, in the country, place not given');
  });

  it('at several places is drawn at each, as itself', () => {
    const list = drawn();
    const own = list.events.filter(({ mark }) => mark.id === 'event-protest');
    expect(own.map(({ key }) => key)).toEqual(['event-protest', 'event-protest@dza', 'event-protest@irn']);
    expect(new Set(own.map(({ at }) => at.join())).size).toBe(3);
    const keys = paintGroups(list, { scope: 'test', moves: false }).over.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('at several places is one feature with a point at each', () => {
    const geometry = geometryOfMarks(world, 'un')(markOf('event-protest'));
    expect(geometry?.type).toBe('MultiPoint');
    expect(geometry?.type === 'MultiPoint' && geometry.coordinates.length).toBe(3);
  });

  it('is found at each of its places and with each who takes part', () => {
    const index = storyIndex(story);
    for (const place of ['esp', 'dza', 'irn'])
      expect(index.eventsAt(place).map(({ id }) => id)).toContain('event-protest');
    for (const one of ['nor', 'pol']) expect(index.eventsWith(one).map(({ id }) => id)).toEqual(['event-agreement']);
  });
});
